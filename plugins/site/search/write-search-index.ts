import { gunzipSync } from "node:zlib";
import * as pagefind from "pagefind";
import type { Catalog } from "../../catalog/model.ts";
import { ENTRIES_FILE, WORDS_FILE } from "../../search/entries.ts";
import { packEntries } from "../../search/packed-entries.ts";
import { frequentWords } from "./frequent-words.ts";
import { searchEntries } from "./search-entries.ts";

/** Where Pagefind's index stands below the output folder. */
const BUNDLE = "pagefind";
/** Pagefind's own interfaces and its worker, which are not used here. */
const UNUSED = /(?:^|\/)pagefind-(?:highlight|worker|[\w-]*ui)\.(?:js|css)$/;
/** The program that searches, for a language. */
const PROGRAM = /^wasm\.([\w-]+)\.pagefind$/;
/** What every file of Pagefind's begins with, once unpacked. */
const SIGNATURE = "pagefind_dcd";

/** A post as Pagefind is to read it. */
export interface IndexedPost {
  /** Without the base path. */
  readonly address: string;
  readonly document: string;
}

/**
 * Indexes the posts of a blog: Pagefind's index of the text, and the small one of names beside it.
 * @returns path below the output folder to bytes
 * @throws if Pagefind reports an error: the index is no matter of what an author wrote
 */
export async function searchIndex(catalog: Catalog, indexed: Iterable<IndexedPost>): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await pagefind.createIndex({
    excludeSelectors: [".sidenote-number", ".note-number", ".hinge"],
    forceLanguage: catalog.site.language,
  });
  if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
  const texts: string[] = [];
  for (const { address, document } of indexed) {
    texts.push(document);
    const added = await index.addHTMLFile({ url: address, content: document });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join("; ")}`);
  }
  const { files, errors: failed } = await index.getFiles();
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join("; ")}`);
  const programs = programsOf(files.find(({ path }) => path === "pagefind-entry.json")?.content);
  const fragments = new Map<string, string>();
  const made = new Map<string, Uint8Array>();
  for (const { path, content } of files) {
    const program = PROGRAM.exec(path)?.[1];
    if (UNUSED.test(path) || (program !== undefined && !programs.has(program))) continue;
    made.set(`${BUNDLE}/${path}`, content);
    const [, name] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
    if (name !== undefined) fragments.set(addressOf(content), name);
  }
  const { papers, tags, threads, stories, posts, site } = catalog;
  const names = [
    site.author,
    ...[...posts.values()].map((post) => post.title),
    ...[...papers.values()].flatMap(({ fields }) => [fields.title, ...fields.authors]),
    ...[...tags.values()].map((tag) => tag.name),
    ...[...threads.values(), ...stories.values()].map(({ fields }) => fields.title),
  ];
  made.set(ENTRIES_FILE, Buffer.from(JSON.stringify(packEntries(searchEntries(catalog, fragments)))));
  made.set(WORDS_FILE, Buffer.from(JSON.stringify(frequentWords(texts, names))));
  await index.deleteIndex();
  return made;
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
