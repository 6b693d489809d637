/** A formula's TeX without the white space around it. A space behind a backslash is TeX's: `a\ ` ends with a space command. */
export function trimTex(tex: string): string {
  const trimmed = tex.trim();
  const backslashes = /\\*$/.exec(trimmed)?.[0].length ?? 0;
  const next = tex.charAt(tex.length - tex.trimStart().length + trimmed.length);
  return backslashes % 2 === 1 ? trimmed + next : trimmed;
}
