import { type FoundWord, wordsOf } from "./found-sections.ts";
import { isFormula, isHidden } from "./hidden-words.ts";
import { isKin } from "./kin-words.ts";
import type { TextMatches, Unit } from "./match-texts.ts";
import type { Span } from "./word-hits.ts";

/** What a word counts for in its section that stands in the whole phrase, and one that a formula holds. */
const IN_PHRASE = 4;
const IN_FORMULA = 0.3;

/**
 * The words of a post that were looked for: those of the text, and where it has none of them what formulas hold. Words that only begin
 * like one that was typed are left out.
 * @param place of the post
 * @param content its text, as Pagefind keeps it
 */
export function foundWords(
  units: readonly Unit[],
  { phrases }: TextMatches,
  place: number,
  content: string,
): FoundWord[] {
  const written = wordsOf(content);
  const phrase = phrases.get(place)?.spans ?? [];
  const found = new Map<number, FoundWord>();
  for (const { text, loose, formulas, marksFormulas, words, isBeginning } of units) {
    const spans = text.get(place)?.spans ?? loose.get(place)?.spans;
    for (const location of locations(spans ?? formulas.get(place)?.spans ?? [])) {
      const word = written[location];
      const inFormula = isFormula(word) || (isHidden(word) && spans === undefined);
      if (!isFormula(word) && !isHidden(word) && !isBeginning && !isKin(word ?? "", words)) continue;
      const isTold = spans !== undefined && (!inFormula || marksFormulas);
      found.set(location, {
        location,
        worth: isTold ? (isWithin(location, phrase) ? IN_PHRASE : 1) : IN_FORMULA,
        isMarked: marksFormulas || !inFormula,
      });
    }
  }
  return [...found.values()].sort((a, b) => a.location - b.location);
}

function locations(spans: readonly Span[]): number[] {
  return spans.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

function isWithin(location: number, spans: readonly Span[]): boolean {
  return spans.some(([first, last]) => location >= first && location <= last);
}
