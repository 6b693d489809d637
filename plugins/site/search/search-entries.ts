import type { Catalog, Entry, Page, Post } from "../../catalog/model.ts";
import { slugify } from "../../core/slug.ts";
import { TIER_LABELS, TIERS } from "../../core/tier.ts";
import { postAddress } from "../../linking/addresses.ts";
import { shortAuthors } from "../../linking/author-names.ts";
import {
  FACETS,
  type Facet,
  type FacetValue,
  type SearchEntries,
  type SearchEntry,
  type SearchPost,
} from "../../search/entries.ts";

const KIND_LABELS = { paper: "Papers", chapter: "Chapters", note: "Notes", page: "Pages" } as const;

/**
 * The small index beside Pagefind's.
 * @param fragments what Pagefind calls each post, by its address; a post that is not there is left out
 */
export function searchEntries(catalog: Catalog, fragments: ReadonlyMap<string, string>): SearchEntries {
  const values = Object.fromEntries(FACETS.map((facet) => [facet, [] as FacetValue[]])) as Record<Facet, FacetValue[]>;
  const places = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  const place = (facet: Facet, value: string, label: string): number => {
    const known = places[facet].get(value);
    if (known !== undefined) return known;
    const at = values[facet].push({ value, label }) - 1;
    places[facet].set(value, at);
    return at;
  };
  // Both tiers stand first, whatever is indexed first.
  for (const tier of TIERS) place("tier", tier, TIER_LABELS[tier]);
  const entries: SearchEntry[] = [];
  const posts: SearchPost[] = [];
  const all: (Entry | Page)[] = [
    ...catalog.papers.values(),
    ...catalog.chapters.values(),
    ...catalog.notes.values(),
    ...catalog.pages.values(),
  ];
  for (const entry of all) {
    const shown = postsOf(entry).filter((post) => fragments.has(postAddress(post)));
    const [first] = shown;
    if (!first) continue;
    const number = entries.push(entryOf(catalog, entry, first, place)) - 1;
    for (const post of shown) {
      const address = postAddress(post);
      posts.push({
        entry: number,
        address,
        fragment: fragments.get(address) ?? "",
        ...(post.tier && { tier: place("tier", post.tier, TIER_LABELS[post.tier]) }),
      });
    }
  }
  return { values, entries, posts };
}

function entryOf(
  catalog: Catalog,
  entry: Entry | Page,
  first: Post,
  place: (facet: Facet, value: string, label: string) => number,
): SearchEntry {
  const fields = entry.kind === "paper" ? entry.fields : undefined;
  const authors = fields?.authors ?? [catalog.site.author];
  const tags = [
    ...new Map(
      postsOf(entry)
        .flatMap((post) => post.tags)
        .map((tag) => [slugify(tag), tag]),
    ).keys(),
  ];
  const stories = [...catalog.stories.values()].filter((story) => story.entries.some((member) => member === entry));
  const threads = entry.kind === "paper" ? [...entry.threads.keys()] : [];
  const facets: Partial<Record<Facet, number[]>> = {
    kind: [place("kind", entry.kind, KIND_LABELS[entry.kind])],
    story: stories.map((story) => place("story", story.slug, story.fields.title)),
    thread: threads.flatMap((slug) => {
      const thread = catalog.threads.get(slug);
      return thread ? [place("thread", slug, thread.fields.title)] : [];
    }),
    tag: tags.flatMap((slug) => {
      const tag = catalog.tags.get(slug);
      return tag ? [place("tag", slug, tag.name)] : [];
    }),
    // A paper's own year is what a reader remembers of it.
    year: [place("year", year(fields?.year, first), year(fields?.year, first))],
    author: authors.map((author) => place("author", slugify(author), author)),
  };
  const ids = [entry.slug, fields?.arxiv, fields?.doi, fields?.bibtex].filter((id) => id !== undefined);
  return {
    title: first.title,
    ...(fields && fields.title !== first.title && { paper: fields.title }),
    ...(fields && { line: `${shortAuthors(fields.authors)} ${fields.year}` }),
    ids: [...new Set<string>(ids)],
    facets: Object.fromEntries(Object.entries(facets).filter(([, list]) => list.length > 0)),
  };
}

function year(of: number | undefined, post: Post): string {
  return String(of ?? post.date.slice(0, 4));
}

function postsOf(entry: Entry | Page): Post[] {
  if (entry.kind === "note" || entry.kind === "page") return [entry.post];
  const single = entry.kind === "chapter" ? entry.post : undefined;
  return [entry.overview, entry.deepDive, single].filter((post) => post !== undefined);
}
