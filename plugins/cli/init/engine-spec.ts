import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { ENGINE } from "../../core/engine-folder.ts";

/**
 * What a new blog's `package.json` asks for as the engine.
 * @param found what the author has said: a range of versions, or the path of a tarball or folder from `root`
 * @param root the folder that the command was called in
 * @param blog the folder of the blog, an absolute path
 * @returns where nothing was said, the file that the running engine was installed from, if it was, else its version and those
 *   that change nothing of it
 */
export function engineSpec(found: string | undefined, root: string, blog: string): string {
  if (found === undefined) {
    const file = installedFrom(ENGINE);
    return file === undefined ? `^${versionOf(ENGINE)}` : fileSpec(file, blog);
  }
  const path = resolve(root, found.replace(/^file:/, ""));
  return /[/\\]|^file:|\.tgz$/.test(found) && existsSync(path) ? fileSpec(path, blog) : found;
}

/** @param engine the engine's folder */
export function versionOf(engine: string): string {
  const { version } = JSON.parse(readFileSync(join(engine, "package.json"), "utf8")) as { version: string };
  return version;
}

function fileSpec(path: string, blog: string): string {
  return `file:${relative(blog, path).split(sep).join("/")}`;
}

/** The tarball that npm has installed the engine from, where it is still there. */
function installedFrom(engine: string): string | undefined {
  const modules = dirname(resolve(engine));
  if (basename(modules) !== "node_modules") return undefined;
  try {
    const lock = JSON.parse(readFileSync(join(modules, ".package-lock.json"), "utf8")) as {
      readonly packages?: Readonly<Record<string, { readonly resolved?: string }>>;
    };
    const [, path] = /^file:(.+)$/.exec(lock.packages?.[`node_modules/${basename(engine)}`]?.resolved ?? "") ?? [];
    const file = path === undefined ? undefined : resolve(dirname(modules), path);
    return file !== undefined && statSync(file).isFile() ? file : undefined;
  } catch {
    // Another program than npm has installed it.
    return undefined;
  }
}
