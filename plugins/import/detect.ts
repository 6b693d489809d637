import type { Dialect } from "./model/dialect.ts";
import type { OldSite } from "./model/old-site.ts";

/** The dialect that a site is most like; the first of those that it is equally like. */
export function detect(site: OldSite, dialects: readonly Dialect[]): Dialect | undefined {
  let best: Dialect | undefined;
  let most = 0;
  for (const dialect of dialects) {
    const likeness = dialect.likeness(site);
    if (likeness <= most) continue;
    best = dialect;
    most = likeness;
  }
  return best;
}
