/**
 * How many symbols a formula has: a command is one, and braces, spaces and the marks of scripts are none. That is near to
 * how long it looks, whatever its commands are called.
 * @param tex without its delimiters
 */
export function formulaLength(tex: string): number {
  return tex.match(/\\(?:[A-Za-z]+|[\s\S])|[^\s{}^_&\\]/gu)?.length ?? 0;
}
