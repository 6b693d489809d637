/** Strings, and comments: what looks like an import within them is none. */
const STRING_OR_COMMENT = /("""|''')[\s\S]*?(?:\1|$)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#[^\n]*/g;
const IMPORT = /^([ \t]*)(?:from[ \t]+([\w.]+)[ \t]+import\b|import[ \t]+([^\n;]+))/;

/**
 * The modules that a piece of Python cannot do without, by the first part of their names, each once. An import within `try`
 * may fail, and the code knows what to do then.
 */
export function importedModules(code: string): string[] {
  const found = new Set<string>();
  /** How far the open `try` is indented; nothing where none is open. */
  let tryAt: number | undefined;
  const plain = code.replace(STRING_OR_COMMENT, (text) => (text.startsWith("#") ? "" : "_"));
  for (const line of plain.replace(/\\\n/g, " ").split(/\n/)) {
    if (line.trim() === "") continue;
    const indent = line.length - line.trimStart().length;
    if (tryAt !== undefined && indent <= tryAt && !/^\s*(?:except|else|finally)\b/.test(line)) tryAt = undefined;
    if (tryAt === undefined && /^\s*try[ \t]*:/.test(line)) tryAt = indent;
    if (tryAt !== undefined) continue;
    for (const statement of line.split(";")) {
      const [, , from, names] = IMPORT.exec(statement) ?? [];
      const modules = from ? [from] : (names ?? "").split(",").map((name) => name.trim().split(/[ \t]/)[0] ?? "");
      for (const name of modules) {
        const [first = ""] = name.split(".");
        if (/^[A-Za-z_]\w*$/.test(first)) found.add(first);
      }
    }
  }
  return [...found];
}
