import { describe, expect, test } from "vitest";
import { parseBraces, splitBraces } from "../../plugins/markdown/syntax/inline/braces.ts";

describe("braces that are read", () => {
  test.each<[string, string | undefined, Record<string, string>]>([
    ["{#peak}", "peak", {}],
    ["{ #thm:peak.2 }", "thm:peak.2", {}],
    ["{#fig dark=figures/a-dark.svg}", "fig", { dark: "figures/a-dark.svg" }],
    ['{turn="See the proof" #peak}', "peak", { turn: "See the proof" }],
    ['{dark="a b.svg"}', undefined, { dark: "a b.svg" }],
    ['{turn=""}', undefined, { turn: "" }],
  ])("%s", (text, id, attributes) => {
    expect(parseBraces(text)).toEqual({ id, attributes: new Map(Object.entries(attributes)) });
  });
});

describe("braces that are prose", () => {
  test.each(["{}", "{1, 2}", "{a}", "{#a #b}", "{#}", "{#a b}", "{a=}", '{a="b}', "{#a,b=c}"])("%s", (text) => {
    expect(parseBraces(text)).toBeUndefined();
  });
});

test("braces are taken from the end of a text, and from nowhere else", () => {
  expect(splitBraces("What it shows. {#tbl} ").text).toBe("What it shows.");
  expect(splitBraces("{#tbl} What it shows.")).toEqual({ text: "{#tbl} What it shows.", braces: undefined });
  expect(splitBraces("The set {1, 2}")).toEqual({ text: "The set {1, 2}", braces: undefined });
});
