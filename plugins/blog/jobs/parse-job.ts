import type { MarkdownIt } from "markdown-it";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type {
  CitationUse,
  DocumentExports,
  FormulaCount,
  LinkUse,
  ParsedDocument,
  Target,
} from "../../markdown/document/document.ts";
import { parseDocument } from "../../markdown/document/parse-document.ts";
import type { MathSyntax } from "../../markdown/syntax/math/math-syntax.ts";
import { readingMinutes } from "../../pages/reading-time.ts";
import type { FormulaSetter } from "../../tex/formula-setter.ts";
import type { Macros } from "../../tex/macros/macros.ts";
import { readableNames } from "../readable-names.ts";
import { bodyOf, type SourceRef } from "./source-text.ts";

/** A document to be parsed. */
export interface ParseTask {
  readonly source: SourceRef;
  readonly math: MathSyntax;
  readonly macros: Macros;
}

/** What a document is to the rest of the blog. */
export interface ParsedFacts {
  readonly sections: DocumentExports["sections"];
  readonly targets: readonly Target[];
  readonly minutes: number;
  readonly links: readonly (readonly LinkUse[])[];
  readonly citations: readonly CitationUse[];
  readonly formulas: FormulaCount;
  readonly lines: Readonly<Record<string, number>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a document, and names its headings and titles by words that can be read. */
export function parseTask(md: MarkdownIt, tex: FormulaSetter, { source, math, macros }: ParseTask): ParsedDocument {
  return readableNames(parseDocument(md, { path: source.path, ...bodyOf(source), math }), tex, macros);
}

/** What of a parsed document others need: plain data. */
export function parsedFacts(parsed: ParsedDocument): ParsedFacts {
  return {
    sections: parsed.sections.map(({ heading, holds }) => ({ heading: heading && { id: heading.id }, holds })),
    targets: [...parsed.targets.values()].map(({ words: _, line: __, ...target }) => target),
    minutes: readingMinutes(parsed),
    links: [...parsed.links.values()],
    citations: [...parsed.citations.values()],
    formulas: parsed.formulas,
    lines: Object.fromEntries([...parsed.targets.values()].map(({ id, line }) => [id, line])),
    diagnostics: parsed.diagnostics,
  };
}
