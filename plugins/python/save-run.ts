import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSavedRun } from "./read-saved-run.ts";
import type { SavedRun } from "./saved-run.ts";

const RUN = "run.json";

/** What the files of a run are called, apart from `run.json`. */
const OUTPUT = /^block-\d+-\d+\.(?:txt|json|svg)$/;

/**
 * What the last run of a post has left.
 * @param folder of its outputs, an absolute path
 * @returns nothing where there is none that can be read
 */
export function loadRun(folder: string): SavedRun | undefined {
  const bytes = readIfThere(join(folder, RUN));
  return bytes && readSavedRun(bytes.toString("utf8"));
}

/** A file of a run; nothing where it is gone. */
export function loadOutput(folder: string, file: string): Buffer | undefined {
  return readIfThere(join(folder, file));
}

/**
 * Saves a run. Files that are the same already stay as they are; those of earlier runs that it does not name go, and nothing
 * else in the folder is touched.
 * @param files what it names
 * @returns the names of what has changed, `run.json` aside
 */
export function saveRun(folder: string, run: SavedRun, files: ReadonlyMap<string, Uint8Array>): string[] {
  mkdirSync(folder, { recursive: true });
  const before = new Set(loadRun(folder)?.blocks.flatMap((block) => block.outputs.map(({ file }) => file)));
  const changed = [...files].filter(([name, bytes]) => writeFile(folder, name, bytes)).map(([name]) => name);
  // Last: it speaks of the others.
  writeFile(folder, RUN, Buffer.from(`${JSON.stringify(run, null, 2)}\n`));
  for (const name of readdirSync(folder))
    if ((before.has(name) || OUTPUT.test(name)) && !files.has(name) && name !== RUN) rmSync(join(folder, name));
  return changed;
}

/** Writes beside and renames, so that nobody meets half a file. */
function writeFile(folder: string, name: string, bytes: Uint8Array): boolean {
  const path = join(folder, name);
  if (readIfThere(path)?.equals(bytes)) return false;
  const beside = join(folder, `.${name}.tmp-${process.pid}`);
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  return true;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}
