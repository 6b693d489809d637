import type { CodeProject, PlacedEntry } from "../model.ts";
import { codeFolderOf } from "../read/code-folder.ts";

/**
 * The code beside the papers and chapters that are shown.
 * @param assets all files beside the posts
 */
export function linkProjects(assets: Iterable<string>, entries: Iterable<PlacedEntry>): Map<string, CodeProject> {
  const files = new Map<string, string[]>();
  for (const path of assets) {
    const folder = codeFolderOf(path);
    if (folder === undefined) continue;
    const known = files.get(folder);
    const file = path.slice(folder.length + 1);
    if (known) known.push(file);
    else files.set(folder, [file]);
  }
  const projects = new Map<string, CodeProject>();
  for (const { kind, slug } of entries) {
    const folder = `posts/${kind}s/${slug}/code`;
    const inside = files.get(folder);
    if (inside) projects.set(folder, { entry: { kind, slug }, folder, files: inside.sort() });
  }
  return projects;
}
