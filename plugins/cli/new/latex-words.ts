import type { BibtexEntry } from "../../bibliography/bibtex/bibtex-entry.ts";
import { bibtexWork } from "../../bibliography/bibtex/bibtex-work.ts";
import { fillPlaceholders, type Work } from "../../bibliography/work.ts";
import { isBalanced } from "./math-to-tex.ts";
import { escapeMarks, wholeTitle } from "./title-marks.ts";

const NOWHERE = { file: "", line: 1, column: 1, length: 1 };

/** A title of LaTeX's in our marks: accents become letters, formulas stay. */
export function titleFromLatex(latex: string): string {
  // As arXiv writes them, braces and percent signs need not mean what they do in BibTeX.
  const text = isBalanced(latex) ? latex.replace(/(?<!\\)%/g, "\\%") : latex.replace(/[{}]/g, "").replace(/\\+$/, "");
  const entry: BibtexEntry = {
    type: "misc",
    key: "k",
    fields: new Map([["title", { value: text, place: NOWHERE }]]),
    place: NOWHERE,
    text: "",
  };
  const { work } = bibtexWork(entry);
  return work.item.title === undefined ? wholeTitle(escapeMarks(text)) : workTitle(work);
}

/** The title of a work in our marks; empty where it has none. */
export function workTitle(work: Work): string {
  const marked = escapeMarks(work.item.title ?? "")
    .replace(/<\/?i>/g, "*")
    .replace(/<\/?b>/g, "**")
    .replace(/<sup>([^<]*)<\/sup>/g, "$^{$1}$$")
    .replace(/<sub>([^<]*)<\/sub>/g, "$_{$1}$$")
    .replace(/<\/?(?:span|sup|sub)\b[^>]*>/g, "");
  const whole = fillPlaceholders(
    marked,
    (index) => `$${work.formulas[index] ?? ""}$`,
    (sign) => sign,
    (index) => escapeMarks(work.links[index]?.text ?? ""),
  );
  return wholeTitle(whole);
}
