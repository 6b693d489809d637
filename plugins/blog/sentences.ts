import type { PlacedEntry, Prose, Story, ThreadStep } from "../catalog/model.ts";
import { symbolSentence } from "../pages/symbol-table.ts";

/**
 * All sentences of a paper's or chapter's YAML that are read as inline Markdown: its summary, its bridges, what it adds to threads,
 * what its symbols mean, its corrections and changes; and each symbol as a formula of its own.
 */
export function sentencesOf(entry: PlacedEntry): Prose[] {
  return [
    ...(entry.summary ? [entry.summary] : []),
    ...entry.buildsOn,
    ...[...entry.threads.values()].flatMap(stepSentences),
    ...entry.notation.flatMap((symbol) => [symbol.means, symbolSentence(entry, symbol)]),
    ...entry.errata.map(({ what }) => what),
    ...entry.changes.map(({ what }) => what),
  ];
}

/** What an entry adds to a thread, and the caption of the picture there. */
export function stepSentences({ adds, figure }: ThreadStep): Prose[] {
  return [adds, ...(figure?.caption ? [figure.caption] : [])];
}

/** The files of pictures that a paper's or chapter's YAML names, each as the sentence under whose name its HTML stands. */
export function picturesOf(entry: PlacedEntry): Prose[] {
  return [
    ...[...entry.threads.values()].flatMap(({ figure }) => figure?.path ?? []),
    ...entry.buildsOn.flatMap(({ figure }) => figure?.frames ?? []),
  ];
}

/** All sentences of a story's YAML that are read as inline Markdown: what its weeks are called, and what is to be read. */
export function storySentences(story: Pick<Story, "weeks">): Prose[] {
  return [...story.weeks.map(({ title }) => title), ...readingsOf(story)];
}

/** What is to be read in the weeks of a course. It never stands in a link, so that it may hold some. */
export function readingsOf({ weeks }: Pick<Story, "weeks">): Prose[] {
  return weeks.flatMap(({ readings }) => readings);
}

/** The name of the fact that holds a sentence as HTML. */
export function sentenceFact({ text, place }: Prose): string {
  return `sentence:${place.file}:${place.line}:${place.column}:${text}`;
}
