import type { Fragment } from "../../search/found-sections.ts";

/** A post that Pagefind found; its text comes when it is asked for. */
export interface TextHit {
  /** Name of what Pagefind keeps of the post. */
  readonly id: string;
  readonly score: number;
  /** Places of the words that were found, among the words of the text, from 0. */
  readonly words: readonly number[];
  data(): Promise<Fragment>;
}

/** Pagefind, as far as it is used here (its module has no types). */
export interface TextIndex {
  /** @throws where a part of the index that the query needs cannot be loaded; the next search tries again */
  search(query: string): Promise<{ readonly results: readonly TextHit[] }>;
}

interface Pagefind {
  createInstance(options: Record<string, unknown>): TextIndex;
}

/**
 * Loads Pagefind's index.
 * @param root the site's root, with a slash at its end
 * @throws where it cannot be loaded
 */
export async function loadTextIndex(root: string): Promise<TextIndex> {
  const bundle = `${root}pagefind/`;
  const pagefind = (await import(`${bundle}pagefind.js`)) as Pagefind;
  const requests = watchRequests(bundle);
  // A worker of its own would be as large again as the module, for a few milliseconds a search.
  const index = pagefind.createInstance({ basePath: bundle, noWorker: true });
  try {
    // Only a search says whether the index is there; an empty one loads no part of it.
    await index.search("");
  } catch (error) {
    requests.end();
    throw error;
  }
  return {
    search: async (query) => {
      const before = requests.failed();
      const found = await index.search(query);
      if (requests.failed() > before) throw new Error("A part of the search index could not be loaded.");
      return found;
    },
  };
}

/** Pagefind keeps to itself that a part of its index could not be loaded, and finds nothing: so its requests are watched. */
function watchRequests(bundle: string): { failed(): number; end(): void } {
  const plain = globalThis.fetch;
  let failed = 0;
  globalThis.fetch = async (...request) => {
    const [asked] = request;
    const mine = String(asked instanceof Request ? asked.url : asked).includes(bundle);
    try {
      const response = await plain(...request);
      if (mine && !response.ok) failed++;
      return response;
    } catch (error) {
      if (mine) failed++;
      throw error;
    }
  };
  return {
    failed: () => failed,
    end: () => {
      globalThis.fetch = plain;
    },
  };
}
