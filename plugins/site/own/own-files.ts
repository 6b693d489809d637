import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, relative } from "node:path";
import { isLeftBehind } from "../../catalog/read/left-behind.ts";
import { digestOf } from "../../incremental/digest.ts";

/** A file in a blog's own `layouts/`. */
export interface OwnFile {
  /** Below `layouts/`, with `/`. */
  readonly path: string;
  readonly digest: string;
}

/** Whether a blog's `layouts/` is another folder than the engine's, as it is everywhere but in the engine's repository. */
export function hasOwnLayouts(root: string, engine: string): boolean {
  const [own, engines] = [root, engine].map((folder) => {
    try {
      return realpathSync(join(folder, "layouts"));
    } catch {
      return undefined;
    }
  });
  return own === undefined || own !== engines;
}

/**
 * What a blog has in its `layouts/`, sorted; nothing where that is the engine's own folder, as in its repository.
 * @param root the folder that holds `posts/`
 * @param engine the folder that holds the engine's `layouts/`
 */
export function ownFiles(root: string, engine: string): OwnFile[] {
  const folder = join(root, "layouts");
  try {
    if (!hasOwnLayouts(root, engine)) return [];
    const engines = realpathSync(join(engine, "layouts"));
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split("\\").join("/"))
      .filter((path) => !isLeftBehind(path))
      .sort()
      .flatMap((path) => ownFile(join(folder, path), path, engines));
  } catch {
    // There is no such folder.
    return [];
  }
}

function ownFile(file: string, path: string, engines: string): OwnFile[] {
  try {
    // The engine's own, where a folder leads to it by links.
    if (!relative(engines, realpathSync(file)).startsWith("..")) return [];
    return [{ path, digest: digestOf(readFileSync(file)) }];
  } catch {
    // A link that leads nowhere, or to a folder.
    return [];
  }
}

/** The style sheets among them, below `layouts/`, in the order in which they come. */
export function ownStyles(files: readonly OwnFile[]): string[] {
  return files.map(({ path }) => path).filter((path) => /^styles\/[^/]+\.css$/.test(path));
}
