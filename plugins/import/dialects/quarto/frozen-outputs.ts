import { cellFence } from "../../cells/cell-fence.ts";
import type { CellOptions } from "../../cells/cell-options.ts";
import { plainWords } from "../../convert/figure-line.ts";
import type { NoteKind } from "../../model/import-note.ts";
import type { FrozenOutput } from "./frozen-cells.ts";

/**
 * What a cell has shown, as Quarto's Markdown has it: texts as code, pictures with their captions.
 * @param address says where a picture stands
 * @returns empty where nothing can stand there
 */
export function frozenOutputs(
  outputs: readonly FrozenOutput[],
  { caption, alt, id }: CellOptions,
  address: (written: string) => string,
  tell: (kind: NoteKind, what: string) => void,
): string {
  let figures = 0;
  return outputs
    .flatMap((output): string[] => {
      switch (output.kind) {
        case "live":
          tell("lost", "An output that a program draws in the browser is not taken over.");
          return [];
        case "markdown":
          return [output.text];
        case "figure": {
          const words = output.caption || (figures === 0 ? caption : "");
          const given = alt[figures] ?? plainWords(words);
          if (given === "") tell("proposed", "What a figure shows is not said; write it between its brackets.");
          const anchor = figures === 0 && id !== "" ? `#${id} ` : "";
          figures++;
          const described = (given || "A figure, not yet described.").replace(/["\\]/g, "\\$&");
          return [`![${words}](${address(output.address)}){${anchor}fig-alt="${described}"}`];
        }
        default:
          return [cellFence("text", output.text)];
      }
    })
    .join("\n\n");
}
