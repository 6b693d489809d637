import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/**
 * All files below a folder, in the order of their names.
 * @returns paths relative to it, with slashes
 */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
