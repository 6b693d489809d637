import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type OfflineList, type OfflineParts, type OfflineStory, offlineListPath } from "../../core/offline-list.ts";
import { bundleWorker } from "./bundle-worker.ts";
import { contentHash } from "./content-hash.ts";
import { filesBelow } from "./files-below.ts";
import { listText, offlineLists } from "./offline-list.ts";
import { siteFiles } from "./site-files.ts";

/** Where the service worker stands, below the base path: its scope is the folder that it stands in. */
export const WORKER_PATH = "sw.js";

/**
 * Writes the service worker and the lists that it reads, last of all: a list holds the hash of every other file.
 * @param engine the folder that holds `plugins/`
 * @param output the site's folder
 * @param base the base path
 * @param stories by their slugs; their pages as paths below the base path, the story's own first
 */
export async function writeOffline(
  engine: string,
  output: string,
  base: string,
  stories: Readonly<Record<string, OfflineStory>>,
): Promise<void> {
  // Those of the build before, where a site is written over itself.
  for (const name of filesBelow(output)) if (/^offline\/[\w-]{43}\.json$/.test(name)) rmSync(join(output, name));
  const { list, parts } = offlineLists(siteFiles(output, base), stories);
  const id = writeList(output, list);
  if (list.index) writeList(output, parts);
  writeFileSync(join(output, WORKER_PATH), await bundleWorker(engine, { kind: "keeping", list: id }));
}

/**
 * Writes a worker that takes those of earlier builds away, with all that they kept.
 * @param reload whether open pages are loaded anew: they may be of an earlier build
 */
export async function writeRetirement(engine: string, output: string, reload: boolean): Promise<void> {
  writeFileSync(join(output, WORKER_PATH), await bundleWorker(engine, { kind: "retiring", reload }));
}

/** @returns the list's id */
function writeList(output: string, list: OfflineList | OfflineParts): string {
  const text = listText(list);
  const id = contentHash(text);
  const path = join(output, offlineListPath(id));
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
  return id;
}
