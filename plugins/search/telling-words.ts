/** Words that stand everywhere. */
const COMMON = new Set(
  "a an and are as at be by do does for from has have how in is it its of on or that the this to was what when which why with".split(
    " ",
  ),
);

/** Whether a word of a query is worth looking for: common words and single letters are, where there is nothing else. */
export function isTelling(word: string, words: readonly string[]): boolean {
  const tells = (candidate: string): boolean => !COMMON.has(candidate) && !/^[a-z]$/.test(candidate);
  return tells(word) || !words.some(tells);
}
