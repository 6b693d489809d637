/**
 * What a build tells the service worker of the site: every file that a browser may keep. Both sides speak of a file by
 * its path below the base path, with no slash before it and no escapes: `papers/a/`, `assets/site-1.css`; the home page
 * is the empty path. A list is written as `offline/<id>.json`, where the id is the hash of its bytes: a list never
 * changes, and is a version of the site.
 */
export interface OfflineList {
  /** `OFFLINE_FORMAT` of the engine that wrote it: a worker answers from lists that it can read only. */
  readonly format: number;
  readonly files: Readonly<Record<string, OfflineFile>>;
  /** What every browser keeps: paths in `files`. */
  readonly core: readonly string[];
  /** Stories by their slugs. */
  readonly stories: Readonly<Record<string, OfflineStory>>;
  /** Nothing where the site cannot be searched. */
  readonly index: OfflineIndex | undefined;
}

/** Goes up when what a list says changes its meaning. */
export const OFFLINE_FORMAT = 1;

export interface OfflineFile {
  /** SHA-256 of the bytes, base64url without padding. */
  readonly hash: string;
  /** Size as it is stored: not compressed. */
  readonly bytes: number;
  /** What it comes to on the way, compressed, about; where that is less. */
  readonly wire?: number;
  /** Of a page. */
  readonly title?: string;
  /** Paths in `files` of what the page shows beside its text: figures, style sheets. */
  readonly needs?: readonly string[];
}

export interface OfflineStory {
  readonly title: string;
  /** Its own page first. */
  readonly pages: readonly string[];
}

/** The search index: `roots` name what is read first, and all that is read after it follows from them. */
export interface OfflineIndex {
  /** Paths in `files`. */
  readonly roots: readonly string[];
  /** Id of an `OfflineParts` list with the rest. */
  readonly parts: string;
  /** Of all of it. */
  readonly bytes: number;
  /** What that comes to on the way, compressed, about. */
  readonly wire: number;
  /** Whether it is so big that a reader is asked first. */
  readonly ask: boolean;
}

export type OfflineParts = Readonly<Record<string, OfflineFile>>;

/** Where a list stands, below the base path. */
export function offlineListPath(id: string): string {
  return `offline/${id}.json`;
}
