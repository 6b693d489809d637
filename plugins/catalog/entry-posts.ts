import type { Entry, Post } from "./model.ts";

/** The posts of an entry that are shown, the overview first. */
export function postsOf(entry: Entry): readonly Post[] {
  if (entry.kind === "note") return [entry.post];
  const posts =
    entry.kind === "chapter" ? [entry.post, entry.overview, entry.deepDive] : [entry.overview, entry.deepDive];
  return posts.filter((post) => post !== undefined);
}

/** The day or time of an entry's first post, ISO 8601. */
export function firstDate(entry: Entry): string {
  return (
    postsOf(entry)
      .map((post) => post.date)
      .sort()[0] ?? ""
  );
}
