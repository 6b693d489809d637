import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Blog } from "../../blog/prepare-blog.ts";
import type { Catalog, Post } from "../../catalog/model.ts";
import type { Slug } from "../../core/slug.ts";
import { postAddress } from "../../linking/addresses.ts";
import { documentWords, type WordCounts } from "./document-words.ts";
import { entryFacts } from "./entry-facts.ts";
import { frequentWords } from "./frequent-words.ts";
import { searchDocument } from "./search-document.ts";
import { smallIndex } from "./small-index.ts";
import { BUNDLE, type IndexedDocument, openTextIndex } from "./text-index.ts";

/**
 * Indexes the posts of a blog and writes the indexes: Pagefind's of the text, and the small one of names beside it.
 * @param output the folder that the site is written to
 * @throws if Pagefind reports an error: the index is no matter of what an author wrote
 */
export async function writeSearchIndex(blog: Blog, output: string): Promise<void> {
  const { catalog } = blog;
  const counts: WordCounts[] = [];
  function* documents(): Iterable<IndexedDocument> {
    for (const post of catalog.posts.values()) {
      const view = blog.views.get(post.source.path);
      if (!view || view.isNotFound) continue;
      const { language } = catalog.site;
      const document = searchDocument({
        title: post.title,
        about: aboutPaper(catalog, post),
        language,
        html: blog.searchHtml(post),
      });
      counts.push(documentWords(document));
      yield { address: postAddress(post), document };
    }
  }
  const index = await openTextIndex(catalog.site.language);
  await index.put(documents());
  const { files, fragments } = await index.files();
  await index.close();
  // What an earlier build in this folder has left would be served, and kept for offline, for nothing.
  rmSync(join(output, BUNDLE), { recursive: true, force: true });
  const words = frequentWords(counts, namesIn(catalog));
  for (const [path, content] of [...files, ...smallIndex(entryFacts(catalog), fragments, words)])
    write(join(output, path), content);
}

/** What a post is found by because its paper is. */
function aboutPaper(catalog: Catalog, post: Post): string[] {
  const paper = post.kind === "paper" ? catalog.papers.get(post.slug as Slug)?.fields : undefined;
  return paper ? [paper.title, ...paper.authors, String(paper.year), paper.venue ?? "", paper.arxiv ?? ""] : [];
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

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
