import { FactBlog } from "../blog/facts/fact-blog.ts";
import { MissingContentError } from "../blog/page-context.ts";
import { outputPath } from "../linking/addresses.ts";
import type { SiteView } from "../pages/views/site.ts";
import { KeptEntries } from "./feeds/kept-entries.ts";
import { bundleWorker } from "./offline/bundle-worker.ts";
import { storyPages } from "./offline/story-pages.ts";
import { writeOffline, writeRetirement } from "./offline/write-offline.ts";
import type { OutputFolder } from "./output/output-folder.ts";
import type { Sink } from "./output/sink.ts";
import { writeFeeds } from "./output/write-feeds.ts";
import type { WrittenFile } from "./output/written-file.ts";
import { expectEntries, feedSource } from "./rules/feeds.ts";
import { TextIndexer } from "./search/text-indexer.ts";
import type { SiteBuilder } from "./site-builder.ts";
import { makeSearch, type SearchFiles, searchKey } from "./write-search.ts";

/** A sink that knows what stands in its folder. */
export interface FolderSink extends Sink {
  has(path: string, digest: string): boolean;
}

/** How often files are made again that have been lost, before it is given up. */
const ATTEMPTS = 3;

/** Writes what a site builder finds out to a folder: everything that is not there yet, and nothing else. */
export class SiteWriter {
  readonly #builder: SiteBuilder;
  readonly #engine: string;
  readonly #root: string;
  readonly #texts: TextIndexer;
  readonly #entries: KeptEntries;
  /** The last script of a worker that takes those of earlier builds away, and what it was made of. */
  #retiring: { readonly key: string; readonly script: string } | undefined;

  /** @param options.again whether it will be asked to write again and again */
  constructor(
    builder: SiteBuilder,
    options: { readonly engine: string; readonly root: string; readonly again?: boolean },
  ) {
    this.#builder = builder;
    this.#texts = new TextIndexer(options.again ?? false);
    this.#entries = new KeptEntries(builder.services.store);
    this.#engine = options.engine;
    this.#root = options.root;
  }

  /**
   * Writes the pages, and what they show.
   * @param options.complete whether to look for pages that the folder has lost; default: yes
   */
  async pages(output: OutputFolder, options: { readonly complete: boolean } = { complete: true }): Promise<void> {
    await this.#builder.pages(output);
    if (options.complete) await this.#makeMissing(output);
    await output.flush();
  }

  /**
   * Writes what no page waits for, but for what is made of all other files. `pages` comes before.
   * @param isOver asked now and then; where it says so, the rest is left for another time
   * @returns whether all is written
   */
  async derived(output: OutputFolder, isOver: () => boolean = () => false): Promise<boolean> {
    if (!(await this.#builder.rest(output, isOver))) return false;
    await output.flush();
    await this.beside(output);
    await this.#withContents(output, () => this.#feeds(output));
    return true;
  }

  /** Writes what stands beside pages and feeds: assets, previews, small files. */
  async beside(output: FolderSink): Promise<void> {
    await this.#builder.rest(output);
    await this.#makeMissing(output);
  }

  /**
   * Writes what is made of all other files: the search index, and the list of what browsers keep.
   * @param files all others of the site
   * @returns all files of the site
   */
  async last(output: FolderSink, files: ReadonlyMap<string, WrittenFile>): Promise<Map<string, WrittenFile>> {
    const { read } = this.#builder;
    const all = new Map(files);
    for (const [path, digest, bytes, wire] of await this.#withContents(output, () => this.#search(output)))
      all.set(path, { digest, bytes, wire });
    const site = read<SiteView>("site-view") as SiteView;
    const worker =
      site.offline === undefined
        ? writeRetirement(await this.#retirement(site.dev), output)
        : await writeOffline(this.#engine, all, storyPages(new FactBlog(read)), output);
    for (const [path, file] of worker) all.set(path, file);
    return all;
  }

  /** @param reload whether open pages are loaded anew: they may be of an earlier build */
  async #retirement(reload: boolean): Promise<string> {
    const key = JSON.stringify([this.#builder.read("engine-assets"), reload]);
    if (this.#retiring?.key !== key) {
      const script = await bundleWorker(this.#engine, { kind: "retiring", reload });
      this.#retiring = { key, script };
    }
    return this.#retiring.script;
  }

  /** Does what reads contents of the store. Where one is gone, it is made again first, and all is done once more. */
  async #withContents<T>(output: FolderSink, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof MissingContentError)) throw error;
      await this.#builder.remakeLost(output);
      return work();
    }
  }

  /** Makes files again that are not in the folder, although nothing that they are made from has changed. */
  async #makeMissing(output: FolderSink): Promise<void> {
    for (let left = ATTEMPTS; ; left--) {
      const missing = [...this.#builder.files()].filter(
        ([path, { digest }]) => !isFeed(path) && !output.has(path, digest),
      );
      if (missing.length === 0) return;
      if (left === 0) throw new Error(`Could not make ${missing[0]?.[0]}`);
      this.#builder.remake(missing.map(([path]) => path));
      await this.#builder.pages(output);
      await this.#builder.rest(output);
    }
  }

  async #feeds(output: OutputFolder): Promise<void> {
    const { read } = this.#builder;
    const files = this.#builder.files();
    const changed = new Map<string, string>();
    const source = feedSource(this.#entries, read, ({ address }) => {
      const path = outputPath(address);
      const digest = files.get(path)?.digest ?? "";
      if (output.has(path, digest)) return false;
      changed.set(path, digest);
      return true;
    });
    expectEntries(
      this.#entries,
      read,
      source.places.map(({ address }) => address),
    );
    await output.through(changed, (folder, empty) =>
      writeFeeds(folder, source, { engine: this.#engine, root: this.#root, empty }),
    );
  }

  /**
   * Makes the search index beside whatever else is done, for `last` to write. All posts are checked when this is called; where
   * a text is lost meanwhile, `last` makes it and the index again.
   */
  async prepareSearch(): Promise<void> {
    const { read, services } = this.#builder;
    const key = searchKey(read);
    if (this.#builder.note<{ readonly key: string }>("search")?.key === key) return;
    try {
      this.#builder.setNote("search", { key, files: await makeSearch(read, services.store, this.#texts) });
    } catch (error) {
      if (!(error instanceof MissingContentError)) throw error;
    }
  }

  async #search(output: FolderSink): Promise<SearchFiles> {
    const { read, services } = this.#builder;
    const key = searchKey(read);
    const known = this.#builder.note<{ readonly key: string; readonly files: SearchFiles }>("search");
    const isWritten = ([path, digest]: SearchFiles[number]): boolean => {
      if (output.has(path, digest)) return true;
      const bytes = services.store.bytes(digest);
      if (!bytes) return false;
      output.file(path, bytes, digest);
      return true;
    };
    if (known?.key === key && known.files.every(isWritten)) return known.files;
    let files = await makeSearch(read, services.store, this.#texts);
    // What lay damaged in the store is gone from it once it has been looked at, and can be put in again.
    if (!files.every(isWritten)) files = await makeSearch(read, services.store, this.#texts);
    const lost = files.find((file) => !isWritten(file));
    if (lost) throw new Error(`Could not make ${lost[0]}`);
    this.#builder.setNote("search", { key, files });
    return files;
  }
}

/** Feeds are made by Eleventy's templates: their facts say what they are made from, not what they are. */
function isFeed(path: string): boolean {
  return /(?:^|\/)feed\.xml$|^(?:feed\.json|rss\.xml|overviews\.xml|deep-dives\.xml|errata\.xml|feeds\.opml)$/.test(
    path,
  );
}
