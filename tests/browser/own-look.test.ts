import axe from "axe-core";
import { describe, expect } from "vitest";
import { violations } from "../support/axe.ts";
import { paper, post } from "../support/blog.ts";
import { test as base, painted, serveBlog } from "../support/browser.ts";
import { PLAIN_SITE } from "../support/project.ts";

const BLOG = {
  ...paper(
    "p",
    { summary: "A paper." },
    {
      overview: post("## Part {#part}\n\nText, *slanted* too, and [a note](../../notes/a.md)."),
      deepDive: post("## Part {#part}\n\n:::theorem\nText.\n:::\n\nMore `code`."),
    },
  ),
  "posts/notes/a.md": post("Text."),
  "posts/site.yaml": `${PLAIN_SITE}menu:
  - {title: The paper, to: papers/p/overview.md}
  - {title: A note, to: notes/a.md}
colors:
  overview: "#8a1538"
  deepDive: "#005544"
  paper: "#fffff0"
  dark: {overview: "#ff99bb", deepDive: "#7bd3b5", paper: "#101010"}
fonts:
  text: "@fontsource-variable/inter"
  labels: "@fontsource-variable/source-serif-4"
`,
};

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
const test = base.extend("own", { scope: "file" }, async ({}, { onCleanup }) => {
  const { at, close } = await serveBlog(BLOG);
  onCleanup(close);
  return at;
});

/** Of overview and deep dive: their own paper, and the colour of what belongs to them. */
const SHOWN = {
  light: { paper: "rgb(255, 255, 240)", overview: "rgb(138, 21, 56)", deepDive: "rgb(0, 85, 68)" },
  dark: { paper: "rgb(16, 16, 16)", overview: "rgb(255, 153, 187)", deepDive: "rgb(123, 211, 181)" },
} as const;

describe("an author's look", () => {
  for (const scheme of ["light", "dark"] as const) {
    test(`shows its colours in ${scheme}, and everything can be read`, async ({ open, own }) => {
      const page = await open("notes/a/", { at: own, scheme, reducedMotion: true });
      const paperOf = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(await paperOf()).toBe(SHOWN[scheme].paper);
      await page.evaluate(axe.source);
      expect(await violations(page)).toEqual([]);
      const tints: string[] = [];
      for (const [path, name] of [
        ["papers/p/", "overview"],
        ["papers/p/deep-dive/", "deepDive"],
      ] as const) {
        await page.goto(path);
        await painted(page);
        expect(await page.evaluate(() => getComputedStyle(document.querySelector("a.hinge") as Element).color)).toBe(
          SHOWN[scheme][name],
        );
        tints.push(await paperOf());
        await page.evaluate(axe.source);
        expect(await violations(page)).toEqual([]);
      }
      // Each panel has a paper of its own, tinted by its colour.
      expect(new Set([SHOWN[scheme].paper, ...tints]).size).toBe(3);
    });
  }

  test("has its menu, and its fonts alone", async ({ open, own }) => {
    const page = await open("papers/p/", { at: own });
    expect(await page.locator(".site-nav").getByRole("link").allInnerTexts()).toEqual(["The paper", "A note"]);
    expect(await page.locator(".site-nav [aria-current]").innerText()).toBe("The paper");
    const fonts = await page.evaluate(() => ({
      text: getComputedStyle(document.body).fontFamily.split(",")[0],
      labels: getComputedStyle(document.querySelector(".site-nav") as Element).fontFamily.split(",")[0],
      loaded: [...document.fonts]
        .filter(({ status }) => status === "loaded")
        .map(({ family, style }) => `${family} ${style}`),
    }));
    expect({ ...fonts, loaded: [...new Set(fonts.loaded)].sort() }).toEqual({
      text: '"Own text"',
      labels: '"Own labels"',
      loaded: ["Own labels normal", "Own text italic", "Own text normal"],
    });
  });
});
