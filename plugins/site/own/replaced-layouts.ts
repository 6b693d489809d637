import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { nearestName } from "../../core/nearest-name.ts";
import type { OwnFile } from "./own-files.ts";

/** What a layout of an author's may be written in. */
const LAYOUT = /\.(?:[jt]sx?|njk)$/;

/** What is no layout: where rendering begins, and types. */
const NOT_REPLACED = new Set(["render-page", "props"]);

/** Whether a file is a layout, or something that layouts import. */
export function isLayout(path: string): boolean {
  return LAYOUT.test(path);
}

/** A path below `layouts/` without what says how the file is written. */
export function stemOf(path: string): string {
  return path.replace(LAYOUT, "");
}

/** The engine's layouts: by path without extension, the path below `layouts/`. */
export function engineLayouts(engine: string): ReadonlyMap<string, string> {
  const folder = join(engine, "layouts");
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split("\\").join("/"));
  const replaceable = paths.filter((path) => !NOT_REPLACED.has(stemOf(path)));
  return new Map(replaceable.sort().map((path) => [stemOf(path), path]));
}

/** Which files of an author's stand in for which of the engine's layouts: by path without extension, the author's paths. */
export function replacedLayouts(files: readonly OwnFile[], engine: string): ReadonlyMap<string, readonly string[]> {
  const known = engineLayouts(engine);
  const replaced = new Map<string, string[]>();
  for (const { path } of files) {
    const stem = stemOf(path);
    if (!isLayout(path) || !known.has(stem)) continue;
    replaced.set(stem, [...(replaced.get(stem) ?? []), path]);
  }
  return replaced;
}

/** The layout of the engine's that a path may have been meant for; nothing where none is near. */
export function nearestLayout(stem: string, engine: string): string | undefined {
  const known = [...engineLayouts(engine).keys()];
  const nameOf = (path: string): string => path.split("/").at(-1) ?? "";
  // In the wrong folder, or without one, its name is enough.
  const name = nearestName(nameOf(stem), known.map(nameOf));
  return nearestName(stem, known) ?? known.find((other) => nameOf(other) === name);
}
