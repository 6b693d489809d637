import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { reportText } from "../../plugins/cli/report.ts";
import { createProject, type Project, REPOSITORY } from "../support/project.ts";
import { readTextCases } from "../support/text-cases.ts";
import { prepareBlog } from "../support/whole-blog.ts";

// Every mistake that an author can make, as files and the report that they give; `fine` as the report means none.
const FOLDER = join(REPOSITORY, "tests/fixtures/mistakes");
const projects: Project[] = [];
afterAll(() => {
  for (const project of projects) project.delete();
});

for (const file of readdirSync(FOLDER).sort()) {
  describe(file.replace(/\.txt$/, ""), () => {
    for (const { title, place, files, expected } of readTextCases(join(FOLDER, file))) {
      test(`${title} (${place})`, async () => {
        const project = createProject(files);
        projects.push(project);
        const { diagnostics } = await prepareBlog({ root: project.root, drafts: false });
        const report = reportText(project.root, diagnostics);
        expect(report.trim() || "fine").toBe(expected);
      });
    }
  });
}
