import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { unifiedDiff } from "../../plugins/core/unified-diff.ts";

const LETTERS = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n";

it.each([
  ["equal texts", "a\n", "a\n", ""],
  [
    "a line changed, with three lines around it",
    LETTERS,
    LETTERS.replace("f", "F"),
    "--- a/x.md\n+++ b/x.md\n@@ -3,7 +3,7 @@\n c\n d\n e\n-f\n+F\n g\n h\n i\n",
  ],
  [
    "two changes that are far apart",
    LETTERS,
    LETTERS.replace("a", "A").replace("l", "L"),
    "--- a/x.md\n+++ b/x.md\n@@ -1,4 +1,4 @@\n-a\n+A\n b\n c\n d\n@@ -9,4 +9,4 @@\n i\n j\n k\n-l\n+L\n",
  ],
  ["a new text", "", "a\n", "--- a/x.md\n+++ b/x.md\n@@ -0,0 +1 @@\n+a\n"],
  ["a text that is gone", "a\nb\n", "", "--- a/x.md\n+++ b/x.md\n@@ -1,2 +0,0 @@\n-a\n-b\n"],
  [
    "a last line without its line break",
    "a\nb",
    "a\nb\n",
    "--- a/x.md\n+++ b/x.md\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n",
  ],
])("%s", (_title, before, after, expected) => {
  expect(unifiedDiff(before, after, "x.md")).toBe(expected);
});

it("shows as many lines around a change as it is asked to", () => {
  expect(unifiedDiff("a\nb\nc\n", "a\nB\nc\n", "x.md", 0)).toBe("--- a/x.md\n+++ b/x.md\n@@ -2 +2 @@\n-b\n+B\n");
});

it("tells of texts that have little in common, however long they are", () => {
  const [before, after] = ["old", "new"].map((word) => `${word}\n`.repeat(20_000)) as [string, string];
  expect(unifiedDiff(before, after, "x.md").split("\n")).toHaveLength(40_004);
});

it("is what `git apply` makes the second text of", () => {
  const folder = mkdtempSync(join(tmpdir(), "diptych-diff-"));
  const line = fc.constantFrom("a\n", "b\n", "c\n", "\n");
  const text = fc
    .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom("", "z"))
    .map(([all, end]) => all.join("") + end);
  try {
    fc.assert(
      fc.property(text, text, fc.nat(3), (before, after, context) => {
        const diff = unifiedDiff(before, after, "x.md", context);
        if (diff === "") return before === after;
        writeFileSync(join(folder, "x.md"), before);
        execFileSync("git", ["apply", "--unidiff-zero", "--whitespace=nowarn", "-"], { cwd: folder, input: diff });
        return readFileSync(join(folder, "x.md"), "utf8") === after;
      }),
      { numRuns: 60 },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
