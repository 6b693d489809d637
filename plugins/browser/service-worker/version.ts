import { type OfflineFile, type OfflineList, type OfflineParts, offlineListPath } from "../../core/offline-list.ts";
import type { StoredFile } from "./content-store.ts";

/** What a reader has asked to be kept, by doing or by saying so. */
export interface Choices {
  /** Paths of pages. */
  readonly read: readonly string[];
  /** Slugs. */
  readonly stories: readonly string[];
  /** Whether the search index is kept though it is big. */
  readonly index: boolean;
}

export interface ListedFile extends StoredFile, OfflineFile {}

/** One version of the site, as its list tells it. */
export class Version {
  readonly id: string;
  readonly list: OfflineList;

  constructor(id: string, list: OfflineList) {
    this.id = id;
    this.list = list;
  }

  /** A file by its path; nothing where this version has none, or it is one that is not kept. */
  file(path: string): ListedFile | undefined {
    const file = Object.hasOwn(this.list.files, path) ? this.list.files[path] : undefined;
    return file && { path, ...file };
  }

  page(path: string): ListedFile | undefined {
    const file = this.file(path);
    return file?.title === undefined ? undefined : file;
  }

  /** A page with all that it shows. */
  pageFiles(path: string): ListedFile[] {
    const page = this.page(path);
    return page ? this.#files([path, ...(page.needs ?? [])]) : [];
  }

  storyFiles(slug: string): ListedFile[] {
    const pages = Object.hasOwn(this.list.stories, slug) ? this.list.stories[slug]?.pages : undefined;
    return unique((pages ?? []).flatMap((path) => this.pageFiles(path)));
  }

  /** What has to be kept for a reader; of the search index, its roots. */
  files(choices: Choices): ListedFile[] {
    const { core, index } = this.list;
    return unique([
      ...this.#files(core),
      ...[...core, ...choices.read].flatMap((path) => this.pageFiles(path)),
      ...choices.stories.flatMap((slug) => this.storyFiles(slug)),
      ...(this.keepsIndex(choices) ? this.#files(index?.roots ?? []) : []),
    ]);
  }

  keepsIndex(choices: Choices): boolean {
    const { index } = this.list;
    return index !== undefined && (!index.ask || choices.index);
  }

  #files(paths: readonly string[]): ListedFile[] {
    return paths.flatMap((path) => this.file(path) ?? []);
  }
}

/** The file that a list stands in. */
export function listFile(id: string): StoredFile {
  return { path: offlineListPath(id), hash: id };
}

export function partFiles(parts: OfflineParts): ListedFile[] {
  return Object.entries(parts).map(([path, file]) => ({ path, ...file }));
}

function unique(files: readonly ListedFile[]): ListedFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}
