import { isTelling } from "../../search/telling-words.ts";
import type { TextHit, TextIndex } from "./text-index.ts";

/** What the index of texts says of a query. */
export interface FoundTexts {
  /** By the place of the post. */
  readonly texts: ReadonlyMap<number, TextHit>;
  readonly scores: ReadonlyMap<number, number>;
  /** Whether no post holds all of the words. */
  readonly partial: boolean;
}

/**
 * Posts that hold all words; where there is none, posts that hold some, and TeX read as plain words.
 * @param places of posts, by the names of what Pagefind keeps of them
 */
export async function searchTexts(
  text: TextIndex,
  places: ReadonlyMap<string, number>,
  words: readonly string[],
  exact: boolean,
  fallback: readonly string[],
): Promise<FoundTexts> {
  const telling = exact ? words : words.filter((word) => isTelling(word, words));
  if (telling.length === 0) return { texts: new Map(), scores: new Map(), partial: false };
  const whole = telling.join(" ");
  const all = await text.search(exact ? `"${whole}"` : whole);
  if (all.results.length > 0 || exact) return { ...placed(places, [all.results], 1), partial: false };
  const single = [...new Set([...telling, ...fallback.filter((word) => isTelling(word, fallback))])];
  if (single.length === 1) return { texts: new Map(), scores: new Map(), partial: false };
  const some = await Promise.all(single.map(async (word) => (await text.search(word)).results));
  return { ...placed(places, some, single.length), partial: true };
}

/** Scores of several searches added up, each as a part of its best; who answers more of them stands higher. */
function placed(
  places: ReadonlyMap<string, number>,
  searches: readonly (readonly TextHit[])[],
  count: number,
): Pick<FoundTexts, "texts" | "scores"> {
  const texts = new Map<number, TextHit>();
  const scores = new Map<number, number>();
  const best = new Map<number, number>();
  for (const hits of searches) {
    const top = hits[0]?.score ?? 1;
    for (const hit of hits) {
      const place = places.get(hit.id);
      if (place === undefined) continue;
      const score = hit.score / (top || 1);
      scores.set(place, (scores.get(place) ?? 0) + (count > 1 ? 1 + score : score));
      if (score > (best.get(place) ?? -1)) {
        best.set(place, score);
        texts.set(place, hit);
      }
    }
  }
  return { texts, scores };
}
