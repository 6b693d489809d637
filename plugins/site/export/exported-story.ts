import type { Entry, Post, Story } from "../../catalog/model.ts";
import { stopsOnWay } from "../../pages/neighbours.ts";
import type { ReadingWay } from "../../pages/views/story.ts";

/** An entry with those of its posts that are exported. */
export interface ExportedEntry {
  readonly entry: Entry;
  readonly posts: readonly Post[];
}

/** The entries of a part of a story: of a week of a course; of a story without parts all of them. */
export interface ExportedPart {
  /** Inline Markdown's readable text; nothing where there is one part alone. */
  readonly title: string | undefined;
  readonly entries: readonly ExportedEntry[];
}

/**
 * What of a story is exported, in reading order.
 * @param plain makes readable text of the title of a week
 */
export function exportedParts(
  story: Story,
  way: ReadingWay,
  plain: (title: Story["weeks"][number]["title"]) => string,
): ExportedPart[] {
  const all = story.entries.map((entry): ExportedEntry => ({ entry, posts: stopsOnWay(entry, way) }));
  const left = new Set(all.filter(({ posts }) => posts.length > 0));
  const parts: ExportedPart[] = [];
  for (const { number, title, outline } of story.weeks) {
    const entries = [...left].filter(({ entry }) =>
      outline.some((item) => item.state === "written" && item.kind === entry.kind && item.slug === entry.slug),
    );
    for (const entry of entries) left.delete(entry);
    if (entries.length > 0) parts.push({ title: `Week ${number}: ${plain(title)}`, entries });
  }
  return left.size > 0 ? [...parts, { title: undefined, entries: [...left] }] : parts;
}
