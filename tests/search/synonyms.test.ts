import { describe, expect, test } from "vitest";
import { DEFAULT_SYNONYMS } from "../../plugins/search/default-synonyms.ts";
import { normalizeText } from "../../plugins/search/normalize-text.ts";
import { type SynonymGroups, synonyms } from "../../plugins/search/synonyms.ts";

/** What a blog looks for beside what is typed. */
function others(own: SynonymGroups, typed: string, defaults = DEFAULT_SYNONYMS): string[] {
  return synonyms(own, defaults)
    .of(typed.split(" "))
    .map((words) => words.join(" "));
}

test("an abbreviation is what it is short for, and the other way round", () => {
  expect(others([], "sgd")).toEqual(["stochastic gradient descent"]);
  expect(others([], "support vector machine")).toEqual(["svm"]);
});

test("spelling and number make no difference", () => {
  expect(others([], "svms")).toEqual(["support vector machine"]);
  expect(others([], "empirical risk minimisation")).toEqual(["erm"]);
  expect(others([], "knn")).toContain("nearest neighbor");
  expect(others([], "nearest neighbours")).toContain("knn");
});

describe("an author's groups", () => {
  test("are joined to the others", () => {
    expect(others([["shrinkage", "penalty"]], "shrinkage")).toEqual(["penalty"]);
    expect(others([["shrinkage", "penalty"]], "sgd")).toEqual(["stochastic gradient descent"]);
  });

  test("say what a word stands for here", () => {
    expect(others([["map", "chart"]], "map")).toEqual(["chart"]);
    expect(others([["map", "chart"]], "maximum a posteriori")).toEqual([]);
  });

  test("of one say that it stands for nothing else", () => {
    expect(others([["LR"]], "lr")).toEqual([]);
    expect(others([["LR"]], "learning rate")).not.toContain("lr");
  });

  test("may share a word", () => {
    expect(
      others(
        [
          ["a b", "c"],
          ["a b", "d"],
        ],
        "a b",
        [],
      ),
    ).toEqual(["c", "d"]);
  });
});

test("every default group has two phrases at least, each in the form that they are compared in", () => {
  for (const group of DEFAULT_SYNONYMS) {
    expect(new Set(group).size, group.join()).toBe(group.length);
    expect(group.length).toBeGreaterThan(1);
    for (const phrase of group) expect(normalizeText(phrase)).toBe(phrase);
  }
});

test("what stands in no group stands for itself", () => {
  expect(others([], "phlogiston")).toEqual([]);
  expect(others([], "constructor")).toEqual([]);
});
