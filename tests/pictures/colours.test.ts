import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drawSheets, INK, PAPERS } from "../../plugins/site/pictures/sheets.ts";
import { REPOSITORY } from "../support/project.ts";

const TOKENS = readFileSync(join(REPOSITORY, "layouts/styles/tokens.css"), "utf8");

/** A colour of light pages. */
function token(name: string): string | undefined {
  return new RegExp(`--${name}: light-dark\\((#\\w{6}),`).exec(TOKENS)?.[1];
}

test("pictures have the colours of the site's light pages", () => {
  expect(PAPERS).toEqual({
    overview: token("warm-paper"),
    "deep-dive": token("cool-paper"),
    both: token("paper"),
  });
  expect(INK).toEqual({ overview: token("warm"), "deep-dive": token("cool"), both: token("muted") });
  const place = { x: 0, width: 280, isMirrored: false };
  expect(drawSheets("overview", place)).toContain(`fill="${token("cool-wash")}"`);
  expect(drawSheets("deep-dive", place)).toContain(`fill="${token("warm-wash")}"`);
});
