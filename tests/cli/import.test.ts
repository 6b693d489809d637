import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { runMain } from "../support/run-main.ts";

/** A folder of its own with an old blog in `old/`. */
function oldBlog(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "diptych-import-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, "old", path)), { recursive: true });
    writeFileSync(join(root, "old", path), text);
  }
  return root;
}

const OLD = {
  "_config.yml": "title: Old\nurl: https://old.example\nauthor: Ada\n",
  "_posts/2020-01-01-a.md":
    "---\ntitle: A\n---\nAn ![](https://x.example/plot.png) and [nothing](/gone/), $$\\unknown{x}$$.\n",
};

test("an old blog becomes one that has no errors, and the old one stays as it was", async () => {
  const root = oldBlog(OLD);
  const { code, stdout } = await runMain(root, "import", "old");
  expect(code).toBe(0);
  expect(stdout).toContain("Read as Jekyll. Posts and pages: 1; formulas: 1 before, 0 now; words: 3 before, 3 now.");
  expect(stdout).toContain("0 errors, ");
  expect(stdout).toContain("Next: `diptych init old-diptych --add` makes a project of it.");
  expect(readFileSync(join(root, "old-diptych/posts/notes/a.md"), "utf8")).toBe(
    "---\ntitle: A\ndate: 2020-01-01\nredirectFrom: /2020/01/01/a.html\n---\n\nAn [plot](https://x.example/plot.png) and nothing, `$\\unknown{x}$`.\n",
  );
  const report = readFileSync(join(root, "old-diptych/import-report.md"), "utf8");
  expect(report).toContain("- A link leads nowhere; its words stand: `/gone/`. `_posts/2020-01-01-a.md:4`");
  expect(readdirSync(join(root, "old"))).toEqual(["_config.yml", "_posts"]);
});

test("nothing is written over, nor into the old blog", async () => {
  const root = oldBlog(OLD);
  mkdirSync(join(root, "old-diptych"));
  writeFileSync(join(root, "old-diptych/mine.txt"), "mine");
  const over = await runMain(root, "import", "old");
  expect(over.code).toBe(2);
  expect(over.stderr).toContain("it has files in it, and none is overwritten");
  expect(readdirSync(join(root, "old-diptych"))).toEqual(["mine.txt"]);
  const into = await runMain(root, "import", "old", "--out", "old/new");
  expect(into.stderr).toContain("it lies within the old blog");
  expect(existsSync(join(root, "old/new"))).toBe(false);
});

test("links out of the folder and caches are left out, and named", async () => {
  const root = oldBlog({ ...OLD, "_posts/.jekyll-cache/x.md": "x", "node_modules/x/readme.md": "x" });
  writeFileSync(join(root, "secret.md"), "secret");
  symlinkSync(join(root, "secret.md"), join(root, "old/_posts/2020-02-02-secret.md"));
  await runMain(root, "import", "old", "--out", "new");
  const report = readFileSync(join(root, "new/import-report.md"), "utf8");
  expect(report).toContain("- Not read: a symbolic link that leads out of the folder. `_posts/2020-02-02-secret.md`");
  expect(report).toContain("- Not read: a hidden folder, of a program's. `_posts/.jekyll-cache/`");
  expect(report).toContain("- Not read: packages of a program. `node_modules/`");
  expect(readdirSync(join(root, "new/posts/notes"))).toEqual(["a.md"]);
});

test("a folder without posts, and a call that cannot be understood, are told of", async () => {
  const root = oldBlog({ "a.rst": "Title\n=====\n" });
  const nothing = await runMain(root, "import", "old");
  expect(nothing.code).toBe(1);
  expect(nothing.stderr).toContain("no posts were found in `old` that can be read");
  expect((await runMain(root, "import")).stderr).toContain("found `import` alone; expected the folder of an old blog.");
  expect((await runMain(root, "import", "nowhere")).stderr).toContain("found `nowhere`, which is no folder");
  expect((await runMain(root, "import", "old", "--dialect", "wordpress")).stderr).toContain(
    "found the dialect `wordpress`; expected one of",
  );
});
