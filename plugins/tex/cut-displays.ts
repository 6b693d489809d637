// \begin{subequations} \begin{equation} … \end{equation} \begin{align} … \end{align} \end{subequations}
import { isNumberedEnvironment } from "./equation-labels.ts";

/** What may stand around environments that are a display formula each. */
const AROUND = /^(?:displaymath|math|subequations)$/;

/**
 * A formula cut before each display environment in it, but for the first. LaTeX sets them one below the other; KaTeX sets them
 * side by side, with the numbers of one.
 * @returns at least one piece; joined they are the formula
 */
export function cutDisplays(tex: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let displays = 0;
  let depth = 0;
  for (const match of tex.matchAll(/%[^\n]*|\\(?:(begin|end)\{([A-Za-z]+\*?)\}|[\s\S])|[{}]/g)) {
    const [part, edge, name = ""] = match;
    if (part === "{") depth++;
    else if (part === "}") depth--;
    else if (edge === undefined || AROUND.test(name)) continue;
    else if (edge === "end") depth--;
    else {
      if (depth === 0 && isNumberedEnvironment(name) && ++displays > 1) {
        pieces.push(tex.slice(start, match.index));
        start = match.index;
      }
      depth++;
    }
  }
  return [...pieces, tex.slice(start)];
}
