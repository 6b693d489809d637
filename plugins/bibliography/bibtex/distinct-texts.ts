/** What is said, each once, in the order of the first time. */
export function distinctTexts(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined && value !== ""))] as string[];
}
