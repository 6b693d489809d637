import type { Diagnostic } from "../../core/diagnostic.ts";
import type { PostCount } from "../count/post-count.ts";
import type { Imported } from "../import-site.ts";
import type { ImportNote } from "../model/import-note.ts";
import { mendTexts } from "./mend-texts.ts";

/**
 * Mends a new blog by what a check has found in it.
 * @returns it as it is then, with what was done among its notes, and the texts that have changed, by path
 */
export function mendImport(
  imported: Imported,
  diagnostics: readonly Diagnostic[],
): { readonly imported: Imported; readonly changed: ReadonlyMap<string, string> } {
  const { changed, mended } = mendTexts(imported.blog.texts, diagnostics);
  const notes = mended.map(({ path, line, kind, what }): ImportNote => {
    const origin = imported.origins.get(path);
    return { kind, file: origin?.path ?? path, line: origin?.lines[line - 1] ?? line, what };
  });
  const lost = new Map<string, number>();
  for (const { path, formulas = 0 } of mended) lost.set(path, (lost.get(path) ?? 0) + formulas);
  const counts = imported.counts.map((count): PostCount => {
    const formulas = lost.get(count.newPath) ?? 0;
    if (formulas === 0) return count;
    const { before, after } = count.formulas;
    return { ...count, formulas: { before, after: after - formulas }, formulasMoved: count.formulasMoved - formulas };
  });
  const origins = new Map(imported.origins);
  for (const [path, { lines }] of changed) {
    const origin = origins.get(path);
    if (origin) origins.set(path, { path: origin.path, lines: lines.map((line) => origin.lines[line - 1] ?? line) });
  }
  const texts = new Map([...changed].map(([path, { text }]) => [path, text]));
  return {
    imported: {
      ...imported,
      blog: { ...imported.blog, texts: new Map([...imported.blog.texts, ...texts]) },
      notes: [...imported.notes, ...notes],
      counts,
      origins,
    },
    changed: texts,
  };
}
