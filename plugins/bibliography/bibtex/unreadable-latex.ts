import type { Diagnostic } from "../../core/diagnostic.ts";
import type { BibtexEntry, BibtexField } from "./bibtex-entry.ts";

/**
 * The `bibtex-parses` warning for a command that nobody knows.
 * @param own fields that the entry says itself
 * @returns nothing where another entry says it
 */
export function unknownCommand(key: string, own: Iterable<BibtexField>, command: string): Diagnostic | undefined {
  const name = /^\\(?:[A-Za-z]+|.)/.exec(command)?.[0] ?? command;
  const field = [...own].find(({ value }) => value.includes(name));
  if (!field) return undefined;
  const message = `Unknown LaTeX command \`${name}\` in \`${key}\`; it is left out.`;
  return { ...field.place, severity: "warning", rule: "bibtex-parses", message };
}

/** The `bibtex-parses` warning for a field whose LaTeX is broken. */
export function unreadableField({ key }: BibtexEntry, name: string, field: BibtexField): Diagnostic {
  const message = `The LaTeX of \`${name}\` in \`${key}\` cannot be read; it is shown without its commands.`;
  return { ...field.place, severity: "warning", rule: "bibtex-parses", message };
}
