import { pageContext } from "../../blog/page-context.ts";
import type { Story } from "../../catalog/model.ts";
import { ENGINE } from "../../core/engine-folder.ts";
import type { ReadingWay } from "../../pages/views/story.ts";
import { packedBook } from "../../site/export/epub/package.ts";
import { storyBook } from "../../site/export/epub/story-book.ts";
import { zipFiles } from "../../site/export/zip-files.ts";
import type { SiteBuilder } from "../../site/site-builder.ts";
import type { Exported } from "./export-to.ts";

/** A story as an EPUB; nothing where it has no post on that way. */
export async function exportedEpub(builder: SiteBuilder, story: Story, way: ReadingWay): Promise<Exported | undefined> {
  const { root, store } = builder.services;
  const book = await storyBook(pageContext(builder.read, store), story, { root, engine: ENGINE, way });
  if (!book) return undefined;
  const chapters = book.files.filter(({ path }) => /^(?:paper|chapter|note)-.*\.xhtml$/.test(path)).length;
  const bytes = await zipFiles(packedBook(book.metadata, book.files));
  return { bytes, holds: chapters === 1 ? "1 chapter" : `${chapters} chapters` };
}
