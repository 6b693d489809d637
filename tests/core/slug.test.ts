import { describe, expect, test } from "vitest";
import { isSlug, slugify } from "../../plugins/core/slug.ts";

describe("slugify", () => {
  test.each([
    // text, slug
    ["double descent", "double-descent"],
    ["  Double   Descent! ", "double-descent"],
    ["k-means (1967)", "k-means-1967"],
    ["already-a-slug", "already-a-slug"],
    // Signs that carry meaning are spelled out.
    ["C++", "c-plus-plus"],
    ["C#", "c-sharp"],
    ["C", "c"],
    ["R&D", "r-and-d"],
    ["@home", "at-home"],
    // Accents go, the letters stay.
    ["Erdős–Rényi", "erdos-renyi"],
    ["naïve Bayes", "naive-bayes"],
    ["Łojasiewicz", "lojasiewicz"],
    ["Straße nach Århus", "strasse-nach-arhus"],
    ["Sørensen–Dice", "sorensen-dice"],
    ["İstanbul", "istanbul"],
    ["ﬁne-tuning", "fine-tuning"],
    ["x²", "x2"],
    // One with nothing to keep has its code points.
    ["日本", "u65e5-u672c"],
    ["—", "u2014"],
    ["👩‍🔬", "u1f469-u200d-u1f52c"],
    ["日本 2020", "2020"],
    ["", "untitled"],
    ["   ", "untitled"],
  ])("%j → %s", (text, slug) => {
    expect(slugify(text)).toBe(slug);
    expect(isSlug(slug)).toBe(true);
    // What is a slug stays as it is.
    expect(slugify(slug)).toBe(slug);
  });

  test("an accent composed or not makes the same slug", () => {
    expect(slugify("caf\u00e9")).toBe(slugify("cafe\u0301"));
  });

  test("texts in other alphabets keep apart", () => {
    expect(slugify("東京")).not.toBe(slugify("京東"));
  });
});

test.each(["", "-a", "a-", "a--b", "A", "a_b", "a b", "a.b", "é", "a\n"])("%j is no slug", (name) => {
  expect(isSlug(name)).toBe(false);
});
