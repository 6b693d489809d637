import type { Token } from "markdown-it";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Position } from "../../core/line-index.ts";
import type { TexError, TexResult } from "../../tex/set-formula.ts";
import { metaOf } from "../document/token-meta.ts";
import { type FormulaMeta, texPosition } from "../syntax/math/math-position.ts";

/** What is wrong with a formula, with its position in the text that was parsed. */
export interface FormulaMistake extends Position, Pick<Diagnostic, "severity" | "rule" | "message"> {
  readonly length: number;
}

/** What is to be told of a formula: `tex-parses`, `macro-name-free`, `formula-without-prose`. */
export function formulaMistakes(token: Token, { error, hidden = [], prose }: TexResult): FormulaMistake[] {
  const mistakes: FormulaMistake[] = [];
  const tell = (
    severity: Diagnostic["severity"],
    rule: Diagnostic["rule"],
    { offset, length, message }: TexError,
  ): void => {
    const at = texPosition(metaOf<FormulaMeta>(token), token.content, offset);
    mistakes.push({ ...at, length, severity, rule, message });
  };
  if (error) tell("error", "tex-parses", error);
  for (const one of hidden) tell("warning", "macro-name-free", one);
  if (prose) tell("warning", "formula-without-prose", prose);
  return mistakes;
}
