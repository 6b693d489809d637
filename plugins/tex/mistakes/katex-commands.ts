import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import katex from "katex";
import type { TexExpander } from "../macros/expander.ts";

const PROBE = "\\probe";

/**
 * Every command of KaTeX. Its tables of functions and symbols cannot be reached, but a macro's expander can be asked
 * whether it knows a name: the names asked for are those that KaTeX's own source mentions. Takes some milliseconds, and is
 * wanted for mistakes only.
 */
export function katexCommands(): string[] {
  const source = readFileSync(createRequire(import.meta.url).resolve("katex"), "utf8");
  const names = new Set([...source.matchAll(/\\\\([A-Za-z]+)/g)].map((match) => `\\${match[1]}`));
  return askKatex((expander) => [...names].filter((name) => name !== PROBE && expander.isDefined(name)));
}

/** The name of KaTeX's macro that a function is. */
export function builtinName(macro: unknown): string | undefined {
  const names = katexCommands();
  return askKatex((expander) => names.find((name) => expander.macros.get(name) === macro));
}

/** Asks a macro expander of KaTeX's that knows no macros of an author's. */
export function askKatex<T>(question: (expander: TexExpander) => T): T {
  let answer: { readonly value: T } | undefined;
  const probe = (expander: object): string => {
    answer = { value: question(expander as TexExpander) };
    return "";
  };
  katex.renderToString(PROBE, { macros: { [PROBE]: probe } });
  if (!answer) throw new Error("KaTeX expanded no macro");
  return answer.value;
}
