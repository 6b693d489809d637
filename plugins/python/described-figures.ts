import type { Diagnostic } from "../core/diagnostic.ts";
import type { RunBlock } from "./run-block.ts";
import type { SavedBlock } from "./saved-run.ts";

/** Whether each figure that a block shows is described in words, and whether there is a figure to each description. */
export function describedFigures(block: RunBlock, saved: SavedBlock): Diagnostic[] {
  if (block.options.hideOutput || saved.kept) return [];
  const figures = saved.outputs.filter(({ kind }) => kind === "figure").length;
  const words = block.options.alt.filter((alt) => alt.trim() !== "").length;
  if (figures === words) return [];
  if (words > figures) {
    const found = `Found ${counted(words, "description")} in \`alt\``;
    const message = `${found}; this block shows ${figures === 0 ? "no figure" : counted(figures, "figure")}.`;
    return [{ ...block.place, severity: "warning", rule: "image-described", message }];
  }
  const message =
    words === 0 && figures === 1
      ? "The figure of this block has no description; say in `alt` what it shows."
      : `Found ${counted(words, "description")} in \`alt\` for ${counted(figures, "figure")}; say of each what it shows.`;
  return [{ ...block.place, severity: "error", rule: "image-described", message }];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
