import type { Diagnostic } from "../core/diagnostic.ts";
import type { RunBlock } from "./run-block.ts";
import type { SavedOutput } from "./saved-run.ts";

/** Whether each figure that a block shows is described in words, and whether there is a figure to each description. */
export function describedFigures(
  { options, place }: RunBlock,
  outputs: readonly Pick<SavedOutput, "kind">[],
): Diagnostic[] {
  if (options.hideOutput) return [];
  const figures = outputs.filter(({ kind }) => kind === "figure").length;
  const words = options.alt.length;
  if (figures > words) {
    const which = figures === 1 ? "The figure of this block has" : `Figure ${words + 1} of this block's ${figures} has`;
    const message = `${which} no description; expected \`alt="what it shows"\`${figures === 1 ? "" : ", once for each figure"}.`;
    return [{ ...place, severity: "error", rule: "image-described", message }];
  }
  if (words === figures) return [];
  const message = `Found ${count(words, "description")} of figures in \`alt\`; the block shows ${figures === 0 ? "none" : count(figures, "figure")}.`;
  return [{ ...place, severity: "warning", rule: "code-option-valid", message }];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
