import { gunzipSync } from "node:zlib";
import * as pagefind from "pagefind";
import { digestOf } from "../../incremental/digest.ts";

/** A post as it is put into the index. */
export interface IndexedDocument {
  /** Without the base path. */
  readonly address: string;
  /** What Pagefind is to read (`searchDocument`). */
  readonly document: string;
}

/** What Pagefind makes of a blog. */
export interface TextIndexFiles {
  /** By their paths below the output folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What Pagefind calls each post, by its address. */
  readonly fragments: ReadonlyMap<string, string>;
}

/**
 * An index of the text of posts. It may be kept open, and then an edit costs no more than the posts that it changes: what
 * is put in at an address takes the place of what was there, and the files are those of an index that was made anew. But
 * what is gone stays, and what is new comes last, so that both ask for an index made anew.
 */
export interface TextIndex {
  /** Reads documents as they come, and holds a few of them at a time. */
  put(documents: Iterable<IndexedDocument> | AsyncIterable<IndexedDocument>): Promise<void>;
  /** The same documents in the same order give the same files. */
  files(): Promise<TextIndexFiles>;
  /** Lets go of it. */
  close(): Promise<void>;
}

/** Where Pagefind's index stands below the output folder. */
const BUNDLE = "pagefind";
/** Pagefind reads in a process of its own: while it reads some documents the next can be made. */
const AT_ONCE = 16;
/** Pagefind's own interfaces and its worker, which are not used here. */
const UNUSED = /(?:^|\/)pagefind-(?:highlight|worker|[\w-]*ui)\.(?:js|css)$/;
/** What is read first: it names the file that names all others. */
const ENTRY = "pagefind-entry.json";
/** The program that searches, for a language. */
const PROGRAM = /^wasm\.([\w-]+)\.pagefind$/;
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
/** What every file of Pagefind's begins with, once unpacked. */
const SIGNATURE = "pagefind_dcd";
/** Languages that Pagefind cuts into words by a dictionary: the letters are set apart already (`joined-words.ts`). */
const CUT_BY_PAGEFIND = /^(?:zh|ja|ko|th|yue|cmn)\b/i;
/** A language that nobody knows words of. */
const UNDETERMINED = "und";

/**
 * Opens an empty index. All of them share one process (`closeSearch`), which does not grow with their number.
 * @param language of the site, as BCP 47 has it
 * @throws if Pagefind reports an error, here and later: the index is no matter of what an author wrote
 */
export async function openTextIndex(language: string): Promise<TextIndex> {
  const { index, errors } = await pagefind.createIndex({
    excludeSelectors: [".sidenote-number", ".note-number", ".hinge"],
    forceLanguage: CUT_BY_PAGEFIND.test(language) ? UNDETERMINED : language,
  });
  if (!index) throw failure(errors);
  let known: KnownFragments = new Map();
  const add = async ({ address, document }: IndexedDocument): Promise<void> => {
    const { errors: failed } = await index.addHTMLFile({ url: address, content: document });
    if (failed.length > 0) throw failure(failed);
  };
  return {
    put: async (documents) => {
      let reading: Promise<void>[] = [];
      for await (const document of documents) {
        reading.push(add(document));
        if (reading.length < AT_ONCE) continue;
        await Promise.all(reading);
        reading = [];
      }
      await Promise.all(reading);
    },
    files: async () => {
      const { files, errors: failed } = await index.getFiles();
      if (failed.length > 0) throw failure(failed);
      const { unpacked, ...needed } = neededFiles(files, known);
      known = unpacked;
      return needed;
    },
    close: async () => {
      await index.deleteIndex();
    },
  };
}

/** Ends Pagefind's process, which would keep a command from ending. */
export async function closeSearch(): Promise<void> {
  await pagefind.close();
}

/** The addresses of the posts that fragments keep, by the digests of the fragments' files: most stay the same through an edit. */
type KnownFragments = ReadonlyMap<string, string>;

/**
 * @param known fragments that need not be unpacked again
 * @returns `unpacked`: those of these files
 */
function neededFiles(
  all: readonly { readonly path: string; readonly content: Uint8Array }[],
  known: KnownFragments,
): TextIndexFiles & { readonly unpacked: KnownFragments } {
  const programs = programsOf(all.find(({ path }) => path === ENTRY)?.content);
  const files = new Map<string, Uint8Array>();
  const fragments = new Map<string, string>();
  const unpacked = new Map<string, string>();
  // Whoever reads the entry asks for the others next: they have to be there.
  const entryLast = all.toSorted((a, b) => Number(a.path === ENTRY) - Number(b.path === ENTRY));
  for (const { path, content } of entryLast) {
    const program = PROGRAM.exec(path)?.[1];
    if (UNUSED.test(path) || (program !== undefined && !programs.has(program))) continue;
    files.set(`${BUNDLE}/${path}`, content);
    const name = FRAGMENT.exec(path)?.[1];
    if (name === undefined) continue;
    const digest = digestOf(content);
    const address = known.get(digest) ?? addressOf(content);
    unpacked.set(digest, address);
    fragments.set(address, name);
  }
  return { files, fragments, unpacked };
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

/** Whether a file is one of Pagefind's, by its path below the output folder. */
export function isOfIndex(path: string): boolean {
  return path.startsWith(`${BUNDLE}/`);
}

function failure(errors: readonly string[]): Error {
  return new Error(`Pagefind: ${errors.join("; ")}`);
}
