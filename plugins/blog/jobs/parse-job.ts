import type { Diagnostic } from "../../core/diagnostic.ts";
import type {
  CitationUse,
  CodeFence,
  DocumentExports,
  FormulaCount,
  GatheredBlock,
  LinkUse,
  ParsedDocument,
  Target,
} from "../../markdown/document/document.ts";
import type { KnobUses } from "../../markdown/document/knob-use.ts";
import type { MathSyntax } from "../../markdown/syntax/math/math-syntax.ts";
import { readingMinutes } from "../../pages/reading-time.ts";
import type { PythonValue } from "../../python/run-block.ts";
import type { Macros } from "../../tex/macros/macros.ts";
import type { SourceRef } from "./source-text.ts";

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
  readonly fences: readonly CodeFence[];
  readonly values: readonly PythonValue[];
  readonly knobs: KnobUses;
  readonly gathered: readonly GatheredBlock[];
  readonly diagnostics: readonly Diagnostic[];
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
    fences: [...parsed.fences.values()],
    values: [...parsed.values.values()],
    knobs: parsed.knobs,
    gathered: parsed.gathered,
    diagnostics: parsed.diagnostics,
  };
}
