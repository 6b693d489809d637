import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import katex from "katex";
import type { TexExpander } from "../macros/expander.ts";

const PROBE = "\\probe";

/**
 * Every command of KaTeX. KaTeX does not export its tables, but a macro's expander says whether it knows a name; it is asked
 * about all names that KaTeX's source mentions. That takes some milliseconds, so it is done only where a mistake is explained.
 */
export function katexCommands(): string[] {
  const source = readFileSync(createRequire(import.meta.url).resolve("katex"), "utf8");
  const names = new Set([...source.matchAll(/\\\\([A-Za-z]+)/g)].map((match) => `\\${match[1]}`));
  return askKatex((expander) => [...names].filter((name) => name !== PROBE && expander.isDefined(name)));
}

/** The name of the command that KaTeX has a function for. */
export function builtinName(macro: unknown): string | undefined {
  const names = katexCommands();
  return askKatex((expander) => names.find((name) => expander.macros.get(name) === macro));
}

/** Asks KaTeX's macro expander something, while it knows no macros but KaTeX's own. */
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
