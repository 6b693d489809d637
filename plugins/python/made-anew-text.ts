import type { MadeAnew } from "./run-post.ts";

/**
 * What came of a post, in words: `blocks 3 to 7 (block 3 has changed), 1.2 s`.
 * @param milliseconds that it took
 */
export function madeAnewText(made: MadeAnew | undefined, milliseconds: number): string {
  if (made === undefined) return "nothing has changed";
  const { from, to, blocks, reasons, others } = made;
  const ran = from > blocks ? "values" : to < from ? "no block" : numbers(from, to);
  const parts = [`${ran} (${reasons.join(", ")}), ${(milliseconds / 1000).toFixed(1)} s`];
  for (const other of others) parts.push(`block ${other} came out differently`);
  if (to < blocks) parts.push(`block ${to + 1} failed`);
  return parts.join("; ");
}

function numbers(from: number, to: number): string {
  return from === to ? `block ${from}` : `blocks ${from} to ${to}`;
}
