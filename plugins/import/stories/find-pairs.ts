import type { OldPost, OldStory } from "../model/old-blog.ts";
import { partInTitle } from "./part-in-title.ts";

/** Two posts on one thing: the plain words, and the mathematics. */
export interface PairOfPosts {
  readonly overview: OldPost;
  readonly deepDive: OldPost;
}

const PLAIN =
  /\b(?:overview|idea|ideas|intuition|intuitive|introduction|gentle|in plain|summary|high[- ]level|basics|primer|explained|big picture|tl;?dr)\b/i;
const DEEP =
  /\b(?:proofs?|mathematics|maths?|details|deep[- ]dive|derivations?|derivation|technical|formal|theory|rigorous|in depth|low[- ]level)\b/i;

/**
 * Finds posts that may be an overview and a deep dive of one thing: two parts of a series of two, one called after the idea, the other
 * after the proofs; or two whose titles differ in that alone. They must lead to each other by a link.
 */
export function findPairs(posts: readonly OldPost[], series: readonly OldStory[]): PairOfPosts[] {
  const bySlug = new Map(posts.map((post) => [post.slug, post]));
  const candidates = series
    .filter(({ members }) => members.length === 2)
    .map(({ members }) => members.flatMap((slug) => bySlug.get(slug) ?? []));
  const byStem = new Map<string, OldPost[]>();
  for (const post of posts) {
    if (post.kind === "page") continue;
    const title = post.title ?? "";
    if (partInTitle(title) !== undefined || !(PLAIN.test(title) || DEEP.test(title))) continue;
    const stem = stemOf(title);
    if (stem !== "") byStem.set(stem, [...(byStem.get(stem) ?? []), post]);
  }
  candidates.push(...[...byStem.values()].filter(({ length }) => length === 2));
  return candidates.flatMap(([first, second]): PairOfPosts[] => {
    if (!first || !second || !areLinked(first, second)) return [];
    const [a, b] = [first.title ?? "", second.title ?? ""];
    if (PLAIN.test(a) && DEEP.test(b) && !DEEP.test(a)) return [{ overview: first, deepDive: second }];
    if (PLAIN.test(b) && DEEP.test(a) && !DEEP.test(b)) return [{ overview: second, deepDive: first }];
    return [];
  });
}

function stemOf(title: string): string {
  return title
    .replace(PLAIN, "")
    .replace(DEEP, "")
    .replace(/\b(?:the|an?|of|for|to|with|and|in)\b/gi, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}

/** Whether one of two names the other's file or address. */
function areLinked(a: OldPost, b: OldPost): boolean {
  const names = (post: OldPost): string[] => [
    ...post.addresses,
    (post.path.split("/").at(-1) as string).replace(/\.\w+$/, ""),
  ];
  return names(b).some((name) => a.body.text.includes(name)) || names(a).some((name) => b.body.text.includes(name));
}

/** Makes pairs of posts: two panels of one chapter, which stands in a series where one of them stood. */
export function joinPairs(
  posts: readonly OldPost[],
  stories: readonly OldStory[],
  pairs: readonly PairOfPosts[],
): { posts: OldPost[]; stories: OldStory[] } {
  const joined = new Map<OldPost, OldPost>();
  for (const { overview, deepDive } of pairs) {
    joined.set(overview, { ...overview, kind: "chapter", panel: "overview" });
    joined.set(deepDive, { ...deepDive, kind: "chapter", panel: "deep-dive", slug: overview.slug });
  }
  const gone = new Map(pairs.map(({ overview, deepDive }) => [deepDive.slug, overview.slug]));
  return {
    posts: posts.map((post) => joined.get(post) ?? post),
    stories: stories.flatMap((story) => {
      const members = [...new Set(story.members.map((slug) => gone.get(slug) ?? slug))];
      // A series of two that are one pair is none any more.
      if (members.length < 2 && story.members.length === 2) return [];
      return [
        { ...story, members, fields: "entries" in story.fields ? { ...story.fields, entries: members } : story.fields },
      ];
    }),
  };
}
