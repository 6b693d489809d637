import type { Diagnostic } from "../core/diagnostic.ts";
import { LineIndex } from "../core/line-index.ts";

/** How diagnostics are written: for people, for programs, for GitHub's annotations. */
export type DiagnosticFormat = "text" | "json" | "github";

/** Columns of a line that are shown around a place in it. */
const EXCERPT = 100;

/**
 * Writes diagnostics.
 * @param readSource the text of a file, for the line shown below a message; nothing where it cannot be read
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: DiagnosticFormat,
  readSource: (file: string) => string | undefined,
): string {
  if (format === "json") return `${JSON.stringify(diagnostics, null, 2)}\n`;
  if (format === "github") return diagnostics.map((diagnostic) => `${annotation(diagnostic)}\n`).join("");
  const indexes = new Map<string, LineIndex>();
  const lineOf = (diagnostic: Diagnostic): string => {
    let index = indexes.get(diagnostic.file);
    if (!index) {
      // Columns do not count a byte order mark.
      index = new LineIndex((readSource(diagnostic.file) ?? "").replace(/^\uFEFF/, ""));
      indexes.set(diagnostic.file, index);
    }
    return index.lineText(diagnostic.line);
  };
  return diagnostics.map((diagnostic) => `${formatText(diagnostic, lineOf(diagnostic))}\n`).join("");
}

/** One diagnostic for people, with its line and carets where the line has something to show. */
export function formatText(diagnostic: Diagnostic, line: string): string {
  const { file, column, severity, rule, message } = diagnostic;
  const head = `${file}:${diagnostic.line}:${column} ${severity} ${rule}: ${message}`;
  if (line.trim() === "") return head;
  const start = Math.max(0, Math.min(column - 1 - EXCERPT / 2, line.length - EXCERPT));
  const shown = clean(line.slice(start, start + EXCERPT));
  const before = start > 0 ? "…" : "";
  const after = start + EXCERPT < line.length ? "…" : "";
  const gutter = `  ${diagnostic.line} | `;
  const indent = " ".repeat(gutter.length - 2);
  const caretAt = column - 1 - start + before.length;
  const carets = "^".repeat(Math.max(1, Math.min(diagnostic.length ?? 1, EXCERPT - (column - 1 - start))));
  return `${head}\n${gutter}${before}${shown}${after}\n${indent}| ${" ".repeat(Math.max(0, caretAt))}${carets}`;
}

/** A terminal must not obey what stands in a post. */
function clean(text: string): string {
  return text.replace(/\t/g, " ").replace(/\p{Cc}/gu, "\uFFFD");
}

function annotation({ file, line, column, length, severity, rule, message }: Diagnostic): string {
  const encode = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
  const property = (text: string): string => encode(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
  return `::${severity} file=${property(file)},line=${line},col=${column},endColumn=${column + (length ?? 1)},title=${property(rule)}::${encode(message)}`;
}
