import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { eventually, test } from "../support/browser.ts";

const OVERVIEW = "papers/belkin-2019-double-descent/";
const LIGHT = "rgb(253, 252, 248)";
const DARK = "rgb(20, 22, 26)";
/** An overview's own paper is warmer. */
const WARM = { light: "rgb(253, 249, 240)", dark: "rgb(25, 22, 18)" };

describe("the theme", () => {
  test("follows the device: dark where that is dark, and along when it changes", async ({ open }) => {
    const page = await open("", { scheme: "dark" });
    expect(await paper(page)).toBe(DARK);
    await page.emulateMedia({ colorScheme: "light" });
    await eventually(() => paper(page)).toBe(LIGHT);
  });

  test("goes through the choices by its button, which names the present one", async ({ open }) => {
    const page = await open("papers/", { scheme: "dark" });
    const button = page.getByRole("button", { name: /^Theme/ });
    const shown: string[] = [];
    for (let press = 0; press < 4; press++) {
      const theme = await page.evaluate(() => document.documentElement.dataset.theme ?? "system");
      shown.push(`${theme}: ${await button.innerText()}, ${(await paper(page)) === DARK ? "dark" : "light"}`);
      await button.press("Enter");
    }
    expect(shown).toEqual([
      "system: Theme: as the device has it, dark",
      "light: Theme: light, light",
      "dark: Theme: dark, dark",
      "system: Theme: as the device has it, dark",
    ]);
  });

  for (const [choice, presses, device, colour] of [
    ["dark", 2, "light", DARK],
    ["light", 1, "dark", LIGHT],
  ] as const) {
    test(`${choice} on a ${device} device stays from page to page, and is there before anything is painted`, async ({
      open,
    }) => {
      const page = await open("", {
        scheme: device,
        before: () => {
          // What the theme was when the body came to be, and whether the page was still being read then.
          const watch = new MutationObserver(() => {
            if (!document.body) return;
            watch.disconnect();
            const { theme } = document.documentElement.dataset;
            (window as unknown as { atBody: unknown }).atBody = { theme, state: document.readyState };
          });
          watch.observe(document, { childList: true, subtree: true });
        },
      });
      for (let press = 0; press < presses; press++) await page.locator("[data-theme-button]").click();
      for (const path of ["papers/", OVERVIEW, "search/"]) {
        await page.goto(path);
        expect(await page.evaluate(() => (window as unknown as { atBody: unknown }).atBody)).toEqual({
          theme: choice,
          state: "loading",
        });
        expect(await paper(page)).toBe(path === OVERVIEW ? WARM[choice] : colour);
      }
      await page.reload();
      expect(await paper(page)).toBe(colour);
      expect(await page.getByRole("button", { name: `Theme: ${choice}` }).count()).toBe(1);
    });
  }

  test("has no button without JavaScript, and follows the device", async ({ open }) => {
    const page = await open("", { scheme: "dark", javaScript: false });
    expect(await page.locator("[data-theme-button]").isVisible()).toBe(false);
    expect(await paper(page)).toBe(DARK);
  });

  test("reaches figures and formulas: none keeps a colour of the other theme", async ({ open }) => {
    const page = await open("papers/belkin-2019-double-descent/deep-dive/", { scheme: "dark", reducedMotion: true });
    const inks = await page.evaluate(() => {
      const dark: string[] = [];
      for (const element of document.querySelectorAll(".katex *, .prose svg text, .prose > p")) {
        const { color, fill } = getComputedStyle(element);
        const used = element instanceof SVGElement ? fill : color;
        const [red = 0, green = 0, blue = 0] = (used.match(/\d+/g) ?? []).map(Number);
        if (red + green + blue < 250) dark.push(`${element.outerHTML.slice(0, 60)} ${used}`);
      }
      return dark;
    });
    expect(inks).toEqual([]);
  });
});

/** The colour of the page. */
async function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
