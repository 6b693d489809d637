import { describe, expect, test } from "vitest";
import { fitText } from "../../plugins/site/pictures/break-lines.ts";

/** Each letter as wide as the type is high. */
const measure = (text: string): number => [...text].length;

describe("a text is broken into lines", () => {
  test("it stands in one where it fits", () => {
    expect(fitText("a short title", measure, { width: 140, sizes: [[10, 2]] })).toEqual({
      size: 10,
      lines: ["a short title"],
    });
  });

  test("lines of a text are as even as they can be", () => {
    expect(fitText("one two three four", measure, { width: 160, sizes: [[10, 2]] }).lines).toEqual([
      "one two",
      "three four",
    ]);
  });

  test("a long one is set in a smaller size", () => {
    const sizes = [
      [20, 2],
      [10, 3],
    ] as const;
    expect(fitText("understanding deep learning", measure, { width: 160, sizes })).toEqual({
      size: 10,
      lines: ["understanding", "deep learning"],
    });
  });

  test("what does not fit at the smallest is left out from a word on", () => {
    expect(fitText("one two three, four five", measure, { width: 110, sizes: [[10, 2]] }).lines).toEqual([
      "one two",
      "three…",
    ]);
  });

  test("a word that is wider than its line ends with its last letters that fit", () => {
    expect(fitText("abcdefghijklmnop is long", measure, { width: 103, sizes: [[10, 2]] }).lines).toEqual([
      "abcdefghi…",
      "is long",
    ]);
  });

  test("nothing has no lines", () => {
    expect(fitText("  ", measure, { width: 100, sizes: [[10, 2]] }).lines).toEqual([]);
  });

  test.each(["a".repeat(5_000), "word ".repeat(5_000), "…".repeat(300)])("no line is wider than it may be", (text) => {
    const { size, lines } = fitText(text, measure, { width: 500, sizes: [[20, 3]] });
    expect(lines.length).toBeLessThanOrEqual(3);
    for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(500);
  });
});
