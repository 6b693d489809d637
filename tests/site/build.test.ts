import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { projectOf } from "../support/blog.ts";
import { filesIn } from "../support/files-in.ts";
import { createProject, type Project, REPOSITORY } from "../support/project.ts";
import { runMain } from "../support/run-main.ts";

// What `diptych build` does to the folders of a project that has a good site. Whatever a test adds to `posts/` goes after it.

const POSTS: Readonly<Record<string, string>> = {
  "posts/notes/a.md": "---\ntitle: A\ndate: 2026-01-01\n---\nThe first text.\n",
  "posts/notes/b.md": "---\ntitle: B\ndate: 2026-01-02\n---\nSee [a](a.md).\n",
  "posts/notes/data.csv": "x,y\r\n1,2",
};
const WRONG = "---\ndate: 2026-01-03\n---\nSee [that](gone.md).\n";

let project: Project;
const at = (path: string): string => join(project.root, path);

beforeAll(async () => {
  project = createProject(POSTS);
  const { code, stderr } = await project.run("build");
  expect([code, stderr]).toEqual([0, ""]);
});
afterEach(() => {
  for (const path of Object.keys(filesIn(at("posts")))) {
    if (!(`posts/${path}` in POSTS) && path !== "site.yaml") project.remove(`posts/${path}`);
  }
});
afterAll(() => project.delete());

/** What must be the same after a build that failed: the site, folder and all, and what the author wrote. */
function state(): unknown {
  return { site: filesIn(at("_site")), folder: statSync(at("_site")).ino, posts: filesIn(at("posts")) };
}

/** What the engine leaves in the project beside the site and what it has found out. */
function work(): string[] {
  return readdirSync(at(".diptych"))
    .filter((name) => name !== "cache")
    .sort();
}

test("a build says what it did, replaces the site and leaves nothing else behind", async () => {
  project.write("posts/notes/c.md", "---\ntitle: C\ndate: 2026-01-03\n---\nText.\n");
  project.write("_site/notes/gone/index.html", "a page of a post that is gone");
  const posts = filesIn(at("posts"));
  expect(await project.run("build")).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^Wrote \d+ pages to _site\/ in \d+\.\d s \(0 errors, 0 warnings\)\.\n$/),
    stderr: "",
  });
  expect(readFileSync(at("_site/notes/c/index.html"), "utf8")).toContain("<h1>C</h1>");
  expect(existsSync(at("_site/notes/gone"))).toBe(false);
  expect(readFileSync(at("_site/notes/data.csv"), "utf8")).toBe("x,y\r\n1,2");
  expect(filesIn(at("posts"))).toEqual(posts);
  expect(work()).toEqual([]);
  expect(readdirSync(project.root).sort()).toEqual(
    [".diptych", ".eleventy.js", "_site", "layouts", "node_modules", "package.json", "plugins", "posts"].sort(),
  );
});

describe("what Eleventy finds is told without a trace, and leaves the last good site", () => {
  for (const [what, field, message] of [
    ["a layout that is not there", "layout: nope.njk", /"\.\/posts\/notes\/c\.md"[\s\S]*does not exist: \S*nope\.njk/],
    [
      "pagination over nothing",
      "pagination: {data: nope, size: 1}",
      /\.\/posts\/notes\/c\.md[\s\S]*went looking for: nope/,
    ],
  ] as const) {
    test(what, async () => {
      project.write("posts/notes/c.md", `---\ntitle: C\ndate: 2026-01-03\n${field}\n---\nText.\n`);
      const before = state();
      const { code, stdout, stderr } = await project.run("build");
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/^ +at /m);
      expect(stderr).toMatch(/\nNo site was written\. The last good site is kept in _site\/\.\n$/);
      expect(state()).toEqual(before);
      expect(work()).toEqual([]);
    });
  }
});

test("a build with errors tells all of them, writes nothing, and leaves the last good site byte for byte", async () => {
  project.write("posts/notes/c.md", WRONG);
  project.write("posts/notes/d.md", "---\ndate: 2026-13-01\n---\nText.\n");
  project.write("posts/papers/p/paper.yaml", "title: P\nauthors: [P. Author]\nyear: 2020\n");
  project.write("posts/papers/p/overview.md", "---\ndate: 2026-01-01\n---\n$\\nope$\n");
  const before = state();
  expect(await project.run("build")).toEqual({
    code: 1,
    stdout: "",
    stderr: [
      "posts/notes/c.md:4:12 error link-resolves: The link `gone.md` leads to no file.",
      "  4 | See [that](gone.md).",
      "    |            ^^^^^^^",
      "posts/notes/d.md:2:7 error field-valid: Field `date` is `2026-13-01`; expected a date that exists, like 2026-11-02 or 2026-11-02T09:30:00Z.",
      "  2 | date: 2026-13-01",
      "    |       ^^^^^^^^^^",
      "posts/papers/p/overview.md:4:2 error tex-parses: Undefined control sequence \\nope",
      "  4 | $\\nope$",
      "    |  ^^^^^",
      'posts/papers/p/paper.yaml:1:1 warning pair-complete: The deep dive of `p` is missing (`deep-dive.md`); the page says "deep dive to come".',
      "  1 | title: P",
      "    | ^",
      "3 errors, 1 warning; no site was written. The last good site is kept in _site/.",
      "",
    ].join("\n"),
  });
  expect(state()).toEqual(before);
  expect(work()).toEqual([]);
});

test("a first build with errors makes no folder but the one for what it has found out", async () => {
  const fresh = projectOf({ "posts/notes/c.md": WRONG });
  const before = readdirSync(fresh.root);
  const { code, stderr } = await runMain(fresh.root, "build");
  expect(code).toBe(1);
  expect(stderr).toMatch(/\n1 error, 0 warnings; no site was written\.\n$/);
  expect(readdirSync(fresh.root).filter((name) => name !== ".diptych")).toEqual(before);
  expect(readdirSync(join(fresh.root, ".diptych"))).toEqual(["cache"]);
});

test("a build leaves alone what another one, still at work, is writing", async () => {
  // This process is alive; none has the other number.
  const [theirs, gone] = [at(`.diptych/staging-${process.pid}`), at(".diptych/staging-4194304999")];
  for (const folder of [theirs, gone]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.html"), "half a site");
  }
  expect((await project.run("build")).code).toBe(0);
  expect(work()).toEqual([`staging-${process.pid}`]);
  rmSync(theirs, { recursive: true });
});

describe("a build that was cut off", () => {
  test("leaves the site as it was, and the next one tidies up after it", async () => {
    // The project's own configuration kills the build when all pages are written and the site is not yet swapped in.
    rmSync(at(".eleventy.js"));
    writeFileSync(
      at(".eleventy.js"),
      `import engine from ${JSON.stringify(join(REPOSITORY, ".eleventy.js"))};
       export default async function (config) {
         const settings = await engine(config);
         config.on("eleventy.after", () => process.kill(process.pid, "SIGKILL"));
         return settings;
       }\n`,
    );
    project.write("posts/notes/c.md", "---\ntitle: C\ndate: 2026-01-03\n---\nA new text.\n");
    const before = state();
    const { code } = await project.run("build");
    rmSync(at(".eleventy.js"));
    symlinkSync(join(REPOSITORY, ".eleventy.js"), at(".eleventy.js"));
    expect(code).toBe(null);
    expect(state()).toEqual(before);
    const [staging, ...others] = work();
    expect(others).toEqual([]);
    expect(staging).toMatch(/^staging-\d+$/);
    expect(existsSync(at(`.diptych/${staging}/notes/c/index.html`))).toBe(true);

    expect((await project.run("build")).code).toBe(0);
    expect(work()).toEqual([]);
    expect(readFileSync(at("_site/notes/c/index.html"), "utf8")).toContain("A new text.");
  });

  test("between its two renames: the next one puts the site back, even one with errors", async () => {
    project.write("posts/notes/c.md", WRONG);
    const before = state();
    // Such a build has put the old site aside, and has not put the new one in its place.
    renameSync(at("_site"), at(".diptych/old-4194304999"));
    mkdirSync(at(".diptych/staging-4194304999"));
    writeFileSync(at(".diptych/staging-4194304999/index.html"), "half a page");
    const { code, stderr } = await runMain(project.root, "build");
    expect(code).toBe(1);
    expect(stderr).toMatch(/The last good site is kept in _site\/\.\n$/);
    expect(state()).toEqual(before);
    expect(work()).toEqual([]);
  });

  test("behind its two renames: the old site goes, the new one stays", async () => {
    project.write("posts/notes/c.md", WRONG);
    const before = state();
    project.write(".diptych/old-4194304999/index.html", "the site before");
    await runMain(project.root, "build");
    expect(state()).toEqual(before);
    expect(work()).toEqual([]);
  });

  test("what `diptych dev` keeps is left alone", async () => {
    project.write("posts/notes/c.md", WRONG);
    project.write(".diptych/dev/index.html", "being served");
    await runMain(project.root, "build");
    expect(readFileSync(at(".diptych/dev/index.html"), "utf8")).toBe("being served");
    project.remove(".diptych/dev");
  });
});

test("`--pathprefix` overrides the path of `url`", async () => {
  const other = projectOf({
    "posts/site.yaml": "title: T\nurl: https://blog.example/from/url/\nauthor: A\ndescription: D\n",
    "posts/notes/a.md": "---\ndate: 2026-01-01\n---\nText.\n",
  });
  const { code } = await other.run("build", "--pathprefix", "given");
  expect(code).toBe(0);
  const read = (file: string): string => readFileSync(join(other.root, "_site", file), "utf8");
  expect(read("robots.txt")).toContain("Sitemap: https://blog.example/given/sitemap.xml");
  expect(read("index.html")).toContain('href="/given/notes/a/"');
  expect(read("index.html")).not.toContain("/from/url/");
});
