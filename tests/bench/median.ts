/**
 * The one in the middle; of an even number the mean of both.
 * @throws where there is none
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (upper === undefined || lower === undefined) throw new Error("No value was measured.");
  return (lower + upper) / 2;
}
