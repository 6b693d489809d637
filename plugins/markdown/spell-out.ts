/** Deeper than macros are meant to call one another. */
const DEEPEST = 8;

/**
 * TeX with macros replaced by what they stand for, for those who count or look for what a reader sees; not to be set.
 * @param macros without parameters, by name with the backslash
 */
export function spellOut(tex: string, macros: Readonly<Record<string, string>>, depth = 0): string {
  if (depth > DEEPEST) return tex;
  return tex.replace(/(\\(?:[A-Za-z]+|[\s\S]))(\s*)(?=([A-Za-z])?)/g, (whole, name: string, space: string, next) => {
    if (!Object.hasOwn(macros, name)) return whole;
    const body = spellOut(macros[name] as string, macros, depth + 1);
    return body + (next && space === "" && /\\[A-Za-z]+$/.test(body) ? " " : space);
  });
}
