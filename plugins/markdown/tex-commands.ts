import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import katex from "katex";
import { nearestName } from "../core/nearest-name.ts";

/**
 * The known command nearest to one that is not known.
 * @param name with its backslash
 * @param macros names of the macros in force, with their backslashes; one of them is nearer than any of KaTeX's own
 * @returns with its backslash; nothing for a name too short to be near to anything: two letters for a macro, three for one
 *   of KaTeX's thousand commands
 */
export function nearestCommand(name: string, macros: readonly string[]): string | undefined {
  const letters = name.slice(1);
  if (!/^[A-Za-z]{2,}$/.test(letters)) return undefined;
  // Of equally near names the first wins: `\lamda` is meant to be `\lambda`, not `\Lambda`.
  const words = (commands: readonly string[]): string[] => {
    const all = commands.map((command) => command.slice(1));
    const alike = all.filter((word) => word.startsWith(letters.charAt(0)));
    return [...alike, ...all];
  };
  const nearest =
    nearestName(letters, words(macros)) ??
    (letters.length > 2 ? nearestName(letters, words(katexCommands())) : undefined);
  return nearest === undefined ? undefined : `\\${nearest}`;
}

/**
 * Every command of KaTeX. Its tables of functions and symbols cannot be reached, but a macro's expander can be asked
 * whether it knows a name: the names asked for are those that KaTeX's own source mentions. Takes some milliseconds, and is
 * wanted for mistakes only.
 */
export function katexCommands(): string[] {
  const source = readFileSync(createRequire(import.meta.url).resolve("katex"), "utf8");
  const names = new Set([...source.matchAll(/\\\\([A-Za-z]+)/g)].map((match) => `\\${match[1]}`));
  let known: string[] = [];
  const probe = (expander: object): string => {
    const { isDefined } = expander as { isDefined(name: string): boolean };
    known = [...names].filter((name) => isDefined.call(expander, name));
    return "";
  };
  katex.renderToString("\\probe", { macros: { "\\probe": probe } });
  return known.filter((name) => name !== "\\probe");
}
