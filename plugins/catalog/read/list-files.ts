import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { isLeftBehind } from "./left-behind.ts";
import { kindOf } from "./source-file.ts";

/** What is read wherever it should stand, by who tells what is wrong with it. */
const ALWAYS_READ = /^posts\/(?:site|papers\/[^/]+\/paper)\.yaml$/;

/** The files below a folder, as their names order them, but for what editors and systems have left there. */
export function listFiles(root: string, folder: string, diagnostics: Diagnostic[]): string[] {
  const files: string[] = [];
  const report = (path: string, message: string): void => {
    diagnostics.push(fileError(path, "file-readable", message));
  };
  const list = (parent: string): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(root, parent), { withFileTypes: true });
    } catch (error) {
      // A blog without a single post may lack the folder.
      if (parent !== folder) report(parent, `This folder cannot be read (${(error as NodeJS.ErrnoException).code}).`);
      return;
    }
    for (const entry of entries) {
      const path = `${parent}/${entry.name}`;
      if (isLeftBehind(entry.name)) continue;
      const message = entry.isFile() ? undefined : entryProblem(root, path, entry);
      if (message !== undefined && !ALWAYS_READ.test(path)) report(path, message);
      if (entry.isDirectory()) list(path);
      else if (message === undefined) files.push(path);
    }
  };
  list(folder);
  return files.sort();
}

/** What is wrong with an entry that is no file itself; nothing with a link to one, and with a folder. */
function entryProblem(root: string, path: string, entry: Dirent): string | undefined {
  if (entry.isDirectory())
    return /\.md$|^posts\/references\.bib$/.test(path) ? "Found a folder; expected a file." : undefined;
  let found: Stats;
  try {
    found = statSync(join(root, path));
  } catch {
    return "Found a link that leads to no file.";
  }
  if (found.isFile()) return undefined;
  if (!entry.isSymbolicLink()) return `Found ${kindOf(found)}; expected a file.`;
  return found.isDirectory()
    ? "Found a link to a folder; expected the folder itself, or links to its files."
    : `Found a link to ${kindOf(found)}; expected one to a file.`;
}

/** What is wrong with a file as a whole. */
export function fileError(file: string, rule: Diagnostic["rule"], message: string): Diagnostic {
  return { file, line: 1, column: 1, severity: "error", rule, message };
}
