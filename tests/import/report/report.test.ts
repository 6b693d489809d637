import { expect, test } from "vitest";
import { jekyll } from "../../../plugins/import/dialects/jekyll/jekyll.ts";
import { importSite } from "../../../plugins/import/import-site.ts";
import { writeReport } from "../../../plugins/import/report/write-report.ts";
import { oldSite } from "../../support/import-text-site.ts";

test("a report says what became of each file", () => {
  const site = {
    ...oldSite({
      "_config.yml": "title: Old\nurl: https://old.example\nauthor: Ada\n",
      "_posts/2020-01-01-a.md": "---\ntitle: A\nmood: calm\n---\nThe risk $$R$$ and {% include widget.html %}.\n",
      "_layouts/post.html": "{{ content }}",
      "unused.png": undefined,
    }),
    leftOut: [{ path: "node_modules/", why: "packages of a program" }],
  };
  expect(writeReport(importSite(site, jekyll), site)).toBe(`# Import of \`old\`

Read as Jekyll. Posts and pages: 1; formulas: 1 before, 1 now; words: 3 before, 3 now.

## What could not be carried over

- The include \`widget.html\` is not known here; its tag stands as text. \`_posts/2020-01-01-a.md:5\`

## What was left out

- The field \`mood\` means nothing here. \`_posts/2020-01-01-a.md\`
- It is a setting of the old program's, of which what is known was read. \`_config.yml\`
- It belongs to the old theme. \`_layouts/post.html\`
- Nothing that was imported shows it or links to it. \`unused.png\`
- Not read: packages of a program. \`node_modules/\`

## Every post, and where it stands now

| before | now | words before | now | formulas before | now |
| --- | --- | --: | --: | --: | --: |
| \`_posts/2020-01-01-a.md\` | \`posts/notes/a.md\` | 3 | 3 | 1 | 1 |
`);
});
