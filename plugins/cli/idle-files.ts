import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ENGINE } from "../core/engine-folder.ts";
import { type OwnFile, ownStyles } from "../site/own/own-files.ts";
import { isLayout, nearestLayout, replacedLayouts, stemOf } from "../site/own/replaced-layouts.ts";

/** Where a layout may be named: by a post, by another layout, by data. */
const NAMED_IN = /\.(?:md|njk|html|liquid|ya?ml|json|css|[cm]?[jt]sx?)$/;

/**
 * Files in a blog's `layouts/` that do nothing: they stand in for none of the engine's, and nothing names them.
 * @returns what is wrong with each, as lines
 */
export function idleFiles(root: string, files: readonly OwnFile[]): string[] {
  const busy = new Set([...[...replacedLayouts(files, ENGINE).values()].flat(), ...ownStyles(files)]);
  const idle = files
    .map(({ path }) => path)
    .filter((path) => !busy.has(path) && (isLayout(path) || path.endsWith(".css")));
  if (idle.length === 0) return [];
  const texts = [...textsIn(root, "posts"), ...textsIn(root, "layouts"), ...textsIn(root, "data")];
  const isNamed = (path: string): boolean => {
    const name = path.split("/").at(-1) ?? "";
    const names = [name, stemOf(name)];
    return texts.some(([file, text]) => file !== `layouts/${path}` && names.some((one) => mentions(text, one)));
  };
  return idle.filter((path) => !isNamed(path)).map(toldOf);
}

/** Whether a text names a file: in a path, or by itself. */
function mentions(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?:^|[\\s"'/:])${escaped}(?:$|[\\s"',)])`, "m").test(text);
}

function toldOf(path: string): string {
  if (path.endsWith(".css")) return `layouts/${path} is on no page; expected it in layouts/styles/ itself.\n`;
  const near = nearestLayout(stemOf(path), ENGINE);
  const meant = near === undefined ? "" : `; did you mean layouts/${near}${/\.\w+$/.exec(path)?.[0] ?? ""}?`;
  return `layouts/${path} stands in for no layout of the engine's, and nothing names it${meant || "."}\n`;
}

function* textsIn(root: string, folder: string): Generator<readonly [file: string, text: string]> {
  let names: string[];
  try {
    names = readdirSync(join(root, folder), { recursive: true }).map((name) => String(name).split("\\").join("/"));
  } catch {
    return;
  }
  for (const name of names) {
    if (!NAMED_IN.test(name) || name.startsWith(".")) continue;
    try {
      yield [`${folder}/${name}`, readFileSync(join(root, folder, name), "utf8")];
    } catch {
      // A folder that is called like a file, or one that has gone.
    }
  }
}
