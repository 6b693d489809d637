import type { FoundWord } from "./found-sections.ts";
import type { TextMatches, Unit } from "./match-texts.ts";
import type { Span } from "./word-hits.ts";

/** What a word counts for in its section that stands in the whole phrase, and one that a formula holds. */
const IN_PHRASE = 4;
const IN_FORMULA = 0.3;

/**
 * The words of a post that were looked for: those of the text, and where it has none of them what formulas hold.
 * @param place of the post
 */
export function foundWords(units: readonly Unit[], { phrases }: TextMatches, place: number): FoundWord[] {
  const phrase = phrases.get(place)?.spans ?? [];
  const found = new Map<number, FoundWord>();
  for (const { text, loose, formulas, marksFormulas } of units) {
    const spans = text.get(place)?.spans ?? loose.get(place)?.spans;
    for (const location of locations(spans ?? formulas.get(place)?.spans ?? []))
      found.set(location, {
        location,
        worth: spans ? (isWithin(location, phrase) ? IN_PHRASE : 1) : IN_FORMULA,
        isMarked: spans !== undefined || marksFormulas,
      });
  }
  return [...found.values()].sort((a, b) => a.location - b.location);
}

function locations(spans: readonly Span[]): number[] {
  return spans.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

function isWithin(location: number, spans: readonly Span[]): boolean {
  return spans.some(([first, last]) => location >= first && location <= last);
}
