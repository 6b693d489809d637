import { describe, expect, test } from "vitest";
import { allAuthors, shortAuthors } from "../../plugins/linking/author-names.ts";

describe("shortAuthors", () => {
  test.each([
    [["Daniel Soudry"], "Soudry"],
    [["Arthur Jacot", "Franck Gabriel"], "Jacot and Gabriel"],
    [["Mikhail Belkin", "Daniel Hsu", "Siyuan Ma"], "Belkin et al."],
    // A particle belongs to the family name; initials and middle names do not.
    [["Laurens van der Maaten"], "van der Maaten"],
    [["Aad W. van der Vaart"], "van der Vaart"],
    [["Peter L. Bartlett"], "Bartlett"],
    [["Mor Shpigel Nacson"], "Nacson"],
    [["Ulrike von Luxburg", "Bernhard Schölkopf"], "von Luxburg and Schölkopf"],
    // The family name first, with a comma.
    [["van den Oord, Aäron", "Li, Yazhe"], "van den Oord and Li"],
    [["García Trillos, Nicolás"], "García Trillos"],
    // A single name, a name of a group.
    [["Euclid"], "Euclid"],
    [["OpenAI"], "OpenAI"],
    [["  Ada   Lovelace "], "Lovelace"],
    [[], ""],
  ])("%j: %s", (authors, short) => {
    expect(shortAuthors(authors)).toBe(short);
  });
});

test.each([
  [[], ""],
  [["A. One"], "A. One"],
  [["A. One", "B. Two"], "A. One and B. Two"],
  [["A. One", "B. Two", "C. Three"], "A. One, B. Two and C. Three"],
])("all of %j: %s", (authors, all) => {
  expect(allAuthors(authors)).toBe(all);
});
