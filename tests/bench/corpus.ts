import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderPage } from "../../layouts/render-page.tsx";
import { type Blog, prepareBlog } from "../../plugins/blog/prepare-blog.ts";
import { outputPath } from "../../plugins/linking/addresses.ts";
import { bundleAssets } from "../../plugins/site/assets/assets.ts";
import { closeSearch } from "../../plugins/site/search/text-index.ts";
import { writeSearchIndex } from "../../plugins/site/search/write-search-index.ts";
import { siteView } from "../../plugins/site/site-view.ts";
import { createProject, PLAIN_SITE, REPOSITORY } from "../support/project.ts";
import type { BuiltFolder } from "./built-site.ts";

const GENERATOR = fileURLToPath(new URL("generate-corpus.mjs", import.meta.url));

/**
 * Makes up a blog.
 * @param posts how many; half of them overviews, half deep dives
 * @returns it, prepared, and what deletes its folder
 */
export async function generatedBlog(posts: number): Promise<{ blog: Blog; root: string; delete(): void }> {
  const project = createProject();
  const root = join(project.root, "posts");
  execFileSync(process.execPath, [GENERATOR, "--papers", String(posts / 2), "--out", root]);
  writeFileSync(join(root, "site.yaml"), PLAIN_SITE);
  const blog = await prepareBlog({ root: project.root, drafts: false });
  const errors = blog.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(`The generated blog has mistakes: ${JSON.stringify(errors.slice(0, 3))}`);
  return { blog, root: project.root, delete: () => project.delete() };
}

/** Writes what searching a blog needs and no more: the pages that the engine makes itself, assets, the index. */
export async function buildSearchSite(posts: number): Promise<BuiltFolder> {
  const { blog, root, delete: remove } = await generatedBlog(posts);
  const folder = join(root, "_site");
  const { assets, files } = await bundleAssets(REPOSITORY, blog.linked.base);
  const site = siteView(blog, { dev: false, offline: false });
  const write = (path: string, content: string | Uint8Array): void => {
    const file = join(folder, path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, content);
  };
  for (const [path, bytes] of files) write(path, bytes);
  for (const page of blog.pages)
    if (page.view.kind === "search" || page.view.kind === "home")
      write(outputPath(page.address), renderPage(page.view, site, assets));
  await writeSearchIndex(blog, folder);
  await closeSearch();
  return { folder, delete: remove };
}
