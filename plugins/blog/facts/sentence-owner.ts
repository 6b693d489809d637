import type { EntryName, PlacedEntry, Prose, Story } from "../../catalog/model.ts";
import type { Slug } from "../../core/slug.ts";
import type { Read } from "../../incremental/fact-graph.ts";
import { readingsOf, sentencesOf, storySentences } from "../sentences.ts";
import type { FactCatalog } from "./fact-catalog.ts";

/** Whatever has sentences in YAML. */
export interface SentenceOwner {
  /** Whose macros they may use; nothing of a story. */
  readonly name: EntryName | undefined;
  /** The file that they stand in. */
  readonly path: string;
  readonly sentences: readonly Prose[];
  /** Those of them that may hold links: they never stand in one. */
  readonly linking: readonly Prose[];
}

/** The key of an entry in rules that answer for each. */
export function entryKey({ kind, slug }: Pick<EntryName, "kind" | "slug">): string {
  return `${kind}/${slug}`;
}

/** The keys of all papers and chapters. */
export function placedKeys(read: Read): string[] {
  const keys = (list: string, kind: EntryName["kind"]): string[] =>
    (read<readonly Slug[]>(list) ?? []).map((slug) => entryKey({ kind, slug }));
  return [...keys("papers", "paper"), ...keys("chapters", "chapter")];
}

/** The paper or chapter of a key. */
export function placedAt(catalog: FactCatalog, key: string): PlacedEntry | undefined {
  const [kind, slug] = key.split("/") as [string, Slug];
  return kind === "paper" ? catalog.papers.get(slug) : kind === "chapter" ? catalog.chapters.get(slug) : undefined;
}

/** The keys of all papers, chapters and stories. */
export function ownerKeys(read: Read): string[] {
  return [...placedKeys(read), ...(read<readonly Slug[]>("stories") ?? []).map((slug) => `story/${slug}`)];
}

/** The owner of a key. */
export function ownerAt(catalog: FactCatalog, key: string): SentenceOwner | undefined {
  const entry = placedAt(catalog, key);
  if (entry) return { name: entry, path: entry.source.path, sentences: sentencesOf(entry), linking: [] };
  const [kind, slug] = key.split("/") as [string, Slug];
  const story: Story | undefined = kind === "story" ? catalog.stories.get(slug) : undefined;
  return (
    story && {
      name: undefined,
      path: story.source.path,
      sentences: storySentences(story),
      linking: readingsOf(story),
    }
  );
}

/** The file that a key of an owner stands for, whether or not it is there. */
export function ownerFile(key: string): string {
  const [kind, slug] = key.split("/") as [string, Slug];
  if (kind === "paper") return `posts/papers/${slug}/paper.yaml`;
  return kind === "chapter" ? `posts/chapters/${slug}/chapter.yaml` : `posts/stories/${slug}.md`;
}
