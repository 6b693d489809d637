/** Words that stand together in a text: the place of the first and of the last of them, from 0. */
export type Span = readonly [first: number, last: number];

/** Where something stands in a post. */
export interface PlaceHits {
  /** From 0 to 1: as a part of the post that is most about it. */
  readonly score: number;
  /** In their order. */
  readonly spans: readonly Span[];
}

/** Where something stands, by the place of the post. */
export type WordHits = ReadonlyMap<number, PlaceHits>;

/** What is nowhere. */
export const NO_HITS: WordHits = new Map();

/**
 * What holds any of several.
 * @param all each with what it is worth as against the others, from 0 to 1
 */
export function anyOf(all: readonly (readonly [hits: WordHits, worth: number])[]): WordHits {
  const [[only, worth] = [NO_HITS, 1], ...others] = all.filter(([hits]) => hits.size > 0);
  if (others.length === 0 && worth === 1) return only;
  const any = new Map<number, PlaceHits>();
  for (const [hits, worth] of all) {
    for (const [place, { score, spans }] of hits) {
      const known = any.get(place);
      any.set(place, {
        score: Math.max(known?.score ?? 0, score * worth),
        spans: known ? inOrder([...known.spans, ...spans]) : spans,
      });
    }
  }
  return any;
}

/**
 * What holds all of several, one behind the other. Words that a hyphen joins have one place, so that `min-norm` holds both.
 * @param gaps how far each but the first may stand behind the one before it, in words
 */
export function together(parts: readonly WordHits[], gaps: readonly number[] = []): WordHits {
  const [first = NO_HITS, ...others] = parts;
  const found = new Map<number, PlaceHits>();
  for (const [place, hits] of first) {
    const all = [hits, ...others.flatMap((part) => part.get(place) ?? [])];
    if (all.length < parts.length) continue;
    const spans = all
      .slice(1)
      .reduce((before, next, index) => behind(before, next.spans, gaps[index] ?? 1), hits.spans);
    if (spans.length === 0) continue;
    // Of a text that has its words often and the phrase once, once is what it is about it.
    const fewest = Math.min(...all.map((part) => part.spans.length));
    const least = Math.min(...all.map((part) => part.score));
    found.set(place, { score: least * Math.min(1, spans.length / fewest), spans });
  }
  return found;
}

/** Hits that are worth something for being there at all: from `least` to 1. */
export function atLeast(hits: WordHits, least: number): WordHits {
  return new Map(
    [...hits].map(([place, { score, spans }]) => [place, { score: least + (1 - least) * score, spans }] as const),
  );
}

/** What holds all of several, wherever. */
export function scattered(parts: readonly WordHits[]): WordHits {
  const [first = NO_HITS, ...others] = parts;
  const found = new Map<number, PlaceHits>();
  for (const [place, hits] of first) {
    const all = [hits, ...others.flatMap((part) => part.get(place) ?? [])];
    if (all.length < parts.length) continue;
    found.set(place, {
      score: Math.min(...all.map(({ score }) => score)),
      spans: inOrder(all.flatMap(({ spans }) => spans)),
    });
  }
  return found;
}

/** Spans from the beginning of one to the end of the one that follows it. */
function behind(before: readonly Span[], after: readonly Span[], most: number): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const [first, last] of before) {
    while (at < after.length && (after[at]?.[0] ?? 0) < last) at++;
    const next = after[at];
    if (next && next[0] <= last + most) spans.push([first, next[1]]);
  }
  return spans;
}

function inOrder(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sorted.filter(([first, last], index) => first !== sorted[index - 1]?.[0] || last !== sorted[index - 1]?.[1]);
}
