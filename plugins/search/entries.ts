/** Name and address below the site's root of the small index beside Pagefind's. */
export const ENTRIES_FILE = "search/entries.json";
/** Words of the blog that a misspelt one may stand for, the most frequent first; asked for when there is a misspelt one. */
export const WORDS_FILE = "search/words.json";

/** What results can be narrowed by, in the order in which it is offered. */
export const FACETS = ["tier", "kind", "story", "thread", "tag", "year", "author"] as const;
export type Facet = (typeof FACETS)[number];

/** A value of a facet: what stands in an address, and what is shown. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
}

/** A paper, chapter, note, page, story or thread, as it can be found by name. */
export interface SearchEntry {
  readonly title: string;
  /** The paper's own title, where the post's differs. */
  readonly paper?: string;
  /** `Belkin et al. 2019`; of a page that lists others what it is: `Story`. */
  readonly line?: string;
  /** arXiv id, DOI, BibTeX key, slug. */
  readonly ids: readonly string[];
  /** Places in the lists of facet values. */
  readonly facets: Readonly<Partial<Record<Facet, readonly number[]>>>;
}

/** A page that can be found. */
export interface SearchPost {
  /** Place of its entry, from 0. */
  readonly entry: number;
  /** Address without the base path. */
  readonly address: string;
  /** Name of what Pagefind keeps of it. */
  readonly fragment: string;
  /** Place in the values of the facet `tier`; nothing for a post without a counterpart. */
  readonly tier?: number;
}

/** Where a reader may begin who looks for nothing yet: pages of a kind. */
export interface PlacesToStart {
  readonly label: string;
  /** Of a word or two each: they stand beside each other. */
  readonly areShort: boolean;
  /** Titles, addresses without the base path, and what a place belongs to. */
  readonly places: readonly (readonly [title: string, address: string, of?: string])[];
}

/** The small index beside Pagefind's: titles, names and ids, and which facets there are. */
export interface SearchEntries {
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>;
  readonly entries: readonly SearchEntry[];
  readonly posts: readonly SearchPost[];
  /** Words and phrases that mean the same, as the author names them (`synonyms` in `site.yaml`). */
  readonly synonyms: readonly (readonly string[])[];
  readonly start: readonly PlacesToStart[];
}
