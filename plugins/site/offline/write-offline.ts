import { type OfflineStory, offlineListPath } from "../../core/offline-list.ts";
import { digestOf } from "../../incremental/digest.ts";
import { describeFile, type Sink } from "../output/sink.ts";
import type { WrittenFile } from "../output/written-file.ts";
import { bundleWorker } from "./bundle-worker.ts";
import { listText, offlineList } from "./offline-list.ts";

/** Where the service worker stands, below the base path: its scope is the folder that it stands in. */
export const WORKER_PATH = "sw.js";

/**
 * Writes the service worker and the lists that it reads, last of all: a list holds the hash of every other file.
 * @param engine the folder that holds `plugins/`
 * @param files all other files of the site
 * @param stories by their slugs; their pages as paths below the base path, the story's own first
 * @returns the files that were written
 */
export async function writeOffline(
  engine: string,
  files: ReadonlyMap<string, WrittenFile>,
  stories: Readonly<Record<string, OfflineStory>>,
  sink: Sink,
): Promise<Map<string, WrittenFile>> {
  const { list, parts } = offlineList(files, stories);
  const text = listText(list);
  const id = digestOf(text);
  const written = new Map<string, string>([[offlineListPath(id), text]]);
  if (list.index) written.set(offlineListPath(list.index.parts), listText(parts));
  written.set(WORKER_PATH, await bundleWorker(engine, { kind: "keeping", list: id }));
  return writeAll(written, sink);
}

/**
 * Writes a worker that takes those of earlier builds away, with all that they kept.
 * @param script of it
 */
export function writeRetirement(script: string, sink: Sink): Map<string, WrittenFile> {
  return writeAll(new Map([[WORKER_PATH, script]]), sink);
}

function writeAll(texts: ReadonlyMap<string, string>, sink: Sink): Map<string, WrittenFile> {
  const files = new Map<string, WrittenFile>();
  for (const [path, text] of texts) {
    const file = describeFile(text);
    sink.file(path, text, file.digest);
    files.set(path, file);
  }
  return files;
}
