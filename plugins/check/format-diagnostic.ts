import type { Diagnostic } from "../core/diagnostic.ts";
import { LineIndex } from "../core/line-index.ts";
import { displayWidth } from "./display-width.ts";

/** How diagnostics are written: for people, for programs, for GitHub's annotations. */
export type DiagnosticFormat = "text" | "json" | "github";

/** How much of a line is shown around a place in it, in UTF-16 code units. */
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
  const head = clean(`${file}:${diagnostic.line}:${column} ${severity} ${rule}: ${message}`);
  if (line.trim() === "") return head;
  const at = Math.min(column - 1, line.length);
  const start = wholeCharacter(line, Math.max(0, Math.min(at - EXCERPT / 2, line.length - EXCERPT)));
  const end = wholeCharacter(line, start + EXCERPT);
  const before = start > 0 ? "…" : "";
  const after = end < line.length ? "…" : "";
  const shown = before + clean(line.slice(start, end)) + after;
  const gutter = `  ${diagnostic.line} | `;
  const indent = " ".repeat(gutter.length - 2);
  const caretAt = displayWidth(before + clean(line.slice(start, at)));
  const carets = displayWidth(clean(line.slice(at, Math.min(at + (diagnostic.length ?? 1), end))));
  return `${head}\n${gutter}${shown}\n${indent}| ${" ".repeat(caretAt)}${"^".repeat(Math.max(1, carets))}`;
}

/** An offset, or the one before it where it would cut a character in two. */
function wholeCharacter(line: string, offset: number): number {
  const cuts = /[\ud800-\udbff]/.test(line[offset - 1] ?? "") && /[\udc00-\udfff]/.test(line[offset] ?? "");
  return cuts ? offset - 1 : offset;
}

/** A terminal must not obey what stands in a post: neither control characters nor those that turn the line around. */
function clean(text: string): string {
  return text.replace(/\t/g, " ").replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\uFFFD");
}

function annotation({ file, line, column, length, severity, rule, message }: Diagnostic): string {
  const encode = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
  const property = (text: string): string => encode(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
  return `::${severity} file=${property(file)},line=${line},col=${column},endColumn=${column + (length ?? 1)},title=${property(rule)}::${encode(message)}`;
}
