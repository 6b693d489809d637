import type { ImportNote } from "../model/import-note.ts";
import type { OldSite } from "../model/old-site.ts";

/** The day of a post that bears none: that on which its file was changed last. It is told. */
export function undated(site: OldSite, path: string, tell: (note: ImportNote) => void): string {
  tell({
    kind: "lost",
    file: path,
    what: "It bears no date; it has the day on which its file was changed last. Write the one that you mean.",
  });
  return site.files.get(path)?.changed ?? "1970-01-01";
}
