import type { Diagnostic } from "../../core/diagnostic.ts";
import type { BibtexEntry } from "./bibtex-entry.ts";

/** The `bibtex-parses` warning for a command of an entry that nobody knows. */
export function unreadable(entry: BibtexEntry, command: string): Diagnostic {
  const name = /^\\(?:[A-Za-z]+|.)/.exec(command)?.[0];
  const field = name && [...entry.fields.values()].find(({ value }) => value.includes(name));
  const message = name
    ? `Unknown LaTeX command \`${name}\` in \`${entry.key}\`; it is left out.`
    : `The LaTeX of \`${entry.key}\` cannot be read; its texts are left out.`;
  return { ...(field ? field.place : entry.place), severity: "warning", rule: "bibtex-parses", message };
}
