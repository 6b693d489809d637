import type { Post } from "../catalog/model.ts";
import type { HeadView } from "./views/head.ts";

/** The days from which a page of posts is: when the first of them was published, and the last one changed. */
export function datesOf(...posts: readonly Pick<Post, "date" | "updated">[]): NonNullable<HeadView["dates"]> {
  const published = posts.map(({ date }) => date.slice(0, 10)).sort()[0] ?? "";
  const updated = posts
    .flatMap(({ updated }) => (updated === undefined ? [] : [updated.slice(0, 10)]))
    .sort()
    .at(-1);
  return { published, ...(updated !== undefined && { updated }) };
}
