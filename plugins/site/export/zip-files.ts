import type { Zippable } from "fflate";

/** A file to be put into an archive. */
export interface ArchivedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Whether it is put in as it is. */
  readonly stored?: boolean;
}

/** What is small already. */
const PACKED = /\.(?:png|jpe?g|gif|webp|mp[34]|zip|woff2?)$/i;

/** Puts files into an archive, in their order. The same files give the same bytes, whenever and wherever that is done. */
export async function zipFiles(files: readonly ArchivedFile[]): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import("fflate");
  const entries: Zippable = {};
  for (const { path, content, stored = PACKED.test(path) } of files)
    entries[path] = [typeof content === "string" ? strToU8(content) : content, { level: stored ? 0 : 9 }];
  // The first day that an archive can name, on the clock of wherever this runs: that is the one that is written.
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}
