import { execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Files, post, projectOf } from "../../support/blog.ts";
import { PYTHON } from "../../support/feed-readers.js";
import { PLAIN_SITE, type Project, REPOSITORY } from "../../support/project.ts";
import { runMain } from "../../support/run-main.ts";

const SITE = `${PLAIN_SITE}python: {interpreter: ${PYTHON}, timeout: 20}\n`;

const block = (code: string, options = ""): string => `\`\`\`python {run${options}}\n${code}\n\`\`\`\n`;

const A = post(`${block("import half\nx = half.of(5)\nx")}\nText {py:x:.2f}.\n\n${block("print(x)")}`);

const FILES: Files = {
  "posts/site.yaml": SITE,
  "posts/chapters/a/index.md": A,
  "posts/chapters/a/code/half.py": "def of(x): return x / 2\n",
  "posts/notes/b.md": post(block("print('b')"), "draft: true"),
  "posts/notes/plain.md": post("Text."),
};

/** What the command writes, without how long it took. */
async function run(
  project: Project,
  ...args: string[]
): Promise<{ code: number | null; out: string[]; err: string[] }> {
  const { code, stdout, stderr } = await runMain(project.root, "run", ...args);
  const lines = (text: string): string[] =>
    text
      .replace(/, \d+\.\d s/g, "")
      .split("\n")
      .slice(0, -1);
  return { code, out: lines(stdout), err: lines(stderr) };
}

const outputs = (project: Project, folder: string): string[] => readdirSync(join(project.root, folder)).sort();

describe("diptych run", () => {
  test("runs what has changed, drafts too, and says what and why", async () => {
    const project = projectOf(FILES);
    expect(await run(project)).toEqual({
      code: 0,
      out: [
        "posts/chapters/a/index.md: blocks 1 to 2 (nothing has been saved of it)",
        "posts/notes/b.md: block 1 (nothing has been saved of it)",
        "0 errors, 0 warnings",
      ],
      err: [],
    });
    expect(outputs(project, "posts/chapters/a/outputs/index")).toEqual(["block-1-1.txt", "block-2-1.txt", "run.json"]);
    expect(outputs(project, "posts/notes/outputs/b")).toEqual(["block-1-1.txt", "run.json"]);
    expect(await run(project)).toMatchObject({
      out: [
        "posts/chapters/a/index.md: nothing has changed",
        "posts/notes/b.md: nothing has changed",
        "0 errors, 0 warnings",
      ],
    });
    project.write("posts/chapters/a/index.md", A.replace("print(x)", "print(x + 1)"));
    expect((await run(project, "a")).out[0]).toBe("posts/chapters/a/index.md: block 2 (block 2 has changed)");
    project.write("posts/chapters/a/code/half.py", "def of(x): return x / 3\n");
    expect((await run(project, "a")).out[0]).toBe(
      "posts/chapters/a/index.md: blocks 1 to 2 (`code/half.py` has changed)",
    );
    expect((await run(project, "posts/notes/b.md", "--force")).out[0]).toBe("posts/notes/b.md: block 1 (--force)");
    expect((await project.run("check")).stdout).toBe("0 errors, 0 warnings\n");
  });

  test("tells a block that fails, runs the other posts, and ends with 1", async () => {
    const project = projectOf({ ...FILES, "posts/chapters/a/index.md": post(block("1 / 0")) });
    expect(await run(project)).toEqual({
      code: 1,
      out: [
        "posts/chapters/a/index.md: no block (nothing has been saved of it); block 1 failed",
        "posts/notes/b.md: block 1 (nothing has been saved of it)",
        "1 error, 0 warnings",
      ],
      err: [
        "posts/chapters/a/index.md:5:1 error python-runs: ZeroDivisionError: division by zero.",
        "  5 | 1 / 0",
        "    | ^^^^^",
      ],
    });
  });

  test("a post that is not there, and one without blocks", async () => {
    const project = projectOf(FILES);
    expect(await run(project, "posts/notes/plian.md", "b")).toEqual({
      code: 1,
      out: [],
      err: ["diptych: found no post `posts/notes/plian.md`; did you mean `posts/notes/plain.md`?"],
    });
    expect(existsSync(join(project.root, "posts/notes/outputs"))).toBe(false);
    expect(await run(project, "plain")).toEqual({
      code: 0,
      out: ["posts/notes/plain.md: no block that runs", "0 errors, 0 warnings"],
      err: [],
    });
    expect(await run(projectOf({ "posts/notes/plain.md": post("Text.") }))).toEqual({
      code: 0,
      out: ["No post has a block that runs."],
      err: [],
    });
  });

  test("without Python", async () => {
    const project = projectOf({ ...FILES, "posts/site.yaml": SITE.replace(PYTHON, ".venv/bin/python") });
    expect(await run(project)).toEqual({
      code: 1,
      out: [],
      err: [
        `Found no \`${project.root}/.venv/bin/python\`; blocks run with Python 3.9 or later. Install it (on Debian: apt install python3), or name one by \`python: {interpreter: …}\` in posts/site.yaml.`,
      ],
    });
  });

  test("with settings that cannot be read", async () => {
    const { code, out, err } = await run(
      projectOf({ ...FILES, "posts/site.yaml": SITE.replace("timeout: 20", "timeuot: 20") }),
    );
    expect({ code, out, last: err.at(-1) }).toEqual({
      code: 1,
      out: [],
      last: "1 error, 0 warnings; nothing was run.",
    });
  });

  test("of a virtual environment of the project's, whose files are none of the posts'", async () => {
    const project = projectOf({
      ...FILES,
      "posts/site.yaml": SITE.replace(PYTHON, ".venv/bin/python"),
      "posts/notes/b.md": post(block("import of_the_venv, sys\nprint(of_the_venv.X, sys.prefix.endswith('.venv'))")),
    });
    execFileSync(PYTHON, ["-m", "venv", "--without-pip", join(project.root, ".venv")]);
    const version = readdirSync(join(project.root, ".venv/lib"))[0];
    project.write(`.venv/lib/${version}/site-packages/of_the_venv.py`, "X = 1\n__version__ = '1.5'\n");
    expect((await run(project, "b")).code).toBe(0);
    const saved = JSON.parse(readFileSync(join(project.root, "posts/notes/outputs/b/run.json"), "utf8"));
    expect({ files: saved.blocks[0].files, packages: saved.packages }).toEqual({
      files: {},
      packages: { of_the_venv: "1.5" },
    });
    expect(readFileSync(join(project.root, "posts/notes/outputs/b/block-1-1.txt"), "utf8")).toBe("1 True\n");
  });

  test("that is interrupted leaves nothing running, and nothing half written", async () => {
    const project = projectOf({
      ...FILES,
      "posts/notes/b.md": post(block("import subprocess\nopen('started', 'w')\nsubprocess.run(['sleep', '98764'])")),
    });
    const command = spawn(process.execPath, [join(REPOSITORY, "plugins/cli/diptych.js"), "run", "b"], {
      cwd: project.root,
    });
    const ended = new Promise((resolve) => command.on("exit", resolve));
    while (!existsSync(join(project.root, "posts/notes/started"))) await new Promise((next) => setTimeout(next, 20));
    command.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })).not.toContain("sleep 98764");
    expect(existsSync(join(project.root, "posts/notes/outputs"))).toBe(false);
  });
});
