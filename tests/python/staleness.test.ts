import { describe, expect, test } from "vitest";
import { readSavedRun } from "../../plugins/python/read-saved-run.ts";
import type { PostPython } from "../../plugins/python/run-block.ts";
import type { SavedBlock, SavedRun } from "../../plugins/python/saved-run.ts";
import { sha256 } from "../../plugins/python/sha256.ts";
import { staleness, staleReasonText } from "../../plugins/python/staleness.ts";
import { pythonOf, valueAfter } from "./post-python.ts";

const CODE = ["import kmeans", "k = 3", "print(k)"];
const FILES = { "code/kmeans.py": "def kmeans(): ...", "data.csv": "1,2" };

/** What a run of blocks leaves that show nothing; the first reads two files. */
function savedOf(code: readonly string[], change: Partial<SavedRun> = {}): SavedRun {
  const digests = Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path, sha256(text)]));
  return {
    format: 1,
    python: "3.11.2",
    packages: {},
    blocks: code.map((text, index) => ({ code: sha256(text), files: index === 0 ? digests : {}, outputs: [] })),
    values: [],
    ...change,
  };
}

/** The saved run, with something else in one of its blocks. */
function withBlock(number: number, change: Partial<SavedBlock>): SavedRun {
  const saved = savedOf(CODE);
  return {
    ...saved,
    blocks: saved.blocks.map((block, index) => (index === number - 1 ? { ...block, ...change } : block)),
  };
}

/** From which block, and why, in words. */
function told(
  python: PostPython,
  saved: SavedRun | undefined,
  files: Readonly<Record<string, string>> = FILES,
  outputs?: (file: string) => boolean,
): [number, string] | undefined {
  const digestOf = (path: string) => (files[path] === undefined ? undefined : sha256(files[path]));
  const stale = staleness(python, saved, digestOf, outputs);
  return stale && [stale.from, stale.reasons.map(staleReasonText).join(", ")];
}

describe("a saved run", () => {
  test("is true as long as nothing has changed", () => {
    expect(told(pythonOf(CODE), savedOf(CODE))).toBeUndefined();
  });

  test("of a post without Python is not asked for", () => {
    expect(told(pythonOf([]), undefined)).toBeUndefined();
  });

  test("was taken from a notebook, and has not been made since", () => {
    expect(told(pythonOf(CODE), savedOf(CODE, { taken: true }))).toEqual([1, "its outputs were taken from a notebook"]);
  });

  test("is missing", () => {
    expect(told(pythonOf(CODE), undefined)).toEqual([1, "nothing has been saved of it"]);
  });

  test.each([
    ["a block's code", ["import kmeans", "k = 4", "print(k)"], 2, "block 2 has changed"],
    ["a comment", ["import kmeans", "k = 3  # three", "print(k)"], 2, "block 2 has changed"],
    ["a block at the end", [...CODE, "print(k + 1)"], 4, "block 4 is new"],
    ["a block between", ["import kmeans", "j = 1", "k = 3", "print(k)"], 2, "block 2 is new"],
    ["the last block is gone", ["import kmeans", "k = 3"], 3, "a block has been taken out"],
    ["the first block is gone", ["k = 3", "print(k)"], 1, "a block has been taken out"],
    ["two blocks change places", ["import kmeans", "print(k)", "k = 3"], 2, "block 2 has changed"],
  ])("%s", (_, code, from, why) => {
    expect(told(pythonOf(code), savedOf(CODE))).toEqual([from, why]);
  });

  test.each([
    ["has changed", { ...FILES, "code/kmeans.py": "def kmeans(): pass" }, "`code/kmeans.py` has changed"],
    ["is gone", { "data.csv": "1,2" }, "`code/kmeans.py` is gone"],
    ["both have", {}, "`code/kmeans.py` is gone, `data.csv` is gone"],
  ])("a file that a block reads %s", (_, files, why) => {
    expect(told(pythonOf(CODE), savedOf(CODE), files)).toEqual([1, why]);
  });

  test("a file that a block looked for in vain is there now", () => {
    const saved = withBlock(2, { files: { "more.csv": "" } });
    expect(told(pythonOf(CODE), saved)).toBeUndefined();
    expect(told(pythonOf(CODE), saved, { ...FILES, "more.csv": "3,4" })).toEqual([2, "`more.csv` is there"]);
  });

  test("what a changed block has read is of no account", () => {
    const code = ["import kmeans as means", "k = 3", "print(k)"];
    expect(told(pythonOf(code), savedOf(CODE), {})).toEqual([1, "block 1 has changed"]);
  });

  test("a file before a changed block is told too", () => {
    const code = ["import kmeans", "k = 4", "print(k)"];
    expect(told(pythonOf(code), savedOf(CODE), { ...FILES, "data.csv": "" })).toEqual([
      1,
      "`data.csv` has changed, block 2 has changed",
    ]);
  });

  test("a block that the last run did not get past", () => {
    expect(told(pythonOf(CODE), withBlock(2, { kept: true }))).toEqual([2, "block 2 did not run to its end"]);
  });

  test("a block that is expected to raise from now on, or no longer", () => {
    const raises = pythonOf(CODE, { 3: { raises: true } });
    expect(told(raises, savedOf(CODE))).toEqual([3, "block 3 is expected to end otherwise"]);
    const saved = withBlock(3, { outputs: [{ kind: "traceback", file: "block-3-1.txt" }] });
    expect(told(raises, saved)).toBeUndefined();
    expect(told(pythonOf(CODE), saved)).toEqual([3, "block 3 is expected to end otherwise"]);
  });

  test("options that change what is shown, not what is run", () => {
    const python = pythonOf(CODE, { 3: { hideCode: true, hideOutput: true, alt: ["A curve."] } });
    expect(told(python, savedOf(CODE))).toBeUndefined();
  });

  test("a file that it names is gone", () => {
    const saved = withBlock(2, { outputs: [{ kind: "figure", file: "block-2-1.svg" }] });
    expect(told(pythonOf(CODE), saved, FILES, () => true)).toBeUndefined();
    expect(told(pythonOf(CODE), saved, FILES, () => false)).toEqual([2, "the output `block-2-1.svg` is gone"]);
  });

  test("a value that no sentence has shown before", () => {
    const python = { ...pythonOf(CODE), values: [valueAfter(3, "k", ".2f")] };
    expect(told(python, savedOf(CODE))).toEqual([4, "`k` is shown where it was not"]);
    const values = [{ name: "k", format: ".2f", after: 3, text: "3.00" }];
    expect(told(python, savedOf(CODE, { values }))).toBeUndefined();
    expect(told({ ...python, values: [valueAfter(3, "k", ".1f")] }, savedOf(CODE, { values }))).toEqual([
      4,
      "`k` is shown where it was not",
    ]);
  });
});

describe("run.json", () => {
  const saved = withBlock(2, { outputs: [{ kind: "text", file: "block-2-1.txt" }], kept: true });

  test("is read as it was written", () => {
    expect(readSavedRun(JSON.stringify(saved))).toEqual(saved);
  });

  test.each([
    ["nothing", ""],
    ["half of it", JSON.stringify(saved).slice(0, 80)],
    ["another format", JSON.stringify({ ...saved, format: 2 })],
    ["a conflict of Git's", `<<<<<<< ours\n${JSON.stringify(saved)}`],
    ["a file that stands elsewhere", JSON.stringify(withBlock(1, { outputs: [{ kind: "text", file: "../a.txt" }] }))],
    ["a hidden file", JSON.stringify(withBlock(1, { outputs: [{ kind: "text", file: ".txt" }] }))],
    ["a digest of something else", JSON.stringify(withBlock(1, { code: "abc" }))],
  ])("is not one: %s", (_, text) => {
    expect(readSavedRun(text)).toBeUndefined();
  });
});
