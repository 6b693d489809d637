import type { PageContext } from "../page-context.ts";
import type { PlannedBlock } from "./planned-blocks.ts";

/** What the blocks of a post hold that stand in one kind of place. */
export function heldIn(
  context: PageContext,
  path: string,
  isThere: (place: PlannedBlock["place"]) => boolean,
): { readonly hasMath: boolean; readonly hasCode: boolean } {
  const gathered = context.gathered(path);
  const ids = new Set((gathered?.blocks ?? []).filter(({ place }) => isThere(place)).map(({ id }) => id));
  return {
    hasMath: gathered?.mathIn.some((id) => ids.has(id)) ?? false,
    hasCode: gathered?.codeIn.some((id) => ids.has(id)) ?? false,
  };
}
