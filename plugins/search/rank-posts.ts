import type { SearchPost } from "./entries.ts";
import type { Answer, TextMatch } from "./match-texts.ts";
import type { EntryScores } from "./rank-entries.ts";

/** A post that was found. */
export interface RankedPost {
  /** Its place in the list of posts, from 0. */
  readonly post: number;
  readonly score: number;
}

/** Posts of one entry, which stand together. */
export interface RankedGroup {
  readonly entry: number;
  /** The overview first, where it answers as well as the deep dive. */
  readonly posts: readonly RankedPost[];
}

/** What a name counts for against the text: one that answers all of the query, at least and by its score; and one that answers a part. */
const WHOLE_NAME = 0.5;
const NAME = 1;
const PART_OF_NAME = 0.3;
/** What the second hit of a pair adds to the first. */
const SECOND = 0.15;

/** The better an answer, the higher. */
const BETTER: Readonly<Record<Answer, number>> = { some: 0, formulas: 1, words: 2, phrase: 3 };

/**
 * Puts what was found by text and what was found by name into one order.
 * @param texts how they answer the query, by the place of the post
 * @param entries scores of titles, names and ids, by the place of the entry
 * @param shown whether a post passes the filters
 */
export function rankPosts(
  posts: readonly SearchPost[],
  texts: ReadonlyMap<number, TextMatch>,
  entries: EntryScores,
  shown: (post: number) => boolean = () => true,
): RankedGroup[] {
  const groups = new Map<number, RankedPost[]>();
  posts.forEach((post, place) => {
    const text = texts.get(place);
    const name = entries.get(post.entry);
    // A name that answers a part of the query is worth something where the text answers it, or nothing else does.
    const found = text !== undefined || name?.whole || (name !== undefined && texts.size === 0);
    if (!found || !shown(place)) return;
    const group = groups.get(post.entry) ?? [];
    const named = name === undefined ? 0 : name.whole ? WHOLE_NAME + NAME * name.score : PART_OF_NAME * name.score;
    group.push({ post: place, score: (text?.score ?? 0) + named });
    groups.set(post.entry, group);
  });
  const answer = (place: number): number => {
    const text = texts.get(place);
    return text ? BETTER[text.answer] : -1;
  };
  return [...groups]
    .map(([entry, found]) => {
      const [best = 0, second = 0] = found.map(({ score }) => score).sort((a, b) => b - a);
      return {
        entry,
        score: best + SECOND * second,
        // As the posts of an entry are listed: the overview is the first.
        posts: found.sort((a, b) => answer(b.post) - answer(a.post) || a.post - b.post),
      };
    })
    .sort((a, b) => b.score - a.score || a.entry - b.entry)
    .map(({ entry, posts: found }) => ({ entry, posts: found }));
}
