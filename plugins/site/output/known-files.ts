import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A file as it stood in the output folder when it was written: digest, size, time of its last change in milliseconds. */
export type Known = readonly [digest: string, size: number, mtimeMs: number];

/**
 * The files that a record speaks of and that are still what it says.
 * @param folder where they stand
 * @param record the file that says what was written there
 */
export function knownFiles(folder: string, record: string): Map<string, Known> {
  let entries: readonly (readonly [string, Known])[];
  try {
    entries = JSON.parse(readFileSync(record, "utf8")) as typeof entries;
  } catch {
    return new Map();
  }
  if (!Array.isArray(entries)) return new Map();
  return new Map(
    entries.filter(([path, [, size, mtimeMs]]) => {
      const found = statSync(join(folder, path), { throwIfNoEntry: false });
      return found !== undefined && found.size === size && found.mtimeMs === mtimeMs;
    }),
  );
}
