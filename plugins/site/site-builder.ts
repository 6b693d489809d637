import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Citers } from "../blog/citers.ts";
import { ELEVENTY_POST, type EleventyPost } from "../blog/facts/catalog-facts.ts";
import { SourceChangedError } from "../blog/jobs/source-text.ts";
import { MissingContentError } from "../blog/page-context.ts";
import { type StoredScan, scanOf, storeScan } from "../blog/rules/read-files.ts";
import { type SavedSources, SourceFiles } from "../blog/source-files.ts";
import { clockOf } from "../catalog/link/moments.ts";
import type { PostsScan } from "../catalog/read/scan-posts.ts";
import { compareDiagnostics, type Diagnostic } from "../core/diagnostic.ts";
import { ContentStore } from "../incremental/content-store.ts";
import { FactGraph, type Read } from "../incremental/fact-graph.ts";
import { outputPath } from "../linking/addresses.ts";
import { buildTime } from "./build-time.ts";
import { engineVersion } from "./engine-version.ts";
import { FeedTexts } from "./feeds/feed-texts.ts";
import { createBench } from "./jobs/bench.ts";
import { JobPool } from "./jobs/job-pool.ts";
import type { SiteServices } from "./jobs/site-jobs.ts";
import type { Sink } from "./output/sink.ts";
import { pathOfFact, type WrittenFile } from "./output/written-file.ts";
import { ownFiles } from "./own/own-files.ts";
import { ownEleventy } from "./own-eleventy.ts";
import type { SitePage } from "./rules/pages.ts";
import { siteRules } from "./rules/site-rules.ts";
import { loadState, saveState } from "./saved-state.ts";
import { storedContents } from "./stored-contents.ts";
import { sweepContents } from "./sweep-contents.ts";

export interface SiteBuilderOptions {
  /** The project's root, an absolute path. */
  readonly root: string;
  /** The folder that holds `layouts/` and `plugins/`. */
  readonly engine: string;
  /** Whether the site is for the author's eyes: drafts are shown, fonts stay whole. */
  readonly dev: boolean;
  /** Whether browsers keep pages, where `site.yaml` does not forbid it. */
  readonly offline: boolean;
  /** The base path; without it that of `url` in `site.yaml`. */
  readonly base?: string | undefined;
  /** Whether Eleventy makes all pages, and this none; default: no. `whole` says so later. */
  readonly whole?: boolean;
  /** Whether feeds are made of it, so that many posts are read for pages and feeds at once; default: no. */
  readonly feeds?: boolean;
  /** Under which name what is found out is kept below `.diptych/cache/`; without one nothing is kept. */
  readonly cache?: string | undefined;
}

/** How often a build begins again, when files change under its hands or contents are lost, before it gives up. */
const ATTEMPTS = 5;

/** The rule after which all mistakes are known, and the one after which all pages are written. */
const LAST_CHECK = "notation";
const LAST_PAGE = "asset-file";
/** The one after which those are written, too, that can wait. */
const LAST_LATE_PAGE = "late-page";
/** The one that makes what the search reads; it follows `LAST_CHECK`. */
const SEARCH_TEXTS = "search-text";
/** Those whose facts only the search and pages that can wait show. */
const LATER = [SEARCH_TEXTS, "gather", "terms", "term-uses"];

/**
 * Finds out what a site consists of, and hands its files to a sink. What it has found out is kept: in memory from one call to
 * the next, and on disk from one command to the next.
 */
export class SiteBuilder {
  readonly #graph: FactGraph;
  readonly #sources: SourceFiles;
  readonly #notes: Map<string, unknown>;
  readonly #engine: string;
  /** The engine's folder. */
  readonly #folder: string;
  readonly #stateFile: string | undefined;
  readonly #temporary: string | undefined;
  readonly #jobs: JobPool;
  readonly #isDev: boolean;
  /** How often facts had changed when it was looked at last. */
  #changedBefore = 0;
  readonly services: SiteServices;
  #sink: Sink | undefined;
  /** What Eleventy has met since the last look. */
  #told: Diagnostic[] = [];

  constructor(options: SiteBuilderOptions) {
    const { root, cache } = options;
    const folder = join(root, ".diptych/cache");
    this.#stateFile = cache === undefined ? undefined : join(folder, `${cache}.json`);
    this.#temporary = cache === undefined ? mkdtempSync(join(tmpdir(), "diptych-")) : undefined;
    const version = engineVersion(options.engine);
    this.#engine = version.code;
    this.#folder = options.engine;
    const saved = this.#stateFile === undefined ? undefined : loadState(this.#stateFile, version.code);
    const contents = this.#temporary ?? join(folder, "contents");
    const store = new ContentStore(contents);
    const bench = createBench(store);
    this.#jobs = new JobPool(bench, contents);
    this.services = {
      root,
      store,
      md: bench.md,
      tex: bench.tex,
      citers: new Citers(),
      jobs: this.#jobs,
    };
    this.#sources = new SourceFiles(root, saved?.sources);
    this.#notes = new Map(Object.entries(saved?.notes ?? {}));
    const texts = new FeedTexts(this.services, (name) => this.#graph.peek(name));
    const rules = siteRules(this.services, {
      engine: options.engine,
      sink: () => this.#sink,
      texts,
      areTextsAlong: options.feeds === true,
    });
    this.#graph = new FactGraph(rules, saved?.graph);
    // A job may have failed for want of memory or time, which may be there now.
    this.#graph.invalidateTold("post-renders");
    this.#isDev = options.dev;
    for (const [name, value] of Object.entries({
      dev: options.dev,
      drafts: options.dev,
      offline: options.offline,
      whole: options.whole ?? false,
      "base-option": options.base,
      engine: version.code,
    })) {
      this.#graph.set(name, value);
    }
  }

  /**
   * Looks through the blog, and finds all that is wrong.
   * @param changed the files that may have changed since the last time, relative to the root; default: all
   */
  async check(changed?: readonly string[]): Promise<Diagnostic[]> {
    this.#changedBefore = this.#graph.changed;
    this.#told = [];
    this.#look(changed);
    this.#lookAtClock();
    // Where an author waits for a page, what the search reads comes later.
    const run = () => this.#attempt(() => this.#graph.run({ last: this.#isDev ? LAST_CHECK : SEARCH_TEXTS }));
    await run();
    // A date that was not known before may be one that has come since the clock was last looked at.
    if (this.#lookAtClock()) await run();
    return this.diagnostics();
  }

  /**
   * Finds out all that pages show, and makes none. `check` comes before.
   * @param last the rule after which to stop; default: all that pages need
   */
  async prepare(last = "bundle"): Promise<void> {
    await this.#attempt(() => this.#graph.run({ last }));
  }

  /** Whether the last `check` has found anything changed. */
  get hasChanged(): boolean {
    return this.#graph.changed > this.#changedBefore;
  }

  /** How many answers have been made, anew or for the first time. */
  get answered(): number {
    return this.#graph.answered;
  }

  /** What was wrong when it was looked at last: sorted, each once. */
  diagnostics(): Diagnostic[] {
    const sorted = [...this.#graph.diagnostics(), ...this.#told].sort(compareDiagnostics);
    return sorted.filter((diagnostic, index) => {
      const before = sorted[index - 1];
      return !before || compareDiagnostics(before, diagnostic) !== 0;
    });
  }

  /** Takes note of a mistake that comes to light while Eleventy makes a page; until the next `check`. */
  tell(diagnostic: Diagnostic): void {
    this.#told.push(diagnostic);
  }

  /** Statements of deep dives that no claim of their overview tells; for a check, not for every build. */
  untold(): Diagnostic[] {
    return this.#graph.names("untold:").flatMap((name) => this.#graph.peek<readonly Diagnostic[]>(name) ?? []);
  }

  /** Why Eleventy has to make the whole site, as a part of a sentence; nothing where it need not. `check` comes before. */
  get ownEleventy(): string | undefined {
    const { read, services } = this;
    const templates = read<StoredScan>("scan")?.templates ?? [];
    return ownEleventy(services.root, templates, read<EleventyPost>(ELEVENTY_POST));
  }

  /** Whether Eleventy makes all pages, and this none. */
  set whole(isWhole: boolean) {
    this.#graph.set("whole", isWhole);
  }

  /** Makes the pages that have changed since the last time. `check` comes before. */
  async pages(sink: Sink): Promise<void> {
    this.#sink = sink;
    await this.#attempt(() => this.#graph.run({ last: LAST_PAGE, later: this.#isDev ? LATER : [] }));
  }

  /**
   * The contents of pages, and of what stands beside them. `check` comes before.
   * @param wants whether a file is asked for, by its path below the output folder
   */
  async filesOf(wants: (path: string) => boolean): Promise<Map<string, Uint8Array>> {
    const files = new Map<string, Uint8Array>();
    const take = (path: string, content: string | Uint8Array): void => {
      if (wants(path)) files.set(path, typeof content === "string" ? Buffer.from(content) : content);
    };
    this.#sink = { page: async (path, content) => take(path, content), file: take };
    const run = () => this.#attempt(() => this.#graph.run({ last: LAST_LATE_PAGE }));
    await run();
    // What was made before is not made again of itself.
    this.remake([...this.files().keys()].filter((path) => wants(path) && !files.has(path)));
    await run();
    return files;
  }

  /**
   * Makes what no page waits for: search texts, feeds, previews, small files. `pages` comes before.
   * @param isOver asked now and then; where it says so, the rest is left for another time
   * @returns whether all is made
   */
  async rest(sink: Sink, isOver: () => boolean = () => false): Promise<boolean> {
    this.#sink = sink;
    return this.#attempt(() => this.#graph.run({ isOver }));
  }

  /** Makes again what the store has lost, and what is made from it. */
  async remakeLost(sink: Sink): Promise<void> {
    this.#invalidateLost();
    await this.pages(sink);
    await this.rest(sink);
  }

  /** The paths of the pages that `pages` leaves to `rest`. */
  get waitingPages(): string[] {
    return this.#graph.keys("late-page").map((key) => outputPath((JSON.parse(key) as SitePage).address));
  }

  /** The files of the site, by their paths, as far as they have been made. */
  files(): Map<string, WrittenFile> {
    const files = new Map<string, WrittenFile>();
    for (const name of this.#graph.names("out:")) {
      const path = pathOfFact(name);
      const file = this.#graph.peek<WrittenFile>(name);
      if (path !== undefined && file) files.set(path, file);
    }
    return files;
  }

  /** Makes some files again, at the next call, because they are not where they should be. */
  remake(paths: Iterable<string>): void {
    this.#graph.remake(new Set([...paths].map((path) => `out:${path}`)));
  }

  /** Looks at facts, which are there after a build. */
  get read(): Read {
    return <T>(name: string): T | undefined => this.#graph.peek<T>(name);
  }

  /** Where the blog's files stand, and what each of them is, as it was looked at last. */
  get sources(): { readonly scan: PostsScan; readonly files: SavedSources } {
    return { scan: scanOf(this.read), files: this.#sources.save() };
  }

  /** Between which moments the site is as it is now, in milliseconds since 1970; the second is no longer among them. */
  get holds(): readonly [since: number, until: number | undefined] {
    const { clock, next } = clockOf(this.#moments(), buildTime());
    return [clock, next];
  }

  /** What was remembered under a name. */
  note<T>(name: string): T | undefined {
    return this.#notes.get(name) as T | undefined;
  }

  /** Remembers something that JSON can hold, in this command and the next. */
  setNote(name: string, value: unknown): void {
    this.#notes.set(name, value);
  }

  /** Keeps what was found out for the next command, and lets go of what no command needs any more. */
  save(): void {
    if (this.#stateFile === undefined) return;
    const isKept = saveState(this.#stateFile, {
      engine: this.#engine,
      sources: this.#sources.save(),
      graph: this.#graph.save(),
      notes: Object.fromEntries(this.#notes),
    });
    if (isKept && this.#graph.answered > 0) sweepContents(this.services.store, dirname(this.#stateFile), Date.now());
  }

  /**
   * Makes anew what is made of the post that was saved last, which comes out the same: what that asks for is loaded then, and its
   * formulas are known, when it is edited next. `check` comes before.
   */
  async warmUp(): Promise<void> {
    const posts = new Set(this.read<readonly string[]>("posts"));
    const saved = this.#sources.save().filter(([path]) => posts.has(path));
    const [last] = saved.sort(([, [, a]], [, [, b]]) => b - a);
    if (!last) return;
    for (const rule of ["document", "render"]) this.#graph.invalidate(rule, last[0]);
    await this.prepare(LAST_CHECK);
  }

  /** Lets go of the processes that many jobs have started. */
  async rested(): Promise<void> {
    await this.#jobs.rest();
  }

  async close(): Promise<void> {
    await this.#jobs.rest();
    if (this.#temporary !== undefined) rmSync(this.#temporary, { recursive: true, force: true });
  }

  /** Runs; looks at the files and begins again when one has changed meanwhile, or a content is gone. */
  async #attempt<T>(run: () => Promise<T>): Promise<T> {
    for (let left = ATTEMPTS; ; left--) {
      try {
        return await run();
      } catch (error) {
        const again = error instanceof SourceChangedError || error instanceof MissingContentError;
        if (!again || left === 0) throw error;
        if (error instanceof MissingContentError) {
          this.#graph.invalidate(error.rule, error.key);
          this.#invalidateLost();
        }
        this.#look();
      }
    }
  }

  /** Where one content is gone others may be, too: whatever has made one of them makes it again. */
  #invalidateLost(): void {
    const { store } = this.services;
    for (const [rule, key, digests] of storedContents(this.#graph)) {
      // All of them are looked at: what is damaged goes, and can be put in again.
      const lost = digests.filter((digest) => store.bytes(digest) === undefined);
      if (lost.length > 0) this.#graph.invalidate(rule, key);
    }
  }

  /** Takes note of the time where a moment has come, or gone, that the blog names. */
  #lookAtClock(): boolean {
    const [time, known] = [buildTime(), this.#graph.peek<number>("now")];
    const moments = this.#moments();
    if (known !== undefined && clockOf(moments, known).clock === clockOf(moments, time).clock) return false;
    this.#graph.set("now", time);
    return true;
  }

  #moments(): readonly number[] {
    return this.#graph.peek<readonly number[]>("moments") ?? [];
  }

  #look(changed?: readonly string[]): void {
    const some = changed && this.#sources.lookAt(changed, Date.now());
    if (some) {
      for (const [path, digest] of some) this.#graph.set(`file:${path}`, digest);
      return;
    }
    this.#graph.set("engine-assets", engineVersion(this.#folder).assets);
    const own = ownFiles(this.services.root, this.#folder);
    this.#graph.set("own-files", own.length === 0 ? undefined : own);
    const { scan, digests } = this.#sources.look(Date.now());
    this.#graph.set("scan", storeScan(scan));
    for (const name of this.#graph.names("file:"))
      if (!digests.has(name.slice("file:".length))) this.#graph.set(name, undefined);
    for (const [path, digest] of digests) this.#graph.set(`file:${path}`, digest);
  }
}
