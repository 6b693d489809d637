import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { eventually, painted, serveBlog, test } from "../support/browser.ts";
import { REPOSITORY } from "../support/project.ts";

const POSTS = join(REPOSITORY, "tests/fixtures/sites/book/posts");
/** The texts of the fixture. */
const FILES = Object.fromEntries(
  readdirSync(POSTS, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(POSTS, path)).isFile() && !path.endsWith(".png"))
    .map((path) => [
      `posts/${path}`,
      readFileSync(join(POSTS, path), "utf8").replace(
        /,\nand \[a picture\].*|( and \[a picture\]\(code\/dot\.png\))/,
        "",
      ),
    ]),
);

const FILE = "chapters/linear-models/source/descent.py/";

let at: string;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ at, close } = await serveBlog(FILES));
});
afterAll(() => close());

const MARKED = ".numbered-line[data-marked]";

describe("a file of code", () => {
  test("shows the lines that its address names, one or some, also when they change", async ({ open }) => {
    const page = await open(`${FILE}#L12-L15`, { at, height: 300 });
    const marked = () => page.locator(MARKED).evaluateAll((lines) => lines.map(({ id }) => id));
    expect(await marked()).toEqual(["L12", "L13", "L14", "L15"]);
    await eventually(() => page.locator("#L12").evaluate((line) => line.getBoundingClientRect().top < 300)).toBe(true);
    await page.locator("#L9 .line-number").click();
    await eventually(marked).toEqual(["L9"]);
    await page.locator("#L3 .line-number").click({ modifiers: ["Shift"] });
    expect(await marked()).toEqual(["L3", "L4", "L5", "L6", "L7", "L8", "L9"]);
    expect(new URL(page.url()).hash).toBe("#L3-L9");
    await page.evaluate(() => {
      location.hash = "#L99-L100";
    });
    await eventually(marked).toEqual([]);
  });

  test("has one stop for all its numbers, from which arrows lead on", async ({ open }) => {
    const page = await open(FILE, { at });
    await page.locator("#L1 .line-number").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await eventually(() => new URL(page.url()).hash).toBe("#L3");
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    // The browser lets go of the link at once; it has the focus again a moment later.
    await eventually(focused).toBe("Line 3");
    await page.keyboard.press("End");
    expect(await focused()).toBe("Line 21");
    expect(await page.locator(".line-number:not([tabindex='-1'])").count()).toBe(1);
  });

  test("is copied without its numbers", async ({ open }) => {
    const page = await open(FILE, { at });
    const copied = await page.evaluate(() => {
      const selection = getSelection();
      selection?.selectAllChildren(document.querySelector("[data-numbered] code") as Element);
      return selection?.toString();
    });
    expect(copied?.trimEnd()).toBe(FILES["posts/chapters/linear-models/code/descent.py"]?.trimEnd());
  });

  test("shows a line without JavaScript too, and scrolls by itself on a phone", async ({ open }) => {
    const page = await open(`${FILE}#L12`, { at, javaScript: false, width: 320 });
    const [line, other] = await Promise.all(
      ["#L12", "#L13"].map((id) => page.locator(id).evaluate((one) => getComputedStyle(one).backgroundColor)),
    );
    expect(line).not.toBe(other);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const pre = page.locator("[data-numbered]");
    expect(await pre.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
    expect(await pre.getAttribute("tabindex")).toBe("0");
    // Its numbers stay in sight.
    await pre.evaluate((one) => one.scrollTo({ left: 200 }));
    expect(await page.locator("#L1 .line-number").evaluate((one) => one.getBoundingClientRect().left)).toBeLessThan(30);
  });
});

describe("axe finds nothing to object to, and nothing reaches out of the page", () => {
  for (const path of [
    `${FILE}#L12-L20`,
    "chapters/linear-models/code/",
    "chapters/linear-models/",
    "books/patterns/",
  ]) {
    test(path, async ({ open }) => {
      const page = await open(path, { at, reducedMotion: true });
      await page.evaluate(axe.source);
      for (const [width, scheme] of [
        [1440, "light"],
        [320, "dark"],
        [1440, "dark"],
        [320, "light"],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        await painted(page);
        const found = await page.evaluate(async () => {
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
            resultTypes: ["violations"],
          });
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(
              ({ html, failureSummary }) =>
                `${id}: ${html.slice(0, 140)} ${failureSummary?.split("\n").at(1)?.trim() ?? ""}`,
            ),
          );
        });
        expect(found, `${scheme}, ${width} px`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      }
    });
  }
});
