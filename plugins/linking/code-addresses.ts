import type { CodeProject, EntryName } from "../catalog/model.ts";
import { codeFolderOf } from "../catalog/read/code-folder.ts";
import { type Address, assetAddress } from "./addresses.ts";

/**
 * Where the page of a project stands. Its files are copied to below it as they are; the pages that show them stand in `source/`
 * beside it, where no file of the project can be in their way.
 */
export function projectAddress({ kind, slug }: Pick<EntryName, "kind" | "slug">): Address {
  return `/${kind}s/${slug}/code/` as Address;
}

/** Where all files of a project can be had in one. */
export function projectZipAddress({ kind, slug }: Pick<EntryName, "kind" | "slug">): Address {
  return `/${kind}s/${slug}/code.zip` as Address;
}

/**
 * Where a file of a project is shown, and a line of it, or some.
 * @param path relative to the project's root: `posts/chapters/<slug>/code/…`
 * @param line from 1
 * @param to the last line, where there are several
 * @returns without the base path; nothing for a file that is part of no project
 */
export function codeViewAddress(path: string, line?: number, to?: number): string | undefined {
  const folder = codeFolderOf(path);
  if (folder === undefined) return undefined;
  const page = `${assetAddress(`${folder.slice(0, -"code".length)}source${path.slice(folder.length)}`)}/`;
  return line === undefined ? page : `${page}#${linesId(line, to)}`;
}

/** The id of a line, or what some lines are called in an address: `L12`, `L12-L20`. */
function linesId(line: number, to = line): string {
  return to === line ? `L${line}` : `L${line}-L${to}`;
}

/** The page that shows a file of a project. */
export function codeFileAddress({ folder }: Pick<CodeProject, "folder">, file: string): Address {
  return codeViewAddress(`${folder}/${file}`) as Address;
}
