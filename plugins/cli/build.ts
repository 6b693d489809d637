import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { prepareBlog } from "../blog/prepare-blog.ts";
import { summarize } from "../check/summary.ts";
import { hasErrors } from "../core/diagnostic.ts";
import { diptych } from "../site/eleventy-plugin.ts";
import { reportText } from "./report.ts";
import { writeSite } from "./write-site.ts";
import { writingProblem } from "./writing-problem.ts";

/** Folders of the engine's own, below the project's root. */
const WORK = ".diptych";
const SITE = "_site";

/**
 * `diptych build`: validates and renders everything first, lets Eleventy write to a staging folder, and swaps it in.
 * With an error, or when anything fails on the way, the last good site stays where it is.
 */
export async function build(options: { root: string; base?: string }): Promise<number> {
  const { root } = options;
  const start = performance.now();
  // First: whatever becomes of this build, the last good site is in its place again.
  removeLeftovers(root);
  const kept = (): string => (existsSync(join(root, SITE)) ? ` The last good site is kept in ${SITE}/.` : "");
  const blog = await prepareBlog({ root, drafts: false, ...(options.base !== undefined && { base: options.base }) });
  process.stderr.write(reportText(root, blog.diagnostics));
  if (hasErrors(blog.diagnostics)) {
    process.stderr.write(`${summarize(blog.diagnostics)}; no site was written.${kept()}\n`);
    return 1;
  }
  mkdirSync(join(root, WORK), { recursive: true });
  const staging = join(root, WORK, `staging-${process.pid}`);
  mkdirSync(staging);
  try {
    await writeSite(staging, blog.linked.base, {
      plugin: diptych,
      options: { root, dev: false, base: blog.linked.base, blog, onPrepared: () => {} },
    });
    swapIn(root, staging);
  } catch (error) {
    process.stderr.write(`${writingProblem(error)}No site was written.${kept()}\n`);
    return 1;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const pages = blog.views.size + blog.pages.length;
  process.stdout.write(`Wrote ${pages} pages to ${SITE}/ in ${seconds} s (${summarize(blog.diagnostics)}).\n`);
  return 0;
}

/** Puts the new site in the place of the old one by two renames; an old one that cannot be put aside stays. */
function swapIn(root: string, staging: string): void {
  const site = join(root, SITE);
  const old = join(root, WORK, `old-${process.pid}`);
  const hadSite = existsSync(site);
  if (hadSite) renameSync(site, old);
  try {
    renameSync(staging, site);
  } catch (error) {
    if (hadSite) renameSync(old, site);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** What a build that was cut off has left behind; another that is still at work keeps what is its own. */
function removeLeftovers(root: string): void {
  if (!existsSync(join(root, WORK))) return;
  for (const name of readdirSync(join(root, WORK))) {
    const [, pid] = /^(?:staging|old)-(\d+)$/.exec(name) ?? [];
    if (pid === undefined || isAtWork(Number(pid))) continue;
    const folder = join(root, WORK, name);
    // Cut off between the two renames: the site is the one that was put aside.
    if (name.startsWith("old-") && !existsSync(join(root, SITE))) renameSync(folder, join(root, SITE));
    else rmSync(folder, { recursive: true, force: true });
  }
}

function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be asked.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
