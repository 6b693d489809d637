import { slugify } from "../../core/slug.ts";
import { TIER_LABELS, TIERS, type Tier } from "../../core/tier.ts";
import { shortAuthors } from "../../linking/author-names.ts";
import {
  FACETS,
  type Facet,
  type FacetValue,
  type SearchEntries,
  type SearchEntry,
  type SearchPost,
} from "../../search/entries.ts";

/** What the small index says of a paper, chapter, note, page, story or thread; plain JSON. */
export interface EntryFacts {
  readonly kind: keyof typeof KIND_LABELS;
  readonly slug: string;
  /** What `paper.yaml` says of a paper. */
  readonly paper?: {
    readonly title: string;
    readonly authors: readonly string[];
    readonly year: number;
    readonly arxiv?: string | undefined;
    readonly doi?: string | undefined;
    readonly bibtex?: string | undefined;
  };
  /** Who wrote the paper, or the post. */
  readonly authors: readonly string[];
  readonly stories: readonly FacetValue[];
  readonly threads: readonly FacetValue[];
  readonly tags: readonly FacetValue[];
  /** The overview first. */
  readonly posts: readonly PostFacts[];
}

/** What the small index says of a post; plain JSON. */
export interface PostFacts {
  /** Without the base path. */
  readonly address: string;
  readonly title: string;
  readonly tier?: Tier;
  /** ISO 8601; a story has none. */
  readonly date?: string;
}

const KIND_LABELS = {
  paper: "Papers",
  chapter: "Chapters",
  note: "Notes",
  page: "Pages",
  story: "Stories",
  series: "Series",
  course: "Courses",
  book: "Books",
  thread: "Threads",
} as const;

/** What is said of a page that lists others, where a paper's authors stand. */
const LISTINGS: Partial<Record<EntryFacts["kind"], string>> = {
  story: "Story",
  series: "Series",
  course: "Course",
  book: "Book",
  thread: "Thread",
};

/**
 * The small index beside Pagefind's.
 * @param all in the order in which they are listed
 * @param fragments what Pagefind calls each post, by its address; a post that is not there is left out
 */
export function searchEntries(
  all: readonly EntryFacts[],
  fragments: ReadonlyMap<string, string>,
): Pick<SearchEntries, "values" | "entries" | "posts"> {
  const values = Object.fromEntries(FACETS.map((facet) => [facet, [] as FacetValue[]])) as Record<Facet, FacetValue[]>;
  const places = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  const place = (facet: Facet, { value, label }: FacetValue): number => {
    const known = places[facet].get(value);
    if (known !== undefined) return known;
    const at = values[facet].push({ value, label }) - 1;
    places[facet].set(value, at);
    return at;
  };
  const placeTier = (tier: Tier): number => place("tier", { value: tier, label: TIER_LABELS[tier] });
  // Both tiers stand first, whatever is indexed first.
  for (const tier of TIERS) placeTier(tier);
  const entries: SearchEntry[] = [];
  const posts: SearchPost[] = [];
  for (const entry of all) {
    const shown = entry.posts.filter((post) => fragments.has(post.address));
    const [first] = shown;
    if (!first) continue;
    const number = entries.push(entryOf(entry, first, place)) - 1;
    for (const { address, tier } of shown) {
      const fragment = fragments.get(address) ?? "";
      posts.push({ entry: number, address, fragment, ...(tier && { tier: placeTier(tier) }) });
    }
  }
  return { values, entries, posts };
}

function entryOf(
  { kind, slug, paper, authors, stories, threads, tags }: EntryFacts,
  first: PostFacts,
  place: (facet: Facet, value: FacetValue) => number,
): SearchEntry {
  // A paper's own year is what a reader remembers of it.
  const year = paper ? String(paper.year) : first.date?.slice(0, 4);
  const placeAll = (facet: Facet, list: readonly FacetValue[]): number[] => list.map((value) => place(facet, value));
  const facets: Partial<Record<Facet, number[]>> = {
    kind: placeAll("kind", [{ value: kind, label: KIND_LABELS[kind] }]),
    story: placeAll("story", stories),
    thread: placeAll("thread", threads),
    tag: placeAll("tag", tags),
    year: placeAll("year", year === undefined ? [] : [{ value: year, label: year }]),
    author: placeAll(
      "author",
      authors.map((author) => ({ value: slugify(author), label: author })),
    ),
  };
  const line = paper ? `${shortAuthors(paper.authors)} ${paper.year}` : LISTINGS[kind];
  const ids = [slug, paper?.arxiv, paper?.doi, paper?.bibtex].filter((id) => id !== undefined);
  return {
    title: first.title,
    ...(paper && paper.title !== first.title && { paper: paper.title }),
    ...(line !== undefined && { line }),
    ids: [...new Set<string>(ids)],
    facets: Object.fromEntries(Object.entries(facets).filter(([, list]) => list.length > 0)),
  };
}
