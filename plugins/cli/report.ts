import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DiagnosticFormat, formatDiagnostics } from "../check/format-diagnostic.ts";
import type { Diagnostic } from "../core/diagnostic.ts";

/** Writes diagnostics as text, each with the line that it speaks of. */
export function reportText(
  root: string,
  diagnostics: readonly Diagnostic[],
  format: DiagnosticFormat = "text",
): string {
  return formatDiagnostics(diagnostics, format, (file) => {
    try {
      return readFileSync(join(root, file), "utf8");
    } catch {
      return undefined;
    }
  });
}
