import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { REPOSITORY } from "../support/project.ts";

const FOLDER = join(REPOSITORY, "layouts/styles");
/** KaTeX places by left and right, within what runs from left to right. */
const OF_FORMULAS = "math.css";
const PHYSICAL =
  /(?:^|[\s;{])(?:left|right|(?:margin|padding|border)-(?:left|right)(?:-\w+)?)\s*:|(?:text-align|float|clear):\s*(?:left|right)/;
/** Where English words stand in a page in Hebrew: plain by what it is for. */
const BY_DIRECTION = /:dir\(rtl\)[^}]*text-align: right;/g;

test("style sheets name sides by the direction of the text, so that pages in Hebrew are mirrored", () => {
  const found = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".css") && name !== OF_FORMULAS)
    .flatMap((name) => {
      const text = readFileSync(join(FOLDER, name), "utf8").replace(BY_DIRECTION, (rule) =>
        rule.replace("right;", "start;"),
      );
      return text
        .split("\n")
        .flatMap((line, index) => (PHYSICAL.test(line) ? [`${name}:${index + 1} ${line.trim()}`] : []));
    });
  expect(found).toEqual([]);
});

test("margins and paddings of four values have the same on both sides", () => {
  const found = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".css"))
    .flatMap((name) => {
      const text = readFileSync(join(FOLDER, name), "utf8");
      return [...text.matchAll(/(?:margin|padding|inset): ([^;]+);/g)].flatMap(([rule, values = ""]) => {
        const [, right, , left] = values.match(/(?:[\w-]*\((?:[^()]|\([^()]*\))*\)|[^\s(]+)/g) ?? [];
        return left !== undefined && left !== right ? [`${name} ${rule}`] : [];
      });
    });
  expect(found).toEqual([]);
});
