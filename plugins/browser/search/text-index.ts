import type { FoundWord, Fragment } from "../../search/found-sections.ts";

/** A post that Pagefind found; its text comes when it is asked for. */
export interface TextHit {
  /** Name of what Pagefind keeps of the post. */
  readonly id: string;
  readonly score: number;
  data(): Promise<Fragment & { readonly weighted_locations: readonly FoundWord[] }>;
}

/** Pagefind, as far as it is used here (its module has no types). */
export interface TextIndex {
  search(query: string): Promise<{ readonly results: readonly TextHit[] }>;
}

interface Pagefind {
  createInstance(options: Record<string, unknown>): TextIndex & { init(): Promise<void> };
}

/**
 * Loads Pagefind's index.
 * @param root the site's root, with a slash at its end
 * @throws where it cannot be loaded
 */
export async function loadTextIndex(root: string): Promise<TextIndex> {
  const pagefind = (await import(`${root}pagefind/pagefind.js`)) as Pagefind;
  // A worker of its own would be as large again as the module, for a few milliseconds a search.
  const index = pagefind.createInstance({ basePath: `${root}pagefind/`, noWorker: true });
  await index.init();
  // Only a search says whether everything that it needs is there.
  await index.search("a");
  return index;
}
