import type { Token } from "markdown-it";
import type { Rule } from "../core/rule.ts";
import type { MarkdownSource, Place } from "./document.ts";
import { equationLabels, labelId } from "./equation-labels.ts";
import { type FormulaMeta, texPosition } from "./math-position.ts";
import { metaOf } from "./token-meta.ts";

/** The number of a labelled line. */
export interface EquationNumber {
  /** As it was written. */
  readonly label: string;
  readonly id: string;
  /** Without its parentheses. */
  readonly number: string;
  /** True where a `\tag` of the author's shows it. */
  readonly isTag: boolean;
  readonly place: Place;
}

/**
 * Numbers the labelled lines of a formula.
 * @param token `math_inline`, `math_display` or `math_block`
 * @param next the next number of the document
 * @param report told of `label-valid`: a label where nothing can be numbered, or a second one for one number
 */
export function numberEquation(
  token: Token,
  source: MarkdownSource,
  next: () => string,
  report: (at: Place, rule: Rule, message: string) => void,
): EquationNumber[] {
  const numbers: EquationNumber[] = [];
  const rows = new Map<number, string>();
  for (const { label, offset, length, row, tag } of equationLabels(token.content)) {
    const { line, column } = texPosition(metaOf<FormulaMeta>(token), token.content, offset);
    const place: Place = { file: source.path, line: line + source.linesBefore, column, length };
    const id = labelId(label);
    const first = rows.get(row);
    if (token.type === "math_inline") {
      report(
        place,
        "label-valid",
        `The label \`${label}\` stands in a formula within the line; only display formulas are numbered.`,
      );
    } else if (!/^[\p{L}\p{N}]/u.test(id)) {
      report(place, "label-valid", `The label \`${label}\` is no name; expected one such as \`eq:risk\`.`);
    } else if (first !== undefined) {
      report(
        place,
        "label-valid",
        `The label \`${label}\` stands where \`${first}\` has the number already; expected one label for each numbered line.`,
      );
    } else {
      rows.set(row, label);
      numbers.push({ label, id, number: tag ?? next(), isTag: tag !== undefined, place });
    }
  }
  return numbers;
}
