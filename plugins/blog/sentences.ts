import type { Paper, Prose } from "../catalog/model.ts";
import { symbolSentence } from "../pages/symbol-table.ts";

/**
 * All sentences of a `paper.yaml` that are read as inline Markdown: its summary, its bridges, what it adds to threads, what its
 * symbols mean, its corrections; and each symbol as a formula of its own.
 */
export function sentencesOf(paper: Paper): Prose[] {
  return [
    ...(paper.summary ? [paper.summary] : []),
    ...paper.buildsOn,
    ...paper.threads.values(),
    ...paper.notation.flatMap((symbol) => [symbol.means, symbolSentence(paper, symbol)]),
    ...paper.errata.map(({ what }) => what),
  ];
}

/** The name of the fact that holds a sentence as HTML. */
export function sentenceFact({ text, place }: Prose): string {
  return `sentence:${place.file}:${place.line}:${place.column}:${text}`;
}
