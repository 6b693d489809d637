import { codePaths } from "../../blog/rules/code-files.ts";
import { withNet } from "../../blog/rules/with-net.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import type { CodeLines } from "../jobs/code-lines.ts";
import type { SiteServices } from "../jobs/site-jobs.ts";

/** Each file of a project that has a page, coloured, with its lines numbered: facts `code-text:` with its path. */
export function codeTextsRule({ jobs, root }: SiteServices): Rule {
  return withNet({
    name: "code-text",
    expect: (answers) => jobs.expect(answers),
    keys: (read) => codePaths(read).filter((path) => read<boolean>(`code-shown:${path}`)),
    answer: async (path, read) => {
      const digest = read<string>(`file:${path}`) ?? "";
      const made: CodeLines = await jobs.run("code", { root, path, digest });
      return { facts: { [`code-text:${path}`]: made } };
    },
  });
}
