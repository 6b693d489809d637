import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { versionOf } from "../../plugins/cli/init/engine-spec.ts";
import { BLOG_KINDS, HOSTS } from "../../plugins/cli/init/new-blog.ts";
import { filesIn } from "../support/files-in.ts";
import { REPOSITORY } from "../support/project.ts";
import { runMain } from "../support/run-main.ts";

/** An empty folder that goes when the test is done. */
function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "diptych-init-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const read = (...path: string[]): string => readFileSync(join(...path), "utf8");

describe("diptych init in a new folder", () => {
  test.each(BLOG_KINDS)("a %s has nothing that check would tell of", async (kind) => {
    const root = emptyFolder();
    expect((await runMain(root, "init", "blog", "--kind", kind)).code).toBe(0);
    expect(await runMain(join(root, "blog"), "check", "--no-cache")).toEqual({
      code: 0,
      stdout: "0 errors, 0 warnings\n",
      stderr: "",
    });
  });

  test("says what it has written, and which commands come next", async () => {
    const root = emptyFolder();
    const { code, stdout, stderr } = await runMain(root, "init", "my blog", "--deploy", "none", "--kind", "book");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`Wrote to my blog:
  .eleventy.js
  .gitignore
  .vscode/diptych.code-snippets
  .vscode/tasks.json
  README.md
  package.json
  posts/chapters/common-divisors.md
  posts/chapters/primes.md
  posts/site.yaml
  posts/stories/numbers.md

Next:
  cd 'my blog'
  npm install
  npm start
`);
    expect(Object.keys(filesIn(join(root, "my blog")))).toHaveLength(10);
  });

  test("what site.yaml proposes as a look can be taken as it stands", async () => {
    const root = emptyFolder();
    await runMain(root, "init", ".");
    const site = read(root, "posts/site.yaml");
    const look = site.slice(site.indexOf("# menu:")).replace(/^# /gm, "");
    writeFileSync(join(root, "posts/site.yaml"), site.slice(0, site.indexOf("# menu:")) + look);
    expect(look).toContain("\ncolors:\n  overview: ");
    expect((await runMain(root, "check", "--no-cache")).stdout).toBe("0 errors, 0 warnings\n");
  });

  test("takes the title from the folder, and what else there is to say from its options", async () => {
    const root = emptyFolder();
    await runMain(root, "init", "my-blog");
    expect(read(root, "my-blog/posts/site.yaml")).toContain('title: "My blog"\nurl: "https://blog.example/"');
    const said = ["--title", 'Ox & "crowd" $1', "--url", "https://me.example/b/", "--author", "É. Noether"];
    await runMain(root, "init", "other", ...said);
    expect(read(root, "other/posts/site.yaml")).toContain(
      'title: "Ox & \\"crowd\\" $1"\nurl: "https://me.example/b/"\nauthor: "É. Noether"',
    );
    expect(read(root, "other/README.md")).toMatch(/^# Ox & "crowd" \\\$1\n/);
  });

  test("depends on this version of the engine and those that change nothing of it, or on what it is told", async () => {
    const root = emptyFolder();
    const engineOf = (folder: string): string => JSON.parse(read(root, folder, "package.json")).dependencies.diptych;
    await runMain(root, "init", "one");
    expect(engineOf("one")).toBe(`^${versionOf(REPOSITORY)}`);
    await runMain(root, "init", "two", "--engine", "1.2.x");
    expect(engineOf("two")).toBe("1.2.x");
    writeFileSync(join(root, "diptych-9.0.0.tgz"), "");
    await runMain(root, "init", "deep/three", "--engine", "./diptych-9.0.0.tgz");
    expect(engineOf("deep/three")).toBe("file:../../diptych-9.0.0.tgz");
  });

  test("a blog in a folder called diptych is no package of that name, which npm could not give the engine", async () => {
    const root = emptyFolder();
    await runMain(root, "init", "diptych");
    expect(JSON.parse(read(root, "diptych/package.json")).name).toBe("diptych-blog");
  });

  test.each([
    ["github", ".github/workflows/publish.yml"],
    ["gitlab", ".gitlab-ci.yml"],
    ["netlify", "netlify.toml"],
  ])("for %s there is %s, which keeps the cache", async (host, file) => {
    const root = emptyFolder();
    await runMain(root, "init", ".", "--deploy", host);
    expect(read(root, file)).toContain("npm run check");
    const keeps = host === "netlify" ? "netlify/keep-cache/index.js" : file;
    expect(read(root, keeps)).toContain(".diptych/cache");
    expect(read(root, "README.md")).toMatch(/\n## Publishing\n\n`[^`]+`/);
  });

  test("a clone of an empty repository is new, too", async () => {
    const root = emptyFolder();
    mkdirSync(join(root, ".git"));
    expect((await runMain(root, "init", ".")).code).toBe(0);
    expect(existsSync(join(root, "posts/site.yaml"))).toBe(true);
  });

  test("the editor's task reads what check says", async () => {
    const root = emptyFolder();
    await runMain(root, "init", ".");
    writeFileSync(join(root, "posts/notes/broken.md"), "---\ndat: 2026-01-01\n---\nText.\n");
    const { stdout } = await runMain(root, "check", "--no-cache");
    const [task] = JSON.parse(read(root, ".vscode/tasks.json")).tasks;
    const { regexp } = task.problemMatcher.pattern;
    const found = stdout.split("\n").flatMap((line) => [...(new RegExp(regexp).exec(line) ?? [])].slice(1));
    expect(found).toEqual(
      expect.arrayContaining([
        "posts/notes/broken.md",
        "2",
        "1",
        "error",
        "field-known",
        "Unknown field `dat`; did you mean `date`?",
      ]),
    );
  });
});

describe("what init has written is built", () => {
  test.each(BLOG_KINDS)("a %s, page for page as it changes, since its configuration is as it comes", async (kind) => {
    const root = emptyFolder();
    await runMain(root, "init", ".", "--kind", kind, "--url", "https://me.example/b/");
    mkdirSync(join(root, "node_modules"));
    symlinkSync(REPOSITORY, join(root, "node_modules/diptych"));
    const { code, stdout, stderr } = await runMain(root, "build");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Wrote \d+ pages to _site\/ in .* s \(0 errors, 0 warnings\)\.\n$/);
    expect(read(root, "_site/index.html")).toContain('href="/b/assets/');
    expect(read(root, ".eleventy.js")).toBe(read(REPOSITORY, ".eleventy.js"));
  });
});

describe("diptych init in a folder that holds files", () => {
  test("says what is missing and writes nothing; with --add it adds that, and leaves what is there", async () => {
    const root = emptyFolder();
    await runMain(root, "init", "b", "--kind", "series");
    const folder = join(root, "b");
    rmSync(join(folder, ".vscode"), { recursive: true });
    writeFileSync(join(folder, "README.md"), "Mine.");
    const before = filesIn(folder);
    expect(await runMain(root, "init", "b")).toEqual({
      code: 1,
      stdout: `b holds files already. Missing are:
  .vscode/diptych.code-snippets
  .vscode/tasks.json
Nothing was written. With --add these are added, and what is there stays as it is.
`,
      stderr: "",
    });
    expect(filesIn(folder)).toEqual(before);
    expect((await runMain(root, "init", "b", "--add")).code).toBe(0);
    expect(existsSync(join(folder, ".vscode/tasks.json"))).toBe(true);
    expect(read(folder, "README.md")).toBe("Mine.");
    expect(await runMain(root, "init", "b")).toEqual({ code: 0, stdout: "Nothing is missing in b.\n", stderr: "" });
  });

  test("posts that are there already get what is around them, and no example", async () => {
    const root = emptyFolder();
    mkdirSync(join(root, "posts/notes"), { recursive: true });
    writeFileSync(join(root, "posts/notes/mine.md"), "---\ndate: 2020-01-01\n---\nText.\n");
    expect((await runMain(root, "init", ".", "--add", "--deploy", "none")).code).toBe(0);
    expect(Object.keys(filesIn(join(root, "posts")))).toEqual(["notes/mine.md", "site.yaml"]);
    expect((await runMain(root, "check", "--no-cache")).stdout).toBe("0 errors, 0 warnings\n");
  });

  test("a package.json of the author's stays as it is, and the next commands say what it lacks", async () => {
    const root = emptyFolder();
    writeFileSync(join(root, "package.json"), '{"name": "mine"}\n');
    const { stdout } = await runMain(root, "init", ".", "--add");
    expect(stdout).toContain(`\nNext:\n  npm install diptych@^${versionOf(REPOSITORY)}\n  npx diptych dev\n`);
    expect(read(root, "package.json")).toBe('{"name": "mine"}\n');
  });

  test("what cannot be written is said in a sentence", async () => {
    const root = emptyFolder();
    writeFileSync(join(root, "posts"), "A file, and no folder.");
    const { code, stderr } = await runMain(root, "init", ".", "--add");
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^diptych: [A-Z]+: .*\n$/) });
  });
});

test.each([
  [["init"], "found no folder after `init`; expected the folder of the new blog."],
  [["init", "a", "b"], "found `b` after `init`; expected at most 1."],
  [["init", "a", "--kind", "zine"], `found --kind \`zine\`; expected one of ${BLOG_KINDS.join(", ")}.`],
  [["init", "a", "--deploy", "ftp"], `found --deploy \`ftp\`; expected one of ${HOSTS.join(", ")}.`],
  [
    ["init", "a", "--url", "me.example"],
    "found the address `me.example`; expected one like https://example.org/blog/.",
  ],
  [["init", "a", "--title", " "], "found an empty --title; expected a text."],
])("%j is not understood", async (args, message) => {
  const root = emptyFolder();
  const { code, stderr } = await runMain(root, ...args);
  expect({ code, first: stderr.split("\n")[0] }).toEqual({ code: 2, first: `diptych: ${message}` });
  expect(filesIn(root)).toEqual({});
});
