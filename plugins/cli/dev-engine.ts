import { join } from "node:path";
import { renderDiagnostics } from "../../layouts/render-page.tsx";
import { summarize } from "../check/summary.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { ENGINE } from "../core/engine-folder.ts";
import { OutputFolder } from "../site/output/output-folder.ts";
import { writeWholeSite } from "../site/output/write-whole-site.ts";
import { isOfIndex } from "../site/search/text-index.ts";
import { SiteBuilder } from "../site/site-builder.ts";
import { SiteWriter } from "../site/write-site.ts";
import type { DevAnswer, DevNotice, DevRequest } from "./dev-messages.ts";
import { reportText } from "./report.ts";
import { rootCause, writingProblem } from "./writing-problem.ts";

export interface DevEngineOptions {
  /** The project's root, an absolute path. */
  readonly root: string;
  /** Where the site stands while it is written, below the root. */
  readonly output: string;
  /** Whether pages are as readers get them, with a service worker. */
  readonly offline: boolean;
  /** The base path. */
  readonly base: string;
}

/** Makes the site whenever the parent process asks for it. */
export function answerBuilds(options: DevEngineOptions): void {
  const engine = new DevEngine(options, (notice) => process.send?.(notice));
  process.on("message", (request: DevRequest) => {
    if (request.kind === "build") void engine.build(request.changed).then((answer) => process.send?.(answer));
    else void engine.end().finally(() => process.exit(0));
  });
  // Without its parent it has nobody to work for. A signal to both reaches this one through its parent.
  process.on("disconnect", () => process.exit(0));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
}

/** What the open page shows comes first; feeds, previews and the search index follow when nobody waits. */
class DevEngine {
  readonly #options: DevEngineOptions;
  readonly #builder: SiteBuilder;
  readonly #writer: SiteWriter;
  readonly #output: OutputFolder;
  readonly #tell: (notice: DevNotice) => void;
  /** The last of what is done one after the other: two of them would change the same facts. */
  #turn: Promise<unknown> = Promise.resolve();
  /** How many builds wait for their turn. */
  #waiting = 0;
  /** Counts builds that changed something. */
  #edition = 0;
  #searching: Promise<void> = Promise.resolve();
  /** The search index as it was written last: a page that has begun to read it asks for its files when the next one is there. */
  #index: ReadonlyMap<string, string> = new Map();
  #isKept = false;
  /** Whether nothing is left to be made but what is made of all other files. */
  #isComplete = false;
  /** Whether Eleventy has made the whole site. */
  #isWhole = false;

  constructor(options: DevEngineOptions, tell: (notice: DevNotice) => void) {
    const { root, offline, base } = options;
    this.#options = options;
    this.#tell = tell;
    this.#builder = new SiteBuilder({ root, engine: ENGINE, dev: true, offline, base, cache: "dev" });
    this.#writer = new SiteWriter(this.#builder, { engine: ENGINE, root, again: true });
    this.#output = new OutputFolder({
      folder: join(root, options.output),
      record: join(root, ".diptych/cache/dev-site.json"),
      empty: join(root, ".diptych/cache/empty"),
    });
  }

  /** @param changed files that have changed, relative to the root; nothing: look at all */
  async build(changed: readonly string[] | undefined): Promise<DevAnswer> {
    this.#waiting += 1;
    const answer = await this.#alone(async () => {
      this.#waiting -= 1;
      return this.#pages(changed);
    });
    // A build before this one may have been in the way of what it left.
    if (answer.kind === "built" && !this.#isComplete && !this.#isWhole) void this.#alone(() => this.#rest());
    return answer;
  }

  async end(): Promise<void> {
    await this.#turn;
    this.#builder.save();
    await this.#builder.close();
  }

  async #pages(changed: readonly string[] | undefined): Promise<DevAnswer> {
    try {
      let diagnostics = await this.#builder.check(changed);
      const isFirst = this.#edition === 0;
      const hasChanged = isFirst || this.#builder.hasChanged;
      const written = this.#output.pages;
      const own = this.#builder.ownEleventy;
      this.#builder.whole = own !== undefined;
      if (hasChanged) {
        this.#edition += 1;
        this.#isComplete = false;
        this.#isWhole = own !== undefined;
        if (own !== undefined) return await this.#wholeSite(diagnostics, own);
        await this.#writer.pages(this.#output, { complete: isFirst });
        // What a layout of the author's cannot make comes to light with the page.
        diagnostics = this.#builder.diagnostics();
      }
      return {
        kind: "built",
        hasChanged,
        pages: this.#output.pages - written,
        waiting: hasChanged ? this.#builder.waitingPages : [],
        report: this.#report(diagnostics),
        foot: renderDiagnostics(diagnostics),
        whole: undefined,
      };
    } catch (error) {
      return { kind: "failed", message: rootCause(error).message, text: writingProblem(error) };
    }
  }

  /** Lets Eleventy make the whole site, feeds and search index included. */
  async #wholeSite(diagnostics: readonly Diagnostic[], own: string): Promise<DevAnswer> {
    const { root, output, offline, base } = this.#options;
    const options = { root, dev: true, offline, base, builder: this.#builder };
    const { diptych } = await import("../site/eleventy-plugin.ts");
    const pages = await writeWholeSite(join(root, output), base, { plugin: diptych, options });
    // What stands in the folder now is not what this has written.
    this.#output.forget();
    return {
      kind: "built",
      hasChanged: true,
      pages,
      waiting: [],
      report: this.#report(diagnostics),
      foot: "",
      whole: `Eleventy makes the whole site at every edit: ${own}.`,
    };
  }

  #report(diagnostics: readonly Diagnostic[]): string {
    return diagnostics.length === 0 ? "" : `${reportText(this.#options.root, diagnostics)}${summarize(diagnostics)}\n`;
  }

  /** Feeds, previews and small files, as far as no build waits; then the search index, beside whatever else is done. */
  async #rest(): Promise<void> {
    const edition = this.#edition;
    const isOver = (): boolean => this.#waiting > 0;
    await this.#attempt(async () => {
      if (!(await this.#writer.derived(this.#output, isOver))) return;
      this.#tell({ kind: "made" });
      this.#isComplete = true;
      const files = this.#builder.files();
      this.#searching = this.#searching.then(() =>
        this.#attempt(async () => {
          // Another one has been asked for meanwhile.
          if (edition !== this.#edition) return;
          const all = await this.#writer.last(this.#output, files);
          await this.#alone(async () => {
            if (edition !== this.#edition) return;
            const wanted = new Map([...all].map(([path, { digest }]) => [path, digest]));
            const last = [...this.#index].filter(([path, digest]) => this.#output.has(path, digest));
            await this.#output.finish(new Map([...last, ...wanted]));
            this.#index = new Map([...wanted].filter(([path]) => isOfIndex(path)));
            const isFirst = !this.#isKept;
            if (isFirst) this.#builder.save();
            this.#isKept = true;
            await this.#builder.rested();
            // Other processes have made the site: this one has done nothing yet of what an edit asks for.
            if (isFirst) await this.#builder.warmUp();
          });
        }),
      );
    });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#tell({ kind: "told", text: writingProblem(error) });
    }
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => {});
    return next;
  }
}
