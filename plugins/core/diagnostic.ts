import type { Rule } from "./rule.ts";

/** `error` fails a build; `warning` is reported and lets it go on. */
export type Severity = "error" | "warning";

/** What is wrong in something that an author wrote: a place, a rule, and what was found and expected. */
export interface Diagnostic {
  /** Path of the file, relative to the project's root, with `/`. */
  readonly file: string;
  /** 1-based, front matter included. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** How many code units the carets underline, at least 1; they end with the line. Default 1. */
  readonly length?: number;
  readonly severity: Severity;
  readonly rule: Rule;
  /** One or two sentences: what was found, what was expected. */
  readonly message: string;
}

/** Orders by file, line, column, rule and message, so that one run always reports in the same order. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** True if any of them is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
