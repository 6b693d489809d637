import fc from "fast-check";
import { expect, test } from "vitest";
import { unifiedDiff } from "../../plugins/core/unified-diff.ts";

const lines = (...texts: string[]): string => texts.map((text) => `${text}\n`).join("");

test("equal texts have no difference", () => {
  expect(unifiedDiff("a\nb\n", "a\nb\n", "x.md")).toBe("");
});

test("a changed line stands among three lines before and behind it", () => {
  const before = lines("1", "2", "3", "4", "5", "6", "7", "8", "9");
  expect(unifiedDiff(before, before.replace("5", "five"), "posts/x.md")).toBe(
    lines("--- a/posts/x.md", "+++ b/posts/x.md", "@@ -2,7 +2,7 @@", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8"),
  );
});

test("changes that are far from each other are told apart, with as many lines around them as are asked for", () => {
  const before = lines("a", "b", "c", "d", "e", "f", "g");
  expect(unifiedDiff(before, lines("A", "b", "c", "d", "e", "f", "g", "h"), "x", 1)).toBe(
    lines("--- a/x", "+++ b/x", "@@ -1,2 +1,2 @@", "-a", "+A", " b", "@@ -7 +7,2 @@", " g", "+h"),
  );
});

test("a text that was empty, or becomes so, and a last line without its end", () => {
  expect(unifiedDiff("", "a\n", "x")).toBe(lines("--- a/x", "+++ b/x", "@@ -0,0 +1 @@", "+a"));
  expect(unifiedDiff("a\n", "", "x")).toBe(lines("--- a/x", "+++ b/x", "@@ -1 +0,0 @@", "-a"));
  expect(unifiedDiff("a", "a\n", "x")).toBe(
    lines("--- a/x", "+++ b/x", "@@ -1 +1 @@", "-a", "\\ No newline at end of file", "+a"),
  );
});

test("texts without a line in common, too long to be compared, differ as one piece", () => {
  const many = (name: string): string => Array.from({ length: 3000 }, (_, at) => `${name}${at}\n`).join("");
  const [, , head, ...rest] = unifiedDiff(many("a"), many("b"), "x").split("\n");
  expect(head).toBe("@@ -1,3000 +1,3000 @@");
  expect(rest.filter((line) => line.startsWith("-"))).toHaveLength(3000);
});

test("what is taken away and kept is the one text, what is kept and added the other", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 }).map((some) => lines(...some));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const all = unifiedDiff(before, after, "x", 99).split("\n").slice(3, -1);
      const of = (mark: string): string =>
        lines(...all.filter((line) => line[0] === mark || line[0] === " ").map((line) => line.slice(1)));
      return before === after ? all.length === 0 : of("-") === before && of("+") === after;
    }),
  );
});
