import type { Story } from "../../catalog/model.ts";
import { ENGINE } from "../../core/engine-folder.ts";
import type { ReadingWay } from "../../pages/views/story.ts";
import { storyFolder } from "../../site/export/zip/story-folder.ts";
import { zipFiles } from "../../site/export/zip-files.ts";
import type { SiteBuilder } from "../../site/site-builder.ts";
import type { Exported } from "./export-to.ts";

/** A story as a folder that opens from a disk, packed; nothing where it has no post on that way. */
export async function exportedZip(builder: SiteBuilder, story: Story, way: ReadingWay): Promise<Exported | undefined> {
  const folder = await storyFolder(builder, story, { engine: ENGINE, way });
  if (!folder) return undefined;
  const { files, posts } = folder;
  return { bytes: await zipFiles(files), holds: posts === 1 ? "1 post" : `${posts} posts` };
}
