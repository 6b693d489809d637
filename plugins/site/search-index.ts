import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as pagefind from "pagefind";
import type { Blog } from "../blog/prepare-blog.ts";
import { outputPath, postAddress } from "../pages/addresses.ts";

/**
 * Indexes the posts of a built site with Pagefind and writes the index beside them.
 * @param output the folder that the site was written to
 * @throws if Pagefind reports an error: the index is no matter of what an author wrote
 */
export async function writeSearchIndex(blog: Blog, output: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({
    // A formula is in a page as markup twice over; none of it is words.
    excludeSelectors: [".katex", ".sidenote-number", ".note-number", ".hinge"],
    forceLanguage: blog.catalog.site.language,
  });
  if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
  for (const post of blog.catalog.posts.values()) {
    const address = postAddress(post);
    const content = readFileSync(join(output, outputPath(address)), "utf8");
    const added = await index.addHTMLFile({ url: address, content });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join("; ")}`);
  }
  const written = await index.writeFiles({ outputPath: join(output, "pagefind") });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join("; ")}`);
  await index.deleteIndex();
}

/** Ends Pagefind's process, which would keep a command from ending. */
export async function closeSearch(): Promise<void> {
  await pagefind.close();
}
