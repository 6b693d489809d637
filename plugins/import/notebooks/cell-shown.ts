import { PICTURE_TYPES, type Picture, readPicture } from "./drawing.ts";
import { readHtmlOutput, type SavedTable } from "./html-table.ts";
import type { NotebookOutput } from "./notebook.ts";
import { plainOutput } from "./plain-output.ts";

/** What of a cell's outputs can be taken over. */
export type Shown =
  | { readonly kind: "text" | "traceback"; readonly text: string }
  | { readonly kind: "table"; readonly table: SavedTable }
  | { readonly kind: "picture"; readonly picture: Picture };

/** As much text as a saved run keeps of a block, in characters. */
const LONGEST_TEXT = 1_000_000;

/**
 * Takes over what a cell has shown, in its order; of one thing in several formats the one that shows most and runs nothing.
 * @param lose says what cannot be taken over, as the subject of a sentence
 */
export function shownOf(outputs: readonly NotebookOutput[], lose: (what: string) => void): Shown[] {
  const shown: Shown[] = [];
  let stream = "";
  for (const output of outputs) {
    const before = shown.at(-1);
    if (output.kind === "stream" && stream === output.name && before?.kind === "text") {
      shown[shown.length - 1] = { kind: "text", text: before.text + output.text };
      continue;
    }
    stream = output.kind === "stream" ? output.name : "";
    if (output.kind === "stream") shown.push({ kind: "text", text: output.text });
    else if (output.kind === "error") shown.push({ kind: "traceback", text: output.text });
    else if (output.isHidden !== true) shown.push(...dataShown(output.data, lose));
  }
  return shown.flatMap((one) => (one.kind === "text" || one.kind === "traceback" ? bounded(one, lose) : [one]));
}

function bounded(shown: Shown & { kind: "text" | "traceback" }, lose: (what: string) => void): Shown[] {
  const text = plainOutput(shown.text);
  if (text.trim() === "") return [];
  if (text.length <= LONGEST_TEXT) return [{ ...shown, text }];
  lose(`What an output says beyond ${LONGEST_TEXT} characters`);
  return [{ ...shown, text: `${text.slice(0, LONGEST_TEXT)}\n[…]\n` }];
}

function dataShown(data: ReadonlyMap<string, string>, lose: (what: string) => void): Shown[] {
  for (const type of PICTURE_TYPES) {
    const picture = data.has(type) ? readPicture(type, data.get(type) ?? "") : undefined;
    if (picture) return [{ kind: "picture", picture }];
  }
  const live = [...data.keys()].find((type) =>
    /widget|javascript|plotly|vega|bokeh|^application\/(?!json|pdf)/.test(type),
  );
  const plain = data.get("text/plain");
  // What a program of the notebook's draws is told of by its name alone, which says nothing.
  if (live !== undefined) {
    lose(`An output that a program draws in the browser (\`${live}\`)`);
    return [];
  }
  const html = data.get("text/html");
  if (html !== undefined) {
    const { table, text } = readHtmlOutput(html);
    if (table) return [{ kind: "table", table }];
    if (plain === undefined || /^\s*<[\w. ]+object[^>]*>\s*$/.test(plain)) {
      lose("The mark-up of an output in HTML");
      return [{ kind: "text", text }];
    }
    return [{ kind: "text", text: plain }];
  }
  const words = plain ?? data.get("text/markdown") ?? data.get("text/latex") ?? data.get("application/json");
  if (words !== undefined) return [{ kind: "text", text: words }];
  lose(`An output of the kind \`${[...data.keys()].join("`, `")}\``);
  return [];
}
