import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { summarize } from "../check/summary.ts";
import { hasErrors } from "../core/diagnostic.ts";
import { ENGINE } from "../core/engine-folder.ts";
import { holdsOf, rememberRun } from "../site/last-run.ts";
import { OutputFolder, swapFolders } from "../site/output/output-folder.ts";
import { writeWholeSite } from "../site/output/write-whole-site.ts";
import { closeSearch } from "../site/search/text-index.ts";
import { SiteBuilder } from "../site/site-builder.ts";
import { SiteWriter } from "../site/write-site.ts";
import { SITE, SITE_RECORD, WORK } from "./folders.ts";
import { reportText } from "./report.ts";
import { writingProblem } from "./writing-problem.ts";

/** What a build has written. */
interface Written {
  readonly pages: number;
  readonly files: number;
  /** False where all was there already. */
  readonly isNew: boolean;
}

/** What is wrong has come to light while the site was made: a file was saved meanwhile, or a feed cannot be made of a post. */
class LateMistakesError extends Error {}

/**
 * `diptych build`: finds everything out first, writes what has changed to a staging folder, and swaps it in.
 * With an error, or when anything fails on the way, the last good site stays where it is.
 */
export async function build(options: { root: string; base?: string | undefined; cache?: boolean }): Promise<number> {
  const { root } = options;
  const start = performance.now();
  const kept = (): string => (existsSync(join(root, SITE)) ? ` The last good site is kept in ${SITE}/.` : "");
  const builder = new SiteBuilder({
    root,
    engine: ENGINE,
    dev: false,
    offline: true,
    base: options.base,
    feeds: true,
    cache: options.cache === false ? undefined : "build",
  });
  const staging = join(root, WORK, `staging-${process.pid}`);
  try {
    const diagnostics = await builder.check();
    process.stderr.write(reportText(root, diagnostics));
    if (hasErrors(diagnostics)) {
      process.stderr.write(`${summarize(diagnostics)}; no site was written.${kept()}\n`);
      builder.save();
      return 1;
    }
    const isOurs = builder.ownEleventy === undefined;
    const { pages, files, isNew } = isOurs
      ? await writeChanges(builder, root, staging)
      : await writeAll(builder, root, staging);
    builder.save();
    const { scan, files: sources } = builder.sources;
    const run = { root, engine: ENGINE, base: options.base, command: "build" as const };
    // What Eleventy has made as a whole is made of more than the blog's files.
    if (options.cache !== false)
      rememberRun(run, scan, { sources, diagnostics, holds: holdsOf(builder), pages, files: isOurs ? files : 0 });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const what = isNew ? `Wrote ${pages} pages to ${SITE}/` : `Nothing has changed in the ${pages} pages of ${SITE}/`;
    process.stdout.write(`${what} in ${seconds} s (${summarize(diagnostics)}).\n`);
    return 0;
  } catch (error) {
    const diagnostics = builder.diagnostics();
    const isLate = error instanceof LateMistakesError;
    const told = isLate
      ? `${reportText(root, diagnostics)}${summarize(diagnostics)}; no`
      : `${writingProblem(error)}No`;
    process.stderr.write(`${told} site was written.${kept()}\n`);
    return 1;
  } finally {
    rmSync(staging, { recursive: true, force: true });
    await builder.close();
    await closeSearch();
  }
}

/** Hands Eleventy the pages that have changed. */
async function writeChanges(builder: SiteBuilder, root: string, staging: string): Promise<Written> {
  const output = new OutputFolder({
    folder: join(root, SITE),
    record: join(root, SITE_RECORD),
    staging,
    empty: join(root, WORK, "cache/empty"),
  });
  const writer = new SiteWriter(builder, { engine: ENGINE, root });
  // Pagefind reads in a process of its own, and need not wait for pages.
  const search = writer.prepareSearch();
  // If it fails, that is met below, where it is waited for.
  search.catch(() => {});
  await writer.pages(output);
  await writer.derived(output);
  await search;
  const files = await writer.last(output, builder.files());
  if (hasErrors(builder.diagnostics())) throw new LateMistakesError();
  const isNew = await output.finish(new Map([...files].map(([path, { digest }]) => [path, digest])));
  return { isNew, files: files.size, pages: [...files.values()].filter(({ page }) => page).length };
}

/** Lets Eleventy make the whole site. */
async function writeAll(builder: SiteBuilder, root: string, staging: string): Promise<Written> {
  builder.whole = true;
  const { diptych } = await import("../site/eleventy-plugin.ts");
  const base = builder.read<string>("base") ?? "/";
  const pages = await writeWholeSite(staging, base, {
    plugin: diptych,
    options: { root, dev: false, offline: true, base, builder },
  });
  if (hasErrors(builder.diagnostics())) throw new LateMistakesError();
  swapFolders(staging, join(root, SITE));
  return { isNew: true, pages, files: 0 };
}
