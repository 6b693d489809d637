import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { paper, post, projectOf } from "../support/blog.ts";
import { filesIn } from "../support/files-in.ts";
import type { Project } from "../support/project.ts";
import { type Run, runMain } from "../support/run-main.ts";

const run = (project: Project, ...args: string[]): Promise<Run> => runMain(project.root, ...args);

/** As a message names them. */
const ANY_COMMAND = "init, dev, build, check, run, new, rename, import, export, eject or doctor";

const HELP =
  /^diptych: a blog of papers(?:.|\n)*\n {2}diptych build (?:.|\n)*\n {2}diptych check (?:.|\n)*--pathprefix/;

describe("diptych", () => {
  test("--help and -h say what there is", async () => {
    const project = projectOf({});
    for (const flag of ["--help", "-h"]) {
      expect(await run(project, flag)).toEqual({ code: 0, stdout: expect.stringMatching(HELP), stderr: "" });
    }
  });

  test("alone says the same, and that nothing was done", async () => {
    expect(await run(projectOf({}))).toEqual({ code: 2, stdout: expect.stringMatching(HELP), stderr: "" });
  });

  test.each([
    [["frobnicate"], `found the command \`frobnicate\`; expected ${ANY_COMMAND}.`],
    [["Build"], `found the command \`Build\`; expected ${ANY_COMMAND}.`],
    [["build", "posts"], "found `posts` after `build`; expected nothing."],
    [["check", "a", "b"], "found `a b` after `check`; expected nothing."],
    [["check", "--format", "xml"], "found the format `xml`; expected one of text, json, github."],
    [["dev", "--port", "eighty"], "found the port `eighty`; expected a number from 1 to 65535."],
    [["dev", "--port", "0"], "found the port `0`; expected a number from 1 to 65535."],
    [["dev", "--port", "65536"], "found the port `65536`; expected a number from 1 to 65535."],
    [["build", "--offline"], "found `--offline` with `build`; expected it with dev."],
    [["build", "--force"], "found `--force` with `build`; expected it with run or export."],
    [["run", "--faster"], "Unknown option '--faster'."],
    [["build", "-x"], "Unknown option '-x'."],
    [["build", "--pathprefix"], "Option '--pathprefix <value>' argument missing"],
  ])("%j is not understood: code 2, what was found, and the help", async (args, message) => {
    const project = projectOf({ "posts/notes/a.md": post("Text.") });
    const before = readdirSync(project.root);
    const { code, stdout, stderr } = await run(project, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    const [first = "", ...rest] = stderr.split("\n\n");
    expect(first.startsWith(`diptych: ${message}`)).toBe(true);
    expect(rest.join("\n\n")).toMatch(HELP);
    expect(readdirSync(project.root)).toEqual(before);
  });

  test("as a process ends with the same code", async () => {
    const { code, stdout, stderr } = await projectOf({}).run("frobnicate");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(
      new RegExp(`^diptych: found the command \`frobnicate\`; expected ${ANY_COMMAND}\\.\n\ndiptych: a blog`),
    );
  });
});

describe("diptych check", () => {
  const GOOD = { "posts/notes/a.md": post("Text.") };
  const HALF = {
    "posts/papers/p/paper.yaml": "title: P\nauthors: [P. Author]\nyear: 2020\n",
    "posts/papers/p/overview.md": post("Text."),
  };
  const BAD = { ...HALF, "posts/notes/b.md": post("See [that](gone.md).") };

  test("nothing wrong: code 0", async () => {
    expect(await run(projectOf({ ...GOOD, ...paper("p") }), "check")).toEqual({
      code: 0,
      stdout: "0 errors, 0 warnings\n",
      stderr: "",
    });
  });

  test("warnings alone: code 0", async () => {
    expect(await run(projectOf(HALF), "check")).toEqual({
      code: 0,
      stdout: [
        'posts/papers/p/paper.yaml:1:1 warning pair-complete: The deep dive of `p` is missing (`deep-dive.md`); the page says "deep dive to come".',
        "  1 | title: P",
        "    | ^",
        "0 errors, 1 warning",
        "",
      ].join("\n"),
      stderr: "",
    });
  });

  test("errors: code 1", async () => {
    expect(await run(projectOf(BAD), "check")).toEqual({
      code: 1,
      stdout: [
        "posts/notes/b.md:4:12 error link-resolves: The link `gone.md` leads to no file.",
        "  4 | See [that](gone.md).",
        "    |            ^^^^^^^",
        'posts/papers/p/paper.yaml:1:1 warning pair-complete: The deep dive of `p` is missing (`deep-dive.md`); the page says "deep dive to come".',
        "  1 | title: P",
        "    | ^",
        "1 error, 1 warning",
        "",
      ].join("\n"),
      stderr: "",
    });
  });

  test("--format json: nothing but JSON", async () => {
    const { code, stdout } = await run(projectOf(BAD), "check", "--format", "json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        file: "posts/notes/b.md",
        line: 4,
        column: 12,
        length: 7,
        severity: "error",
        rule: "link-resolves",
        message: "The link `gone.md` leads to no file.",
      },
      {
        file: "posts/papers/p/paper.yaml",
        line: 1,
        column: 1,
        severity: "warning",
        rule: "pair-complete",
        message: 'The deep dive of `p` is missing (`deep-dive.md`); the page says "deep dive to come".',
      },
    ]);
    expect((await run(projectOf(GOOD), "check", "--format=json")).stdout).toBe("[]\n");
  });

  test("--format github: nothing but annotations", async () => {
    expect(await run(projectOf(BAD), "check", "--format", "github")).toEqual({
      code: 1,
      stdout: [
        "::error file=posts/notes/b.md,line=4,col=12,endColumn=19,title=link-resolves::The link `gone.md` leads to no file.",
        '::warning file=posts/papers/p/paper.yaml,line=1,col=1,endColumn=2,title=pair-complete::The deep dive of `p` is missing (`deep-dive.md`); the page says "deep dive to come".',
        "",
      ].join("\n"),
      stderr: "",
    });
    expect((await run(projectOf(GOOD), "check", "--format=github")).stdout).toBe("");
  });

  test("changes nothing, and keeps what it has found out in the engine's own folder alone", async () => {
    const project = projectOf({ ...BAD, "posts/notes/crlf.md": post("Text.").replaceAll("\n", "\r\n") });
    const seen = () => [readdirSync(project.root), filesIn(`${project.root}/posts`)];
    const before = seen();
    const first = await run(project, "check", "--no-cache");
    expect(seen()).toEqual(before);
    const second = await run(project, "check");
    const third = await run(project, "check");
    expect([second, third]).toEqual([first, first]);
    project.remove(".diptych");
    expect(seen()).toEqual(before);
  });

  test("in a folder without a blog says what is missing", async () => {
    const project = projectOf({});
    project.remove("posts");
    expect(await run(project, "check")).toEqual({
      code: 1,
      stdout: "posts/site.yaml:1:1 error file-readable: This file is missing; expected it here.\n1 error, 0 warnings\n",
      stderr: "",
    });
  });

  test("as a process ends with the same code", async () => {
    expect((await projectOf(BAD).run("check")).code).toBe(1);
  });
});
