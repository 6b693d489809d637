import { nearestName } from "../../core/nearest-name.ts";
import { DEFINITIONS } from "../macros/definitions.ts";
import { LATEX } from "../macros/latex-commands.ts";
import { katexCommands } from "./katex-commands.ts";

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
    (letters.length > 2
      ? nearestName(letters, words([...Object.keys(LATEX), ...Object.keys(DEFINITIONS), ...katexCommands()]))
      : undefined);
  return nearest === undefined ? undefined : `\\${nearest}`;
}
