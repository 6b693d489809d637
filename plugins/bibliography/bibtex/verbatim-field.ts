import type { BibtexEntry } from "./bibtex-entry.ts";

/** A field that is no LaTeX but for what hides its signs from it. */
export function verbatimField(entry: BibtexEntry, name: string): string | undefined {
  const value = entry.fields.get(name)?.value.trim();
  return value
    ?.replace(/^\\url\s*\{([\s\S]*)\}$/, "$1")
    .replace(/\\([_%#&~$])/g, "$1")
    .replace(/[{}]/g, "");
}
