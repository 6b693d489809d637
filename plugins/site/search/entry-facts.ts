import { authorsOf, namesOf } from "../../catalog/authors-of.ts";
import { postsOf } from "../../catalog/entry-posts.ts";
import type { Catalog, Entry, Page, Post, Story, Thread } from "../../catalog/model.ts";
import type { PaperFields } from "../../catalog/schema/paper.ts";
import { slugify } from "../../core/slug.ts";
import { postAddress, storyAddress, threadAddress } from "../../linking/addresses.ts";
import type { EntryFacts } from "./search-entries.ts";

/** What the small index says of everything in a catalog, in the order in which it is listed. */
export function entryFacts(catalog: Catalog): EntryFacts[] {
  const { papers, chapters, notes, pages, stories, threads } = catalog;
  return [
    ...[...papers.values(), ...chapters.values(), ...notes.values(), ...pages.values()].map((entry) =>
      factsOf(catalog, entry),
    ),
    ...[...stories.values()].map((story) => storyFacts(catalog, story)),
    ...[...threads.values()].map((thread) => threadFacts(catalog, thread)),
  ];
}

function storyFacts({ site }: Catalog, story: Story): EntryFacts {
  const { slug, fields } = story;
  return {
    kind: fields.kind,
    slug,
    authors: namesOf(site.author),
    stories: [{ value: slug, label: fields.title }],
    threads: [],
    tags: [],
    posts: [{ address: storyAddress(story), title: fields.title }],
  };
}

function threadFacts({ site }: Catalog, { slug, fields }: Thread): EntryFacts {
  return {
    kind: "thread",
    slug,
    authors: namesOf(site.author),
    stories: [],
    threads: [{ value: slug, label: fields.title }],
    tags: [],
    posts: [{ address: threadAddress(slug), title: fields.title }],
  };
}

function factsOf(catalog: Catalog, entry: Entry | Page): EntryFacts {
  const posts = entry.kind === "page" ? [entry.post] : postsOf(entry);
  const fields = entry.kind === "paper" ? entry.fields : undefined;
  const tags = new Set(posts.flatMap((post) => post.tags).map((tag) => slugify(tag)));
  const stories = [...catalog.stories.values()].filter((story) => story.entries.some((member) => member === entry));
  const threads = entry.kind === "paper" || entry.kind === "chapter" ? [...entry.threads.keys()] : [];
  return {
    kind: entry.kind,
    slug: entry.slug,
    ...(fields && { paper: paperFacts(fields) }),
    authors: fields?.authors ?? postAuthors(catalog, posts),
    stories: stories.map((story) => ({ value: story.slug, label: story.fields.title })),
    threads: threads.flatMap((slug) => {
      const thread = catalog.threads.get(slug);
      return thread ? [{ value: slug, label: thread.fields.title }] : [];
    }),
    tags: [...tags].flatMap((slug) => {
      const tag = catalog.tags.get(slug);
      return tag ? [{ value: slug, label: tag.name }] : [];
    }),
    posts: posts.map((post) => ({
      address: postAddress(post),
      title: post.title,
      ...(post.tier && { tier: post.tier }),
      date: post.date,
    })),
  };
}

/** Who has written any of them, each once. */
function postAuthors({ site }: Catalog, posts: readonly Post[]): string[] {
  return [...new Set(posts.flatMap((post) => namesOf(authorsOf(site, post))))];
}

function paperFacts({ title, authors, year, arxiv, doi, bibtex }: PaperFields): NonNullable<EntryFacts["paper"]> {
  return { title, authors, year, arxiv, doi, bibtex };
}
