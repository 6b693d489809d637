/** How many arguments a macro's meaning takes: the highest `#1` … `#9` in it. */
export function macroArguments(tex: string): number {
  return Math.max(0, ...[...tex.matchAll(/#(\d)/g)].map(([, number]) => Number(number)));
}
