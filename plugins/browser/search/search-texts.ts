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
  const all = exact ? await phrase(text, telling) : await holdingAll(text, telling);
  if (all.length > 0 || exact) return { ...placed(places, [all], 1), partial: false };
  const single = [...new Set([...telling, ...fallback.filter((word) => isTelling(word, fallback))])];
  if (single.length === 1) return { texts: new Map(), scores: new Map(), partial: false };
  const some = await Promise.all(single.map((word) => holdingAll(text, [word])));
  return { ...placed(places, some, single.length), partial: true };
}

/** Posts that hold words beside each other; a word with a hyphen in it is two of them, and one in the index. */
async function phrase(text: TextIndex, words: readonly string[]): Promise<readonly TextHit[]> {
  const asTyped = await text.search(`"${words.join(" ")}"`);
  if (asTyped.results.length > 0) return asTyped.results;
  for (let at = 1; at < words.length; at++) {
    const before = words.slice(0, at).join(" ");
    const { results } = await text.search(`"${before}${words.slice(at).join(" ")}"`);
    if (results.length > 0) return results;
  }
  return [];
}

/** Posts that hold all words; the letters of one with spaces in it have to stand together. */
async function holdingAll(text: TextIndex, words: readonly string[]): Promise<readonly TextHit[]> {
  const spaced = words.filter((word) => !word.includes(" ")).join(" ");
  const queries = [
    ...(spaced === "" ? [] : [spaced]),
    ...words.flatMap((word) => (word.includes(" ") ? `"${word}"` : [])),
  ];
  const [first = [], ...others] = await Promise.all(queries.map(async (query) => (await text.search(query)).results));
  return others.reduce<readonly TextHit[]>((hits, more) => {
    const known = new Map(more.map((hit) => [hit.id, hit]));
    return hits.flatMap((hit) => {
      const other = known.get(hit.id);
      return other ? [bothOf(hit, other)] : [];
    });
  }, first);
}

/** What two searches found in the same post. */
function bothOf(one: TextHit, other: TextHit): TextHit {
  return {
    id: one.id,
    score: one.score + other.score,
    data: async () => {
      // Pagefind hands out the same object for both: the second overwrites what the first has found.
      const found = (await one.data()).weighted_locations;
      const fragment = await other.data();
      return { ...fragment, weighted_locations: [...found, ...fragment.weighted_locations] };
    },
  };
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
