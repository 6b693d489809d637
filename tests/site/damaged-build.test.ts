import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BLOG, builtAnew, differences, EditedBlog, edited } from "../support/edited-blog.ts";
import { type BlogVersion, buildIn, faultsOfKill } from "../support/killed-build.ts";

// Whatever becomes of what builds keep, and of a build on its way: the last good site stays whole, and the next build is right.

const OTHER = edited(edited(BLOG, { kind: "a sentence is added", choice: 3 }), {
  kind: "a note is written",
  choice: 1,
});

let blog: EditedBlog;
/** The two versions of the blog that the tests go to and fro between, and what a build makes of each from nothing. */
let versions: BlogVersion[];
let turn = 0;

beforeAll(async () => {
  versions = [
    { files: BLOG, anew: await builtAnew(BLOG) },
    { files: OTHER, anew: await builtAnew(OTHER) },
  ];
  blog = new EditedBlog();
  await blog.build(BLOG);
});
afterAll(() => blog.delete());

const cache = (...path: string[]): string => join(blog.root, ".diptych/cache", ...path);

/** The version that is not the one built last. */
function nextVersion(): BlogVersion {
  turn += 1;
  return versions[turn % 2] as BlogVersion;
}

/** Builds the other version, and expects what a build from nothing makes. */
async function expectRight(): Promise<void> {
  const { files, anew } = nextVersion();
  expect(differences(await blog.build(files), anew)).toEqual([]);
}

/** Every file below a folder. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe("the next build is right after", () => {
  for (const [what, damage] of [
    [
      "a state that was cut off",
      () => writeFileSync(cache("build.json"), readFileSync(cache("build.json")).subarray(0, 5000)),
    ],
    ["a state that is no JSON", () => writeFileSync(cache("build.json"), "\u0000\u0001")],
    [
      "a state of another version",
      () => {
        const state = JSON.parse(readFileSync(cache("build.json"), "utf8")) as Record<string, unknown>;
        writeFileSync(cache("build.json"), JSON.stringify({ ...state, engine: "other", graph: { nodes: [[99]] } }));
      },
    ],
    ["a state of another shape", () => writeFileSync(cache("build.json"), '{"sources": 3, "graph": []}')],
    ["a lost state", () => rmSync(cache("build.json"))],
    [
      "contents that were damaged",
      () => {
        for (const file of filesBelow(cache("contents"))) writeFileSync(file, "x");
      },
    ],
    [
      "contents of which half are lost",
      () => {
        for (const [number, file] of filesBelow(cache("contents")).entries()) if (number % 2 === 0) rmSync(file);
      },
    ],
    ["lost contents", () => rmSync(cache("contents"), { recursive: true })],
    ["a damaged record of the site", () => writeFileSync(cache("site.json"), "[[")],
    ["a damaged record of the last run", () => writeFileSync(cache("last-build.json"), '{"key": 1}')],
    ["a lost folder of all that is kept", () => rmSync(join(blog.root, ".diptych"), { recursive: true })],
    [
      "pages that somebody has changed or taken away",
      () => {
        writeFileSync(join(blog.root, "_site/index.html"), "mine");
        rmSync(join(blog.root, "_site/papers"), { recursive: true });
        writeFileSync(join(blog.root, "_site/mine.html"), "mine");
      },
    ],
  ] as const) {
    test(what, async () => {
      damage();
      await expectRight();
    });
  }
});

test("lost pages are there again though nothing else has changed", async () => {
  const { files, anew } = versions[turn % 2] as (typeof versions)[number];
  rmSync(join(blog.root, "_site/index.html"));
  expect(differences(await blog.build(files), anew)).toEqual([]);
});

test("a disk that takes no more: what is wrong is said, the last good site stays, and the next build is right", async () => {
  const before = versions[turn % 2] as (typeof versions)[number];
  blog.write(nextVersion().files);
  rmSync(cache(), { recursive: true });
  // Files of more than 16 KB cannot be written.
  const failed = blog.builtBy(await buildIn(blog.root, { before: "ulimit -f 16" }));
  expect(failed.code).toBe(1);
  expect(failed.report).toMatch(/EFBIG: file too large, write/);
  expect(failed.report).toMatch(/No site was written\.\n$/);
  expect(failed.report).not.toMatch(/^\s+at /m);
  expect(differences({ ...failed, code: 0, report: before.anew.report }, before.anew)).toEqual([]);
  const { files, anew } = versions[turn % 2] as (typeof versions)[number];
  expect(differences(await blog.build(files), anew)).toEqual([]);
});

test("a folder that may not be written: what is wrong is said, and the last good site stays", async () => {
  const before = versions[turn % 2] as (typeof versions)[number];
  blog.write(nextVersion().files);
  // For root there is no folder that may not be written; but none can be made where a file stands.
  renameSync(cache(), cache("../kept"));
  writeFileSync(cache(), "");
  const failed = blog.builtBy(await buildIn(blog.root, { before: "true" }));
  expect(failed.code).toBe(1);
  expect(failed.report).toMatch(/(?:ENOTDIR|EEXIST): .*\.diptych[\\/]cache/);
  expect(failed.report).toMatch(/No site was written\.\n$/);
  expect(failed.report).not.toMatch(/^\s+at /m);
  expect(differences({ ...failed, code: 0, report: before.anew.report }, before.anew)).toEqual([]);
  rmSync(cache());
  mkdirSync(cache("../kept"), { recursive: true });
  renameSync(cache("../kept"), cache());
  const { files, anew } = versions[turn % 2] as (typeof versions)[number];
  expect(differences(await blog.build(files), anew)).toEqual([]);
});

test("two builds at once: the site is right, and so is the next build", async () => {
  const { files, anew } = nextVersion();
  blog.write(files);
  const both = await Promise.all([buildIn(blog.root, { before: "true" }), buildIn(blog.root, { before: "true" })]);
  expect(both.map(({ stderr }) => stderr)).toEqual(["", ""]);
  expect(differences(blog.builtBy({ code: 0, stderr: anew.report }), anew)).toEqual([]);
  await expectRight();
});

test("a build that is killed at any time: the site is one of the two, whole, and the next build is right", async () => {
  for (const after of [150, 700, 1250]) {
    const before = versions[turn % 2] as BlogVersion;
    expect(await faultsOfKill(blog, before, nextVersion(), after), `killed after ${after} ms`).toEqual([]);
  }
});
