import { existsSync, readdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/**
 * What a site weighs.
 * @returns bytes by top folder, the heaviest first; files that stand in none are one entry with an empty name
 */
export function sizesByFolder(folder: string): Map<string, number> {
  const sizes = new Map<string, number>();
  if (!existsSync(folder)) throw new Error(`There is no ${folder}.`);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const [top = ""] = entry.parentPath.slice(folder.length + 1).split(sep);
    sizes.set(top, (sizes.get(top) ?? 0) + statSync(join(entry.parentPath, entry.name)).size);
  }
  return new Map([...sizes].sort(([, one], [, other]) => other - one));
}
