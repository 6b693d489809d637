// \newcommand{\R}{\mathbb{R}}   \def\norm#1{\lVert #1 \rVert}   \DeclareMathOperator*{\argmin}{arg\,min}

/** Blanks, comments, and what opens and closes formulas: `$$`, `\(`, `\\]`. */
const BETWEEN = /(?:\s|(?<!\\)%[^\n]*(?:\n|$)|\$\$?|\\{1,2}[()[\]])+/y;
const COMMAND = /\\(newcommand|renewcommand|providecommand|DeclareMathOperator|g?def|let)(\*?)\s*/y;
const NAME = /\{\s*(\\(?:[A-Za-z]+|[^A-Za-z\s]))\s*\}|(\\(?:[A-Za-z]+|[^A-Za-z\s]))/y;

/**
 * Reads a text of nothing but LaTeX's definitions.
 * @returns what each name stands for, as `macros` has it; nothing where there is anything else in the text, or a definition that is no
 *   macro: one with an argument that may be left out, or that it does not use
 */
export function macroDefinitions(text: string): Record<string, string> | undefined {
  const macros: Record<string, string> = {};
  let at = skipped(text, 0);
  while (at < text.length) {
    COMMAND.lastIndex = at;
    const [all, command, star] = COMMAND.exec(text) ?? [];
    if (all === undefined) return undefined;
    NAME.lastIndex = at + all.length;
    const name = NAME.exec(text);
    if (!name) return undefined;
    const read = readMeaning(text, NAME.lastIndex, command as string);
    if (!read) return undefined;
    const { tex, end } = read;
    const operator = command === "DeclareMathOperator" ? `\\operatorname${star}{${tex}}` : tex;
    macros[name[1] ?? (name[2] as string)] = operator;
    at = skipped(text, end);
  }
  return Object.keys(macros).length === 0 ? undefined : macros;
}

function skipped(text: string, at: number): number {
  BETWEEN.lastIndex = at;
  return BETWEEN.test(text) ? BETWEEN.lastIndex : at;
}

/** What stands behind a name. @returns the meaning, and where it ends */
function readMeaning(text: string, at: number, command: string): { tex: string; end: number } | undefined {
  if (command === "let") {
    const match = /^\s*=?\s*(\\(?:[A-Za-z]+|[^A-Za-z\s]))/.exec(text.slice(at, at + 100));
    return match ? { tex: match[1] as string, end: at + match[0].length } : undefined;
  }
  const pattern = command.endsWith("def") ? /^((?:#\d)*)\s*/ : /^\s*(?:\[\s*(\d)\s*\]\s*)?/;
  const [all = "", written = ""] = pattern.exec(text.slice(at, at + 100)) ?? [];
  const taken = command.endsWith("def") ? written.length / 2 : Number(written || 0);
  const group = groupAt(text, at + all.length);
  if (!group) return undefined;
  const most = Math.max(0, ...[...group.tex.matchAll(/#(\d)/g)].map(([, number]) => Number(number)));
  return most === taken ? group : undefined;
}

/** Braces with what stands in them, or one command in their place. */
function groupAt(text: string, at: number): { tex: string; end: number } | undefined {
  if (text.charAt(at) !== "{") {
    const command = /^\\(?:[A-Za-z]+|[^A-Za-z\s])/.exec(text.slice(at, at + 60))?.[0];
    return command === undefined ? undefined : { tex: command, end: at + command.length };
  }
  let depth = 0;
  for (let index = at; index < text.length; index++) {
    const sign = text.charAt(index);
    if (sign === "\\") index++;
    else if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0)
      return {
        tex: text
          .slice(at + 1, index)
          .replace(/\s+/g, " ")
          .trim(),
        end: index + 1,
      };
  }
  return undefined;
}
