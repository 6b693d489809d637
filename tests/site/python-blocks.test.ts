import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildFixture } from "../support/fixture-site.ts";
import { htmlProblems } from "../support/valid-html.ts";

// fixtures/sites/python: a paper whose deep dive runs, with all kinds of outputs, as a run has saved them.

const DEEP_DIVE = "papers/cauchy-1847/deep-dive/index.html";

let built: BuiltSite;
beforeAll(async () => {
  built = await buildFixture("python");
});
afterAll(() => built.project.delete());

test("builds without a word, and without Python", () => {
  expect(built.stdout + built.stderr).toMatch(/\(0 errors, 0 warnings\)/);
});

test("pages are valid", async () => {
  for (const { file, html } of built.site.pages) expect(await htmlProblems(html, file)).toEqual([]);
});

test("what runs have left is no file of the site; code that a post includes is", () => {
  const files = [...built.site.files].filter((file) => file.startsWith("papers/cauchy-1847/"));
  expect(files.filter((file) => /outputs|\.py$|\.js$/.test(file)).sort()).toEqual([
    "papers/cauchy-1847/code/descent.js",
    "papers/cauchy-1847/code/descent.py",
  ]);
});

test("pages with blocks that run name the style sheet of their buttons, and others do not", () => {
  const withStyle = built.site.pages.filter(({ html }) => / data-python-style="\/python\/run-[^"]+\.css"/.test(html));
  expect(withStyle.map(({ file }) => file).sort()).toEqual([DEEP_DIVE, "papers/cauchy-1847/diptych/index.html"]);
});

test("numbers in prose are those of the run", () => {
  expect(built.site.page(DEEP_DIVE).html).toContain("the loss is 1.19 after two steps and 0.00750 after two hundred");
});

test("a preview shows the code that implements an equation of the other panel", () => {
  const preview = [...built.site.files].find((file) => file.endsWith("deep-dive/at-fig-path.json"));
  expect(preview).toBeDefined();
});
