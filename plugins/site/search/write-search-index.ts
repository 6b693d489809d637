import { authorsOf, namesOf } from "../../catalog/authors-of.ts";
import type { Catalog } from "../../catalog/model.ts";
import type { LinkedBlog } from "../../linking/linked-blog.ts";
import { placesToStart } from "../../pages/places-to-start.ts";
import type { WordCounts } from "../../search/document-words.ts";
import { entryFacts } from "./entry-facts.ts";
import { frequentWords } from "./frequent-words.ts";
import { smallIndex } from "./small-index.ts";
import type { StoredDocument, TextIndexer } from "./text-indexer.ts";

/** A post, story or thread that is searched, and the words of it that count. */
export interface SearchedDocument extends StoredDocument {
  readonly words: WordCounts;
}

/**
 * Indexes the posts, stories and threads of a blog: Pagefind's index of the text, and the small one of names beside it.
 * @returns the files, by their paths below the output folder
 * @throws if Pagefind reports an error: the index is no matter of what an author wrote
 */
export async function searchIndex(
  blog: LinkedBlog,
  documents: readonly SearchedDocument[],
  texts: TextIndexer,
): Promise<Map<string, Uint8Array>> {
  const { catalog } = blog;
  const { files, fragments } = await texts.index(catalog.site.language, documents);
  const words = frequentWords(
    documents.map((document) => document.words),
    namesIn(catalog),
  );
  const start = placesToStart(blog).map(({ label, areShort, places }) => ({
    label,
    areShort,
    places: places.map(({ title, address, of }) =>
      of === undefined ? ([title, address] as const) : ([title, address, of] as const),
    ),
  }));
  const small = [...smallIndex(entryFacts(catalog), fragments, { synonyms: catalog.site.synonyms, start }, words)];
  return new Map([...files, ...small.map(([path, text]) => [path, Buffer.from(text)] as const)]);
}

/** What everything is called, and who wrote it. */
function namesIn({ papers, tags, threads, stories, posts, site }: Catalog): string[] {
  return [
    ...[...posts.values()].flatMap((post) => [post.title, ...namesOf(authorsOf(site, post))]),
    ...[...papers.values()].flatMap(({ fields }) => [fields.title, ...fields.authors]),
    ...[...tags.values()].map((tag) => tag.name),
    ...[...threads.values(), ...stories.values()].map(({ fields }) => fields.title),
  ];
}
