/** Elements within elements: no answer and no title has as many, and a parser's time grows with their square. */
const DEEPEST = 500;

/** Whether markup has elements nested deeper than anybody writes them. Elements without an end count as open. */
export function isNestedDeeply(markup: string): boolean {
  let depth = 0;
  for (const [, end, single] of markup.matchAll(/<(\/?)[A-Za-z](?:[^<>]*?)(\/?)>/g)) {
    if (end) depth = Math.max(0, depth - 1);
    else if (!single) depth++;
    if (depth > DEEPEST) return true;
  }
  return false;
}
