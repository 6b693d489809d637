import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { onTestFinished, vi } from "vitest";
import { loadSearchEngine, type SearchEngine } from "../../plugins/browser/search/search-engine.ts";
import { digestOf } from "../../plugins/incremental/digest.ts";
import { postAddress, storyAddress, threadAddress } from "../../plugins/linking/addresses.ts";
import { documentWords } from "../../plugins/search/document-words.ts";
import { TextIndexer } from "../../plugins/site/search/text-indexer.ts";
import { searchIndex } from "../../plugins/site/search/write-search-index.ts";
import { blogOf, type Files } from "./blog.ts";

/** Writes a blog's search index into a folder, which is deleted after the test. */
export async function writeIndex(files: Files, options: { drafts?: boolean; base?: string } = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "diptych-index-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const blog = await blogOf(files, options);
  const { posts, stories, threads } = blog.catalog;
  const pages = [
    ...[...posts.values()].map((one) => [one, postAddress(one)] as const),
    ...[...stories.values()].map((one) => [one, storyAddress(one)] as const),
    ...[...threads.values()].map((one) => [one, threadAddress(one.slug)] as const),
  ].filter(([one]) => blog.searchHtml(one) !== "");
  const documents = pages.map(([one, address]) => {
    const document = blog.searchHtml(one);
    return {
      address,
      digest: digestOf(document),
      document: () => document,
      words: documentWords(document),
    };
  });
  for (const [path, content] of await searchIndex(blog.linked, documents, new TextIndexer(false))) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/**
 * The search of a blog, as a page has it: what it would ask the site for comes from the folder of the index.
 * @param language of the page
 */
export async function searchOf(files: Files, language = "en"): Promise<SearchEngine> {
  const root = pathToFileURL(`${await writeIndex(files)}/`).href;
  vi.stubGlobal("document", { querySelector: () => ({ getAttribute: () => language }) });
  vi.stubGlobal("location", new URL(root));
  vi.stubGlobal("window", globalThis);
  vi.stubGlobal("fetch", async (asked: string | URL) => {
    const { href } = new URL(String(asked), root);
    return new Response(readFileSync(fileURLToPath(href.replace(/\?.*$/, ""))));
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return loadSearchEngine(root);
}
