import type { Catalog } from "../../catalog/model.ts";
import type { WordCounts } from "../../search/document-words.ts";
import { entryFacts } from "./entry-facts.ts";
import { frequentWords } from "./frequent-words.ts";
import { smallIndex } from "./small-index.ts";
import { type IndexedDocument, openTextIndex } from "./text-index.ts";

/** A post that is searched, and the words of it that count. */
export interface SearchedDocument extends IndexedDocument {
  readonly words: WordCounts;
}

/**
 * Indexes the posts of a blog: Pagefind's index of the text, and the small one of names beside it.
 * @returns the files, by their paths below the output folder
 * @throws if Pagefind reports an error: the index is no matter of what an author wrote
 */
export async function searchIndex(
  catalog: Catalog,
  documents: Iterable<SearchedDocument>,
): Promise<Map<string, Uint8Array>> {
  const counts: WordCounts[] = [];
  const index = await openTextIndex(catalog.site.language);
  try {
    await index.put(counted(documents, counts));
    const { files, fragments } = await index.files();
    const words = frequentWords(counts, namesIn(catalog));
    const small = [...smallIndex(entryFacts(catalog), fragments, words)];
    return new Map([...files, ...small.map(([path, text]) => [path, Buffer.from(text)] as const)]);
  } finally {
    await index.close();
  }
}

function* counted(documents: Iterable<SearchedDocument>, counts: WordCounts[]): Iterable<IndexedDocument> {
  for (const indexed of documents) {
    counts.push(indexed.words);
    yield indexed;
  }
}

/** What everything is called, and who wrote it. */
function namesIn({ papers, tags, threads, stories, posts, site }: Catalog): string[] {
  return [
    site.author,
    ...[...posts.values()].map((post) => post.title),
    ...[...papers.values()].flatMap(({ fields }) => [fields.title, ...fields.authors]),
    ...[...tags.values()].map((tag) => tag.name),
    ...[...threads.values(), ...stories.values()].map(({ fields }) => fields.title),
  ];
}
