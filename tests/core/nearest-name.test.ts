import { describe, expect, test } from "vitest";
import { nearestName } from "../../plugins/core/nearest-name.ts";

const FIELDS = ["title", "date", "updated", "draft", "tags", "permalink", "description"];

describe("nearestName", () => {
  test.each([
    // One letter too few, too many, another, two swapped.
    ["descripton", "description"],
    ["titlee", "title"],
    ["dame", "date"],
    ["tgas", "tags"],
    // Case is no mistake.
    ["Permalink", "permalink"],
    ["TITLE", "title"],
    // In a long name more letters may be wrong.
    ["decsriptin", "description"],
  ])("%s is meant as %s", (name, meant) => {
    expect(nearestName(name, FIELDS)).toBe(meant);
  });

  test.each(["navigation", "layout", "x", "cssclasses"])("%s resembles nothing", (name) => {
    expect(nearestName(name, FIELDS)).toBeUndefined();
  });

  test("of equally near names the first wins", () => {
    expect(nearestName("bat", ["cat", "hat"])).toBe("cat");
    expect(nearestName("bat", ["hat", "cat"])).toBe("hat");
  });

  test("one letter may be wrong in the shortest name", () => {
    expect(nearestName("b", ["a"])).toBe("a");
    expect(nearestName("bc", ["ad"])).toBeUndefined();
  });

  test("share says how many letters may be wrong", () => {
    // Two of eight: a third of the letters allows it, a fifth does not.
    expect(nearestName("abcdefxy", ["abcdefgh"], 3)).toBe("abcdefgh");
    expect(nearestName("abcdefxy", ["abcdefgh"], 5)).toBeUndefined();
  });

  test("nothing is near where nothing is known", () => {
    expect(nearestName("title", [])).toBeUndefined();
  });
});
