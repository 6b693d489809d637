import type { CodeProject } from "../../catalog/model.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import type { CodeSize } from "../../linking/code-file.ts";
import { codeText, lineCount } from "../code-text.ts";
import { bytesOf } from "../jobs/source-text.ts";
import type { Services } from "../services.ts";

/** All projects. */
export function projectsOf(read: Read): CodeProject[] {
  return (read<readonly string[]>("projects") ?? []).flatMap((folder) => read<CodeProject>(`project:${folder}`) ?? []);
}

/** The paths of all files of projects. */
export function codePaths(read: Read): string[] {
  return projectsOf(read).flatMap(({ folder, files }) => files.map((file) => `${folder}/${file}`));
}

/** What each file of a project is: facts `code-shown:` (whether a page shows it) and `code-size:` with its path. */
export function codeFilesRule({ root }: Services): Rule {
  return {
    name: "code-file",
    keys: codePaths,
    answer: (path, read) => {
      const digest = read<string>(`file:${path}`);
      // One that cannot be read is told of where it is copied.
      if (digest === undefined) return { facts: { [`code-shown:${path}`]: false } };
      const bytes = bytesOf({ root, path, digest });
      const text = codeText(bytes);
      const size: CodeSize = { bytes: bytes.length, lines: text === undefined ? null : lineCount(text) };
      return { facts: { [`code-shown:${path}`]: text !== undefined, [`code-size:${path}`]: size } };
    },
  };
}
