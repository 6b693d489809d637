// \tag{$\star$}   \tag{A$_1$}

/**
 * What a `\tag` says, as a formula: TeX sets a tag as text, with formulas in it.
 * @param tag what stands between its braces
 */
export function tagFormula(tag: string): string {
  const [, alone] = /^\$([^$]+)\$$/.exec(tag.trim()) ?? [];
  return alone ?? `\\text{${tag}}`;
}

/** True for a tag that is more than its letters: it has to be set to be read. */
export function isTexTag(tag: string): boolean {
  return /[\\$^_{}~%&#]/.test(tag);
}
