import { readSourceBytes } from "../catalog/read/source-file.ts";
import { type DiagnosticFormat, formatDiagnostics } from "../check/format-diagnostic.ts";
import type { Diagnostic } from "../core/diagnostic.ts";

/** Writes diagnostics as text, each with the line that it speaks of. */
export function reportText(
  root: string,
  diagnostics: readonly Diagnostic[],
  format: DiagnosticFormat = "text",
): string {
  return formatDiagnostics(diagnostics, format, (file) => {
    const bytes = readSourceBytes(root, file);
    return Buffer.isBuffer(bytes) ? bytes.toString("utf8") : undefined;
  });
}
