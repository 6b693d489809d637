/**
 * Finds which saved block each block of a post is: what has been put in or taken out between them moves none of the others. Of
 * those whose code has changed, as many are paired as there are on both sides.
 * @param now what tells the code of each block from another
 * @param before the same of each saved block
 * @returns for each block the index of its saved one; nothing where it is new
 */
export function pairedBlocks(now: readonly string[], before: readonly string[]): readonly (number | undefined)[] {
  const shorter = Math.min(now.length, before.length);
  let start = 0;
  while (start < shorter && now[start] === before[start]) start++;
  let end = 0;
  while (end < shorter - start && now[now.length - 1 - end] === before[before.length - 1 - end]) end++;
  const moved = before.length - now.length;
  return now.map((_, index) => {
    if (index < start) return index;
    if (index >= now.length - end) return index + moved;
    return index < before.length - end ? index : undefined;
  });
}
