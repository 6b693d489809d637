// \begin{subequations}\label{eq:pair} … \label{eq:one} \\ … \label{eq:two} … \end{subequations}
import type { Token } from "markdown-it";
import type { Place } from "../../core/place.ts";
import type { Rule } from "../../core/rule.ts";
import { equationLabels, labelId } from "../../tex/equation-labels.ts";
import { type FormulaMeta, texPosition } from "../syntax/math/math-position.ts";
import type { EquationNumber, MarkdownSource } from "./document.ts";
import { metaOf } from "./token-meta.ts";

/** The lines of a `subequations`: they share a number, `3a`, `3b`. */
interface Group {
  readonly number: string;
  /** How many have a letter. */
  letters: number;
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
  const lines = new Map<string, string>();
  const groups = new Map<number, Group>();
  const named: { readonly group: Group; readonly label: string; readonly place: Place }[] = [];
  const groupOf = (index: number): Group => {
    const group = groups.get(index) ?? { number: next(), letters: 0 };
    groups.set(index, group);
    return group;
  };
  for (const { label, offset, length, row, group, namesGroup, tag } of equationLabels(token.content)) {
    const { line, column } = texPosition(metaOf<FormulaMeta>(token), token.content, offset);
    const place: Place = { file: source.path, line: line + source.linesBefore, column, length };
    const id = labelId(label);
    const numbered = namesGroup ? `group ${group}` : `line ${row}`;
    const first = lines.get(numbered);
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
      lines.set(numbered, label);
      if (tag !== undefined) numbers.push({ label, id, number: tag, shownBy: "tag", place });
      else if (group === undefined) numbers.push({ label, id, number: next(), shownBy: "label", place });
      else {
        const its = groupOf(group);
        const number = namesGroup ? its.number : its.number + letter(its.letters++);
        if (namesGroup) named.push({ group: its, label, place });
        numbers.push({ label, id, number, shownBy: namesGroup ? "lines" : "label", place });
      }
    }
  }
  for (const { group, label, place } of named) {
    if (group.letters > 0) continue;
    const message = `The label \`${label}\` names a group of which no line has a number; expected a \`\\label\` in one of its lines.`;
    report(place, "label-valid", message);
  }
  return numbers;
}

/** `a` to `z`, then `aa`, as columns of a sheet are called. */
function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
