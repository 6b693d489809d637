import type { CodeProject } from "../../catalog/model.ts";
import { testResultPath } from "../../catalog/read/code-folder.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import type { ProjectTests } from "../../linking/code-file.ts";
import { isTestFile, projectDigest, readSavedTests } from "../../python/saved-tests.ts";
import { bytesOf } from "../jobs/source-text.ts";
import type { Services } from "../services.ts";

/** What the tests of each project have come to: facts `code-tests:` with its folder; `output-current` where it is of other files. */
export function codeTestsRule({ root }: Services): Rule {
  return {
    name: "code-tests",
    keys: (read) => read<readonly string[]>("projects") ?? [],
    answer: (folder, read) => {
      const { entry, files } = read<CodeProject>(`project:${folder}`) as CodeProject;
      const path = testResultPath(folder);
      const digest = read<string>(`file:${path}`);
      const firstTest = files.find(isTestFile);
      const warn = (rule: Diagnostic["rule"], file: string, message: string): readonly Diagnostic[] => [
        {
          file,
          line: 1,
          column: 1,
          severity: "warning",
          rule,
          message: `${message}; run \`diptych run ${entry.slug}\`.`,
        },
      ];
      if (digest === undefined) {
        if (firstTest === undefined) return {};
        const message = "The tests of this project have not been run";
        return { diagnostics: warn("output-current", `${folder}/${firstTest}`, message) };
      }
      const saved = readSavedTests(bytesOf({ root, path, digest }).toString("utf8"));
      if (!saved) return { diagnostics: warn("output-readable", path, "This is no result of tests") };
      const now = projectDigest(files.map((file) => [file, read<string>(`file:${folder}/${file}`) ?? ""]));
      const { tests, skipped, failed, python, date } = saved;
      const isCurrent = saved.files === now;
      const found: ProjectTests = { tests, skipped, failed, python, date, isCurrent };
      const message = "The code has changed since its tests were run";
      return {
        facts: { [`code-tests:${folder}`]: found },
        diagnostics: isCurrent ? [] : warn("output-current", path, message),
      };
    },
  };
}
