import type { Diagnostic } from "../../core/diagnostic.ts";
import { bodyOf, type Edit, edited } from "../model/body.ts";
import type { Mending } from "./mend.ts";
import { MENDS } from "./mends.ts";

/** A mistake that was mended, with its place in the new file before the mending. */
export interface Mended extends Mending {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

/**
 * Mends what can be mended of what a check has found.
 * @param texts of the new blog, by path
 * @returns texts that have changed, with the line of the old text that each line came from, and what was done
 */
export function mendTexts(
  texts: ReadonlyMap<string, string | Uint8Array>,
  diagnostics: readonly Diagnostic[],
): {
  readonly changed: Map<string, { readonly text: string; readonly lines: readonly number[] }>;
  readonly mended: Mended[];
} {
  const changed = new Map<string, { text: string; lines: readonly number[] }>();
  const mended: Mended[] = [];
  for (const [path, own] of grouped(diagnostics.filter(({ severity }) => severity === "error"))) {
    const text = texts.get(path);
    if (typeof text !== "string") continue;
    const starts = lineStarts(text);
    const edits: Edit[] = [];
    for (const diagnostic of own) {
      const offset = (starts[diagnostic.line - 1] ?? 0) + diagnostic.column - 1;
      const mending = MENDS[diagnostic.rule]?.({ path, text, offset, diagnostic });
      if (
        !mending ||
        edits.some(
          (edit) =>
            edit.start < Math.max(mending.edit.end, mending.edit.start + 1) &&
            mending.edit.start < Math.max(edit.end, edit.start + 1),
        )
      )
        continue;
      edits.push(mending.edit);
      mended.push({ ...mending, path, line: diagnostic.line });
    }
    if (edits.length === 0) continue;
    const body = edited(bodyOf(text), edits);
    changed.set(path, { text: body.text, lines: body.lines });
  }
  return { changed, mended };
}

function grouped(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) files.set(diagnostic.file, [...(files.get(diagnostic.file) ?? []), diagnostic]);
  return files;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
