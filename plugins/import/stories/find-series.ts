import { slugify } from "../../core/slug.ts";
import type { OldPost, OldStory } from "../model/old-blog.ts";
import { partInTitle } from "./part-in-title.ts";

interface Part {
  readonly post: OldPost;
  readonly number: number;
}

/** Posts that name the same `series`, or whose titles number them as parts of one thing, are a series; two make one. */
export function findSeries(posts: readonly OldPost[], taken: ReadonlySet<string>): OldStory[] {
  const groups = new Map<string, { readonly title: string; readonly parts: Part[] }>();
  for (const post of posts) {
    if (post.kind === "page" || taken.has(post.slug)) continue;
    const named = partInTitle(post.title ?? "");
    const title = post.series ?? named?.series;
    if (title === undefined) continue;
    const group = groups.get(slugify(title)) ?? { title, parts: [] };
    group.parts.push({ post, number: named?.number ?? Number.POSITIVE_INFINITY });
    groups.set(slugify(title), group);
  }
  return [...groups].flatMap(([, { title, parts }]): OldStory[] => {
    if (parts.length < 2) return [];
    const inOrder = [...parts].sort(
      (a, b) => compare(a.number, b.number) || compare(a.post.date ?? "", b.post.date ?? ""),
    );
    const members = inOrder.map(({ post }) => post.slug);
    return [
      {
        slug: slugify(title),
        path: inOrder[0]?.post.path ?? "",
        fields: { title, kind: "series", entries: members },
        text: "",
        members,
      },
    ];
  });
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
