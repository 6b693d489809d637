import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { post, projectOf } from "../support/blog.ts";
import { docExamples } from "../support/doc-examples.ts";
import { createProject, PLAIN_SITE, REPOSITORY } from "../support/project.ts";
import { runMain } from "../support/run-main.ts";

/** The words of a line as a shell parts them. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

/** The commands of `diptych` in a page's examples, without its name. */
function commandsOf(page: string): string[][] {
  return docExamples(page)
    .filter(({ language }) => language === "sh")
    .flatMap(({ text }) => text.trim().split("\n"))
    .filter((line) => line.startsWith("npx diptych "))
    .map((line) => words(line).slice(2));
}

test("docs/your-own-blog.md leads from an empty folder to a first pair that has no mistake", async () => {
  const root = mkdtempSync(join(tmpdir(), "diptych-docs-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [init = [], add = []] = commandsOf("your-own-blog.md");
  expect(await runMain(root, ...init)).toMatchObject({ code: 0, stderr: "" });
  const blog = join(root, "my-blog");
  const files = docExamples("your-own-blog.md").flatMap(({ path, text }) =>
    path === undefined ? [] : ([[path, text]] as const),
  );
  expect(files.map(([path]) => path)).toHaveLength(3);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(blog, path)), { recursive: true });
    writeFileSync(join(blog, path), text);
  }
  expect((await runMain(blog, "check", "--no-cache")).stdout).toBe("0 errors, 0 warnings\n");
  expect(await runMain(blog, ...add)).toEqual({ code: 0, stdout: "Nothing is missing in this folder.\n", stderr: "" });
});

test("docs/look.md shows what can stand in site.yaml, all of it at once", async () => {
  const look = docExamples("look.md").filter(({ language }) => language === "yaml");
  expect(look.map(({ text }) => text.split(":")[0])).toEqual(["menu", "icon", "colors", "fonts", "head"]);
  const font = readFileSync(
    join(REPOSITORY, "node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2"),
  );
  const project = createProject({
    "posts/notes/a.md": post("Text."),
    "posts/stories/crowds.md": "---\ntitle: Crowds\ndescription: Crowds.\n---\nText.\n",
    "posts/pages/about.md": post("Text."),
    "posts/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>',
    "posts/site.yaml": PLAIN_SITE + look.map(({ text }) => text).join(""),
  });
  onTestFinished(() => project.delete());
  for (const name of ["label", "label-bold", "code"]) project.write(`posts/fonts/${name}.woff2`, font);
  expect((await runMain(project.root, "check", "--no-cache")).stdout).toBe("0 errors, 0 warnings\n");
});

test("docs/publishing.md names the base path as a build takes it, and files that init writes", async () => {
  const [address] = docExamples("publishing.md").filter(({ language }) => language === "yaml");
  expect(new URL(address?.text.replace(/^url: /, "").trim() ?? "").pathname).toBe("/blog/");
  const page = readFileSync(join(REPOSITORY, "docs/publishing.md"), "utf8");
  const named = [...page.matchAll(/`npx (diptych init [^`]+)` adds `([^`]+)`/g)];
  expect(named.map(([, , file]) => file)).toEqual([".github/workflows/publish.yml", ".gitlab-ci.yml", "netlify.toml"]);
  for (const [, command = "", file = ""] of named) {
    const project = projectOf({ "posts/notes/a.md": post("Text.") });
    const { code, stdout } = await runMain(project.root, ...words(command).slice(1));
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining(`\n  ${file}\n`) });
  }
});
