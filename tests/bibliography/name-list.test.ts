import { describe, expect, test } from "vitest";
import { listNames } from "../../plugins/bibliography/bibtex/name-list.ts";

const problems = (value: string): string[] => listNames(value).flatMap(({ problem }) => problem ?? []);

describe("names as BibTeX joins them", () => {
  test.each([
    ["Smith, John and Doe, Jane and others"],
    ["John Smith and Jane Doe"],
    ["King, Jr., Martin Luther AND von der Heide, Jan Peter"],
    ["{Barnes and Noble, Inc.} and {Smith & Sons}"],
    ["García Márquez, Gabriel José"],
    ["García Márquez, Gabriel José and Vargas Llosa, Mario"],
    ["Ford, III, Henry and Doe, Ph.D., Jane"],
    ["Erd{\\H o}s, P\\'al and Anderson, Andy"],
    ["Plato"],
  ])("%s", (value) => {
    expect(problems(value)).toEqual([]);
  });

  test("an `and` within a word or braces parts nothing", () => {
    expect(listNames("Anderson, Andy\nand {A and B} and Sand, G.").map(({ text }) => text)).toEqual([
      "Anderson, Andy",
      "{A and B}",
      "Sand, G.",
    ]);
  });
});

describe("names that are joined otherwise", () => {
  test.each([
    ["A B, C D, E F, and G H", "Too many commas in name 1 (3; a name has two at most). Join names with `and`."],
    ["Smith, J.; Doe, J.", "Found `;` in name 1. Join names with `and`; a name with `;` in it stands in braces."],
    ["A B \\& C D", "Found `\\&` in name 1. Join names with `and`; a name with `\\&` in it stands in braces."],
    ["A B and C D et al.", "Name 2 ends in `et al.`; expected `and others` behind it."],
    ["A B and \\emph{et al.}", "`et al.` is no name; expected `and others`."],
    [
      "John Smith, Jane Doe, Bob Roe",
      "Found `Jane Doe` between the commas of name 1; expected something like `Jr.` there. Join names with `and`.",
    ],
    [
      "John Smith, Jane Doe and Bob Roe",
      "Name 1 reads as one person, `Jane Doe John Smith`. Join names with `and`; a family name of two words stands in braces.",
    ],
    ["Smith,", "Name 1 ends in a comma; expected `Family, Given`. Join names with `and`."],
    ["A B and and C D", "Name 2 is empty; expected one on each side of `and`."],
    ["\\bysame", "`\\bysame` stands for the names of the entry before; expected the names."],
  ])("%s", (value, problem) => {
    expect(problems(value)).toEqual([problem]);
  });

  test("the time grows with the length alone", () => {
    // The runner's limit of time is the guard.
    expect(listNames("A and ".repeat(200_000)).length).toBe(200_001);
    expect(listNames(`${"{".repeat(500_000)}A, B`).length).toBe(1);
    expect(problems(",".repeat(500_000)).length).toBe(1);
  });
});
