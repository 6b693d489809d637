import type { SearchPost } from "./entries.ts";
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
  /** The better first. */
  readonly posts: readonly RankedPost[];
}

/** What a name counts for against the text. */
const NAME = 1.5;
/** What the second hit of a pair adds to the first. */
const SECOND = 0.15;

/**
 * Puts what was found by text and what was found by name into one order.
 * @param texts Pagefind's scores, by the place of the post
 * @param entries scores of titles, names and ids, by the place of the entry
 * @param shown whether a post passes the filters
 */
export function rankPosts(
  posts: readonly SearchPost[],
  texts: ReadonlyMap<number, number>,
  entries: EntryScores,
  shown: (post: number) => boolean = () => true,
): RankedGroup[] {
  const best = Math.max(...texts.values(), Number.EPSILON);
  const groups = new Map<number, RankedPost[]>();
  posts.forEach((post, place) => {
    const text = texts.get(place);
    const name = entries.get(post.entry);
    // A name that answers a part of the query is worth something where the text answers it, or nothing else does.
    const found = text !== undefined || name?.whole || (name !== undefined && texts.size === 0);
    if (!found || !shown(place)) return;
    const group = groups.get(post.entry) ?? [];
    group.push({ post: place, score: (text ?? 0) / best + NAME * (name?.score ?? 0) });
    groups.set(post.entry, group);
  });
  return [...groups]
    .map(([entry, found]) => ({ entry, posts: found.sort((a, b) => b.score - a.score || a.post - b.post) }))
    .map((group) => ({ ...group, score: (group.posts[0]?.score ?? 0) + SECOND * (group.posts[1]?.score ?? 0) }))
    .sort((a, b) => b.score - a.score || a.entry - b.entry)
    .map(({ entry, posts: found }) => ({ entry, posts: found }));
}
