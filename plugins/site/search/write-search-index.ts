import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as pagefind from "pagefind";
import type { Blog } from "../../blog/prepare-blog.ts";
import { postAddress } from "../../linking/addresses.ts";
import { ENTRIES_FILE, WORDS_FILE } from "../../search/entries.ts";
import { packEntries } from "../../search/packed-entries.ts";
import { frequentWords } from "./frequent-words.ts";
import { searchDocument } from "./search-document.ts";
import { searchEntries } from "./search-entries.ts";

/** Where Pagefind's index stands below the output folder. */
const BUNDLE = "pagefind";
/** Pagefind's own interfaces and its worker, which are not used here. */
const UNUSED = /(?:^|\/)pagefind-(?:highlight|worker|[\w-]*ui)\.(?:js|css)$/;
/** The program that searches, for a language. */
const PROGRAM = /^wasm\.([\w-]+)\.pagefind$/;
/** What every file of Pagefind's begins with, once unpacked. */
const SIGNATURE = "pagefind_dcd";

/**
 * Indexes the posts of a blog and writes the indexes: Pagefind's of the text, and the small one of names beside it.
 * @param output the folder that the site is written to
 * @throws if Pagefind reports an error: the index is no matter of what an author wrote
 */
export async function writeSearchIndex(blog: Blog, output: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({
    excludeSelectors: [".sidenote-number", ".note-number", ".hinge"],
    forceLanguage: blog.catalog.site.language,
  });
  if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
  const texts: string[] = [];
  for (const post of blog.catalog.posts.values()) {
    const view = blog.views.get(post.source.path);
    if (!view || view.isNotFound) continue;
    const content = searchDocument(blog, post);
    texts.push(content);
    const added = await index.addHTMLFile({ url: postAddress(post), content });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join("; ")}`);
  }
  const { files, errors: failed } = await index.getFiles();
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join("; ")}`);
  // What an earlier build in this folder has left would be served, and kept for offline, for nothing.
  rmSync(join(output, BUNDLE), { recursive: true, force: true });
  const programs = programsOf(files.find(({ path }) => path === "pagefind-entry.json")?.content);
  const fragments = new Map<string, string>();
  for (const { path, content } of files) {
    const program = PROGRAM.exec(path)?.[1];
    if (UNUSED.test(path) || (program !== undefined && !programs.has(program))) continue;
    write(join(output, BUNDLE, path), content);
    const [, name] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
    if (name !== undefined) fragments.set(addressOf(content), name);
  }
  const { papers, tags, threads, stories, posts, site } = blog.catalog;
  const names = [
    site.author,
    ...[...posts.values()].map((post) => post.title),
    ...[...papers.values()].flatMap(({ fields }) => [fields.title, ...fields.authors]),
    ...[...tags.values()].map((tag) => tag.name),
    ...[...threads.values(), ...stories.values()].map(({ fields }) => fields.title),
  ];
  write(join(output, ENTRIES_FILE), JSON.stringify(packEntries(searchEntries(blog, fragments))));
  write(join(output, WORDS_FILE), JSON.stringify(frequentWords(texts, names)));
  await index.deleteIndex();
}

/** Ends Pagefind's process, which would keep a command from ending. */
export async function closeSearch(): Promise<void> {
  await pagefind.close();
}

/** The languages whose programs the index asks for: `unknown` stands for those without a stemmer. */
function programsOf(entry: Uint8Array | undefined): Set<string> {
  if (!entry) throw new Error("Pagefind: no pagefind-entry.json");
  const { languages } = JSON.parse(Buffer.from(entry).toString("utf8")) as {
    languages: Record<string, { wasm?: string | null }>;
  };
  return new Set(Object.values(languages).map(({ wasm }) => wasm ?? "unknown"));
}

/** The address of the post that a fragment keeps. */
function addressOf(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString("utf8");
  const { url } = JSON.parse(text.slice(text.indexOf(SIGNATURE) + SIGNATURE.length)) as { url: string };
  return url;
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
