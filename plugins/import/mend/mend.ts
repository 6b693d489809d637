import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Rule } from "../../core/rule.ts";
import type { Edit } from "../model/body.ts";
import type { NoteKind } from "../model/import-note.ts";

/** A file of the new blog that has a mistake in it. */
export interface Damaged {
  readonly path: string;
  readonly text: string;
  /** Where the mistake is, 0-based in the text. */
  readonly offset: number;
  readonly diagnostic: Diagnostic;
}

/** What mends a mistake. */
export interface Mending {
  readonly edit: Edit;
  readonly kind: NoteKind;
  /** One sentence, for the report. */
  readonly what: string;
  /** How many formulas it takes away; default: none. */
  readonly formulas?: number;
}

/** Mends one mistake where that is safe: what is shown stays, or is told to be lost. */
export type Mend = (damaged: Damaged) => Mending | undefined;

/** Mends by the rule that is broken. */
export type Mends = Readonly<Partial<Record<Rule, Mend>>>;
