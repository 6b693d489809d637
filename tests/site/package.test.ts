import { execFile, execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AUTHORS_FILES } from "../support/blog-files.ts";
import { type InstalledBlog, installedBlog, NODES, npx, stateOf } from "../support/installed-package.ts";
import { differentFiles } from "../support/plain-eleventy.ts";
import { createProject, type Project, REPOSITORY } from "../support/project.ts";
import { readSite } from "../support/site-folder.ts";

// The engine as a package, installed in a folder that holds a blog and nothing else.

let blog: InstalledBlog;
let ours: Project;
/** `node_modules/diptych` before anything was run. */
let asInstalled: string[];
beforeAll(async () => {
  blog = await installedBlog();
  asInstalled = stateOf(join(blog.root, "node_modules/diptych"));
  ours = createProject(Object.fromEntries(Object.entries(AUTHORS_FILES).filter(([path]) => path.startsWith("posts/"))));
  await ours.run("build");
});
afterAll(() => ours.delete());

test("holds JavaScript with source maps and types, layouts, style sheets, scripts, sources and guides, and no tests or posts", () => {
  const list = execFileSync("tar", ["tzf", blog.tarball], { encoding: "utf8" }).trim().split("\n");
  const files = list.map((path) => path.replace(/^package\//, ""));
  expect([...new Set(files.map((path) => path.split("/")[0]))].sort()).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "dist",
    "docs",
    "layouts",
    "package.json",
    "plugins",
  ]);
  expect(files).toEqual(
    expect.arrayContaining([
      "dist/engine.json",
      "dist/main.js",
      "dist/main.js.map",
      "dist/plugin.js",
      "dist/types/door.d.ts",
      "dist/worker.js",
      "docs/your-own-blog.md",
      "layouts/components/site-footer.tsx",
      "layouts/styles/site.css",
      "plugins/browser/main.ts",
      "plugins/cli/diptych.js",
      "plugins/door.js",
      "plugins/python/harness/run_post.py",
    ]),
  );
});

test("what is for developers alone is not installed with it", () => {
  const { dependencies } = JSON.parse(readFileSync(join(blog.root, "node_modules/diptych/package.json"), "utf8"));
  expect(Object.keys(dependencies)).not.toContain("tsx");
  expect(() => readFileSync(join(blog.root, "node_modules/tsx/package.json"))).toThrow("ENOENT");
});

describe.each(NODES)("on Node %s", (version) => {
  test("a blog is checked, built, and built by plain Eleventy to the same bytes", { timeout: 170_000 }, async () => {
    const node = blog.nodes[version];
    expect(await npx(blog.root, node, "diptych", "check")).toEqual({
      code: 0,
      stdout: "0 errors, 0 warnings\n",
      stderr: "",
    });
    const built = await npx(blog.root, node, "diptych", "build");
    expect([built.code, built.stderr]).toEqual([0, ""]);
    expect(built.stdout).toMatch(/^Wrote \d+ pages to _site\/ in /);
    const eleventy = await npx(blog.root, node, "eleventy", "--quiet", `--output=_plain${version}`);
    expect([eleventy.code, eleventy.stderr]).toEqual([0, ""]);
    expect(differentFiles(blog.root, "_site", `_plain${version}`)).toEqual([]);
  });

  test("its pages are those that the repository's engine makes", () => {
    const [theirs, here] = [blog.root, ours.root].map((root) => pagesOf(join(root, "_site")));
    expect(Object.keys(here ?? {}).length).toBeGreaterThan(20);
    expect(theirs).toEqual(here);
  });
});

test("nothing is compiled into the package, or written to it", () => {
  expect(stateOf(join(blog.root, "node_modules/diptych"))).toEqual(asInstalled);
});

test("what is imported has types", async () => {
  writeFileSync(
    join(blog.root, "typed.ts"),
    'import diptych from "diptych";\n\nexport const made: Promise<void> = diptych({}, { base: "/blog/" });\nexport const wrong = () => diptych({}, { bse: "" });\n',
  );
  const tsc = join(REPOSITORY, "node_modules/typescript/bin/tsc");
  const args = ["--ignoreConfig", "--noEmit", "--strict", "--module", "nodenext", "--types", "", "typed.ts"];
  const { stdout } = await promisify(execFile)(process.execPath, [tsc, ...args], { cwd: blog.root }).catch(
    (error: { stdout: string }) => error,
  );
  expect(stdout.match(/^\S+ error .*$/gm)).toEqual([
    expect.stringMatching(/^typed\.ts\(4,42\): error TS2561: .*'bse' does not exist in type 'DiptychOptions'/),
  ]);
});

/** The pages of a site, without what the names of scripts say of where the engine stands. */
function pagesOf(folder: string): Record<string, string> {
  const site = readSite(folder, "/");
  return Object.fromEntries(
    site.pages.map(({ file, html }) => [
      file,
      html.replace(/(\/(?:assets|python)\/[\w-]+?)-[A-Z0-9]{8}\.js/g, "$1.js"),
    ]),
  );
}
