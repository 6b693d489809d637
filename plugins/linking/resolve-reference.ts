import { posix } from "node:path";
import { nearestName } from "../core/nearest-name.ts";
import type { LinkUse, Target } from "../markdown/document/document.ts";
import { counterpartOf } from "./counterpart.ts";
import type { LinkSpace } from "./link-space.ts";

/** The file and the id that a reference of TeX's points at, or why there is none. */
export type ReferencePlace = { readonly path: string; readonly id: string } | { readonly message: string };

/**
 * Finds what `\ref{…}` or `\eqref{…}` points at: a label or an id of the same post, or else of the other panel.
 * @param from path of the file that it stands in
 */
export function findReference(space: LinkSpace, from: string, { href: label }: LinkUse): ReferencePlace {
  const other = otherPanel(space, from);
  const paths = other === undefined ? [from] : [from, other];
  for (const path of paths) {
    const found = namedIn(space, path, label);
    if (found) return { path, id: found.id };
  }
  const known = paths.flatMap((path) => targetsIn(space, path).map((target) => target.label ?? target.id));
  const near = nearestName(label, known);
  if (near !== undefined)
    return { message: `Nothing here has the label or id \`${label}\`; did you mean \`${near}\`?` };
  for (const path of space.documents.keys()) {
    const found = namedIn(space, path, label);
    if (!found) continue;
    const link = `[](${posix.relative(posix.dirname(from), path)}#${found.id})`;
    return { message: `Nothing here has the label or id \`${label}\`; expected a link such as \`${link}\`.` };
  }
  return { message: `Nothing here has the label or id \`${label}\`.` };
}

/** The file of the other panel of a pair; nothing for a post that is no panel. */
function otherPanel({ catalog }: LinkSpace, from: string): string | undefined {
  const post = catalog.posts.get(from);
  return post && counterpartOf(catalog, post)?.source.path;
}

/** What has a label or, if nothing has, an id. */
function namedIn(space: LinkSpace, path: string, name: string): Target | undefined {
  const targets = targetsIn(space, path);
  return targets.find(({ label }) => label === name) ?? targets.find(({ id }) => id === name);
}

function targetsIn({ documents }: LinkSpace, path: string): Target[] {
  return [...(documents.get(path)?.targets.values() ?? [])];
}
