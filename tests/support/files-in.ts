import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What stands in a folder: path to a hash of what the file holds, its mode and the time of its last change, so that two
 * looks that are equal mean that nothing was touched.
 */
export function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => {
        const { mtimeMs, mode } = lstatSync(path);
        const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
        return [path.slice(folder.length + 1), `${hash} ${mode.toString(8)} ${mtimeMs}`];
      }),
  );
}
