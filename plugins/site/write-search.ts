import { FactBlog } from "../blog/facts/fact-blog.ts";
import type { SearchTexts } from "../blog/jobs/render-job.ts";
import { MissingContentError } from "../blog/page-context.ts";
import type { ContentStore } from "../incremental/content-store.ts";
import { digestOf } from "../incremental/digest.ts";
import type { Read } from "../incremental/fact-graph.ts";
import { type Address, postAddress, storyAddress, threadAddress } from "../linking/addresses.ts";
import { placesToStart } from "../pages/places-to-start.ts";
import type { WordCounts } from "../search/document-words.ts";
import { wireBytes } from "./offline/wire-bytes.ts";
import type { TextIndexer } from "./search/text-indexer.ts";
import { type SearchedDocument, searchIndex } from "./search/write-search-index.ts";

/** The files of the search index, by their paths: digests of their contents in the store. */
export type SearchFiles = readonly (readonly [path: string, digest: string, bytes: number, wire: number])[];

/**
 * What the search index is made from, as one digest: nothing is indexed again while it stays the same.
 * @param read facts, all of which are there
 */
export function searchKey(read: Read): string {
  const blog = new FactBlog(read);
  const { papers, tags, threads, stories, posts, site } = blog.catalog;
  const names = [
    site.author,
    site.language,
    [...papers.values()].map(({ slug, fields }) => [slug, fields]),
    [...posts.values()].map(({ title, tags: own, source, date, frontMatter }) => [
      source.path,
      title,
      own,
      date,
      frontMatter.author,
    ]),
    [...tags.values()],
    [...threads.values()].map(({ slug, fields }) => [slug, fields]),
    [...stories.values()].map(({ slug, fields, members }) => [slug, fields.kind, fields.title, members]),
    site.synonyms,
    placesToStart(blog),
  ];
  const texts = searchedPages(blog).map(([path, address]) => [
    address,
    read<SearchTexts>(`searched:${path}`)?.document,
  ]);
  return digestOf(JSON.stringify([names, texts]));
}

/** All files with a text that is searched, and where their pages stand. */
function searchedPages({ catalog }: FactBlog): (readonly [path: string, address: Address])[] {
  return [
    ...[...catalog.posts.values()].map((post) => [post.source.path, postAddress(post)] as const),
    ...[...catalog.stories.values()].map((story) => [story.source.path, storyAddress(story)] as const),
    ...[...catalog.threads.values()].map((thread) => [thread.source.path, threadAddress(thread.slug)] as const),
  ];
}

/** Indexes all posts, stories and threads; throws `MissingContentError`. */
export async function makeSearch(read: Read, store: ContentStore, texts: TextIndexer): Promise<SearchFiles> {
  const blog = new FactBlog(read);
  const documents = function* (): Generator<SearchedDocument> {
    for (const [path, address] of searchedPages(blog)) {
      const digests = read<SearchTexts>(`searched:${path}`);
      if (digests === undefined) continue;
      const load = (digest: string): string => {
        const text = store.get(digest);
        if (text === undefined) throw new MissingContentError("search-text", path);
        return text;
      };
      yield {
        address,
        digest: digests.document,
        document: () => load(digests.document),
        words: JSON.parse(load(digests.words)) as WordCounts,
      };
    }
  };
  const files = await searchIndex(blog, [...documents()], texts);
  return [...files].map(([path, bytes]) => [path, store.put(bytes), bytes.length, wireBytes(path, bytes)] as const);
}
