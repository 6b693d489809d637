/** Deeper than macros are meant to call one another. */
const DEEPEST = 8;

/**
 * TeX with macros replaced by what they stand for, for those who count or look for what a reader sees; not to be set.
 * @param macros without parameters, by name with the backslash
 */
export function spellOut(tex: string, macros: Readonly<Record<string, string>>, depth = 0): string {
  if (depth > DEEPEST) return tex;
  return tex.replace(/\\(?:[A-Za-z]+|[\s\S])/g, (name) =>
    Object.hasOwn(macros, name) ? spellOut(macros[name] as string, macros, depth + 1) : name,
  );
}
