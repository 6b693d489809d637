import type { OldValue } from "../model/old-value.ts";
import { shownOf } from "./cell-shown.ts";
import type { NotebookCell } from "./notebook.ts";
import { standingOutput } from "./standing-output.ts";

/**
 * Values that cells have kept under a name (MyST-NB's `glue`), as far as something in a post can show them.
 * @param slug of the post
 * @param pictures gets the files of pictures, by path from the post's folder
 */
export function gluedValues(
  cells: readonly NotebookCell[],
  slug: string,
  pictures: Map<string, string | Uint8Array>,
): ReadonlyMap<string, OldValue> {
  const values = new Map<string, OldValue>();
  for (const cell of cells)
    for (const output of cell.kind === "code" ? cell.outputs : []) {
      if (output.kind !== "data" || output.glued === undefined) continue;
      const [shown] = shownOf([{ kind: "data", data: output.data }], () => undefined);
      if (!shown) continue;
      const name = output.glued;
      const text = shown.kind === "text" ? shown.text.trim().replace(/^(['"])(.*)\1$/, "$2") : "";
      const file = `${slug}/glue-${name.replace(/[^\w-]+/g, "-")}`;
      values.set(
        name,
        text !== ""
          ? { kind: "text", text }
          : { kind: shown.kind === "picture" ? "figure" : "block", markdown: standingOutput(shown, file, pictures) },
      );
    }
  return values;
}
