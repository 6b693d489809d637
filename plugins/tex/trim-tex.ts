/**
 * A formula's TeX without the white space around it. A space behind a backslash is TeX's: `a\ ` ends with a space command. So is
 * the end of a line that ends a comment: without it what closes the formula would be part of the comment.
 */
export function trimTex(tex: string): string {
  const trimmed = tex.trim();
  const behind = tex.slice(tex.length - tex.trimStart().length + trimmed.length);
  const backslashes = /\\*$/.exec(trimmed)?.[0].length ?? 0;
  if (backslashes % 2 === 1) return trimmed + behind.charAt(0);
  const lastLine = trimmed.slice(trimmed.lastIndexOf("\n") + 1);
  return behind.includes("\n") && /(?:^|[^\\])(?:\\\\)*%/.test(lastLine) ? `${trimmed}\n` : trimmed;
}
