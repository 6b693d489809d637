import type { ImportNote } from "../model/import-note.ts";
import type { Definitions } from "./macro-definitions.ts";

/** The macros of definitions that stand in no post; what else is among them is told to be lost. @param path of the file they stand in */
export function macrosAlone(
  definitions: Definitions | undefined,
  path: string,
  tell: (note: ImportNote) => void,
): Readonly<Record<string, string>> {
  for (const written of [...(definitions?.kept ?? []), ...(definitions?.broken ?? [])]) {
    const what = `A definition that \`macros\` cannot say was left out: \`${written.replace(/\s+/g, " ").slice(0, 100)}\`.`;
    tell({ kind: "lost", file: path, what });
  }
  return definitions?.macros ?? {};
}
