// \newcommand{\R}{\mathbb{R}}   \def\norm#1{\lVert #1 \rVert}   \DeclareMathOperator*{\argmin}{arg\,min}

import { macroArguments } from "./macro-arguments.ts";

/** What a text of definitions holds. */
export interface Definitions {
  /** What each name stands for, as `macros` has it. */
  readonly macros: Readonly<Record<string, string>>;
  /** Definitions that mean something and are no macros: with an argument that may be left out, or that is not used. */
  readonly kept: readonly string[];
  /** What should have been a definition and is none. */
  readonly broken: readonly string[];
}

/** Blanks, comments, packages, and what opens and closes formulas: `$$`, `\(`, `\\]`. */
const BETWEEN =
  /(?:\s|(?<!\\)%[^\n]*(?:\n|$)|\$\$?|\\{1,2}[()[\]]|\\(?:usepackage|RequirePackage|require)(?:\[[^\]\n]*\])?\{[^{}\n]*\})+/y;
const COMMAND = /\\(newcommand|renewcommand|providecommand|DeclareMathOperator|g?def|let)(?![A-Za-z])(\*?)\s*/y;
const NAME = /\{\s*(\\(?:[A-Za-z]+|[^A-Za-z\s]))\s*\}|(\\(?:[A-Za-z]+|[^A-Za-z\s]))/y;

/** Reads a text of nothing but LaTeX's definitions. @returns nothing where there is anything else in it, or no definition */
export function macroDefinitions(text: string): Definitions | undefined {
  const macros: Record<string, string> = {};
  const kept: string[] = [];
  const broken: string[] = [];
  let at = skipped(text, 0);
  while (at < text.length) {
    COMMAND.lastIndex = at;
    const [all, command = "", star = ""] = COMMAND.exec(text) ?? [];
    if (all === undefined) return undefined;
    NAME.lastIndex = at + all.length;
    const name = NAME.exec(text);
    const read = name ? readMeaning(text, NAME.lastIndex, command) : undefined;
    const end = read?.end ?? lineEnd(text, at);
    const written = text.slice(at, end).trim();
    if (!name || !read) broken.push(written.replace(/\s*\$+$/, ""));
    else if (read.tex === undefined) kept.push(written);
    else {
      const isOperator = command === "DeclareMathOperator";
      macros[name[1] ?? (name[2] as string)] = isOperator ? `\\operatorname${star}{${read.tex}}` : read.tex;
    }
    at = skipped(text, end);
  }
  return Object.keys(macros).length + kept.length === 0 ? undefined : { macros, kept, broken };
}

function skipped(text: string, at: number): number {
  BETWEEN.lastIndex = at;
  return BETWEEN.test(text) ? BETWEEN.lastIndex : at;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** What stands behind a name. @returns the meaning, where a macro can say it, and where it ends; nothing where there is none */
function readMeaning(text: string, at: number, command: string): { tex: string | undefined; end: number } | undefined {
  if (command === "let") {
    const match = /^\s*=?\s*(\\(?:[A-Za-z]+|[^A-Za-z\s]))/.exec(text.slice(at, at + 100));
    return match ? { tex: match[1] as string, end: at + match[0].length } : undefined;
  }
  const isDef = command.endsWith("def");
  const pattern = isDef ? /^((?:#\d)*)\s*/ : /^\s*(?:\[\s*(\d)\s*\]\s*)?(\[[^\]\n]*\]\s*)?/;
  const [all = "", written = "", fallback] = pattern.exec(text.slice(at, at + 200)) ?? [];
  const taken = isDef ? written.length / 2 : Number(written || 0);
  const group = groupAt(text, at + all.length);
  if (!group) return undefined;
  return { tex: macroArguments(group.tex) === taken && fallback === undefined ? group.tex : undefined, end: group.end };
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
    else if (sign === "}" && --depth === 0) {
      const inner = text.slice(at + 1, index);
      return { tex: inner.replace(/\s+/g, " ").trim(), end: index + 1 };
    }
  }
  return undefined;
}
