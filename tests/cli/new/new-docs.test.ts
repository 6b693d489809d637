import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COMMANDS } from "../../../plugins/cli/commands.ts";
import { projectOf } from "../../support/blog.ts";
import { REPOSITORY } from "../../support/project.ts";
import { runMain } from "../../support/run-main.ts";
import { BLOG } from "../rename/rename-blog.ts";

// What docs/new-and-rename.md shows is what the commands do.

const DOCS = readFileSync(join(REPOSITORY, "docs/new-and-rename.md"), "utf8");

/** The blocks of a language, in order. */
function blocks(language: string): string[] {
  return [...DOCS.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gm"))].map(([, text]) => text as string);
}

test("the BibTeX file that is shown becomes the YAML that is shown", async () => {
  const project = projectOf({ "paper.bib": blocks("bibtex")[0] as string });
  expect(await runMain(project.root, "new", "paper.bib")).toMatchObject({ code: 0, stderr: "" });
  const yaml = readFileSync(join(project.root, "posts/papers/belkin-2019-reconciling/paper.yaml"), "utf8");
  expect(yaml).toBe(blocks("yaml")[0]);
});

test("the commands for files of other kinds write them", async () => {
  const project = projectOf({ "posts/stories/mathematics.md": "---\ntitle: M\nkind: series\n---\nText.\n" });
  const commands = (blocks("sh")[1] as string).trim().split("\n");
  expect(commands).toHaveLength(5);
  for (const command of commands) {
    const [, , kind = "", title = "", ...rest] = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, bare]) => quoted ?? bare ?? "",
    );
    // The slug of the story is there already.
    const slug = title === "Mathematics" ? ["--slug", "m"] : [];
    expect(await runMain(project.root, "new", kind, title, ...rest, ...slug), command).toMatchObject({
      code: 0,
      stderr: "",
    });
  }
});

test("the renamings that are shown do what is said of them", async () => {
  const blog = Object.fromEntries(
    Object.entries(BLOG).map(([path, text]) => [
      path.replace("papers/old/", "papers/belkin-2019/").replace("notes/hint", "notes/errors"),
      text
        .replaceAll("papers/old/", "papers/belkin-2019/")
        .replace("../old/", "../belkin-2019/")
        .replaceAll("hint", "errors"),
    ]),
  );
  const project = projectOf(blog);
  const commands = (blocks("sh")[2] as string).trim().split("\n");
  expect(commands).toHaveLength(6);
  for (const command of commands.slice(0, -1)) {
    const [, ...args] = [...command.replace(/\s#\s.*$/, "").matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, bare]) => quoted ?? bare ?? "",
    );
    expect(await runMain(project.root, ...args), command).toMatchObject({ code: 0, stderr: "" });
  }
  const overview = readFileSync(join(project.root, "posts/papers/belkin-2019-reconciling/overview.md"), "utf8");
  expect(overview).toContain("{#summit ");
  expect(overview).toContain("tags: [empirical risk, ");
  expect(overview).toContain("\\eqref{eq:gap}");
});

test("every option that is told of is there", () => {
  const known = Object.values(COMMANDS).flatMap(({ options }) => Object.keys(options));
  const told = [...DOCS.matchAll(/--([a-z-]{2,})/g)].map(([, name]) => name as string);
  for (const option of told) if (option !== "variance") expect(known).toContain(option);
});
