import type { ContentStore } from "../../incremental/content-store.ts";
import type { FeedEntry } from "./feed-entry.ts";

/** How much is held in memory by default, in characters of JSON: the entries of all feeds of an ordinary blog. */
const MOST = 24_000_000;

interface KeptEntry {
  readonly digest: string;
  readonly entry: FeedEntry;
  readonly size: number;
}

/**
 * Entries of feeds as the store has them. One stands in several feeds, and stays the same through most edits, so those that
 * were asked for last are held in memory.
 */
export class KeptEntries {
  readonly #store: ContentStore;
  readonly #most: number;
  /** By the post's file; the one that was asked for last stands last. */
  readonly #entries = new Map<string, KeptEntry>();
  #size = 0;

  /** @param most how much is held, in characters of JSON */
  constructor(store: ContentStore, most: number = MOST) {
    this.#store = store;
    this.#most = most;
  }

  /**
   * @param path of the post's file; what the post's entry was before an edit is let go of
   * @param digest of the entry in the store
   * @returns nothing where the store has lost it
   */
  get(path: string, digest: string): FeedEntry | undefined {
    const before = this.#entries.get(path);
    this.#entries.delete(path);
    const isSame = before?.digest === digest;
    if (before && !isSame) this.#size -= before.size;
    const kept = isSame ? before : this.#load(digest);
    if (kept === undefined) return undefined;
    this.#entries.set(path, kept);
    return kept.entry;
  }

  #load(digest: string): KeptEntry | undefined {
    const text = this.#store.get(digest);
    if (text === undefined) return undefined;
    const kept = { digest, entry: JSON.parse(text) as FeedEntry, size: text.length };
    this.#size += kept.size;
    for (const [oldest, { size }] of this.#entries) {
      if (this.#size <= this.#most) break;
      this.#entries.delete(oldest);
      this.#size -= size;
    }
    return kept;
  }
}
