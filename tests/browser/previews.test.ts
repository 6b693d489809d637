import axe from "axe-core";
import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { eventually, painted, test } from "../support/browser.ts";

const OVERVIEW = "papers/belkin-2019-double-descent/";
const DEEP_DIVE = `${OVERVIEW}deep-dive/`;
const SOUDRY = "papers/soudry-2018-implicit-bias/deep-dive/";

// That nothing happens can only be seen by letting the time pass in which it would, in milliseconds.
/** A preview that the pointer has left goes after 280. */
const LONGER_THAN_IT_STAYS = 400;
/** A link under the pointer opens its preview after 220; beside that, the script of the previews is loaded. */
const LONGER_THAN_IT_WAITS = 700;

for (const site of ["root", "below"] as const) {
  describe(`previews ${site === "root" ? "at /" : "below /blog/"}`, () => {
    test("a hinge under the pointer shows what its other half says, formulas set", async ({ open, blog }) => {
      const page = await open(OVERVIEW, { at: blog[site] });
      await page.locator('.hinge[data-hinge="peak"]').hover();
      const preview = page.locator(".preview");
      await eventually(() => preview.count()).toBe(1);
      expect(await preview.locator(".preview-label span").innerText()).toBe(
        "Deep dive · The curve that goes down twice",
      );
      expect(await preview.locator(".katex").count()).toBeGreaterThan(3);
      // Set as formulas are, not as KaTeX's bare markup.
      expect(
        await preview
          .locator(".katex")
          .first()
          .evaluate((it) => getComputedStyle(it).fontFamily),
      ).toMatch(/KaTeX/);
      expect(await preview.getByRole("link", { name: "Go there" }).getAttribute("href")).toBe(
        new URL(`${DEEP_DIVE}#peak`, blog[site]).href,
      );
      expect(await repeatedIds(page)).toEqual([]);
    });
  });
}

describe("a preview", () => {
  test("of a post is its card: the paper, a sentence, how long it takes", async ({ open }) => {
    const page = await open("papers/hastie-2022-ridgeless/");
    await page.locator("[rel=prev]").first().hover();
    const preview = page.locator(".preview");
    await eventually(() => preview.count()).toBe(1);
    expect(await preview.innerText()).toMatch(/Overview · \d+ minutes/);
    expect(await preview.locator("cite").innerText()).toMatch(/^Reconciling modern machine-learning practice/);
    expect(await preview.locator(".preview-paper").innerText()).toMatch(/, PNAS 116\(32\), 2019$/);
  });

  test("of a paper whose venue bears its year says the year once", async ({ open }) => {
    const page = await open(OVERVIEW);
    await page.locator("[rel=prev]").first().hover();
    const preview = page.locator(".preview");
    await eventually(() => preview.count()).toBe(1);
    expect(await preview.locator(".preview-paper").innerText()).toMatch(/Vinyals, ICLR 2017$/);
  });

  test("in the open diptych says which panel it shows, where that is the other one", async ({ open }) => {
    const page = await open("papers/soudry-2018-implicit-bias/diptych/");
    const label = page.locator(".preview-label span");
    for (const [link, says] of [
      ["[data-tier=overview] [data-claim][href='#deep-dive-thm-flow']", "In the other panel"],
      ["[data-tier=deep-dive] [data-ref=thm-bounded]", "Above"],
    ] as const) {
      const shown = page.locator(link).first();
      await scrollTo(shown, 0.1);
      await shown.hover();
      await eventually(() => label.allInnerTexts()).toEqual([says]);
      await page.keyboard.press("Escape");
      await page.mouse.move(5, 5);
    }
  });

  test("can be entered by the pointer, and goes when it leaves", async ({ open }) => {
    const page = await open(OVERVIEW);
    await page.locator('.hinge[data-hinge="peak"]').hover();
    const preview = page.locator(".preview");
    await eventually(() => preview.count()).toBe(1);
    await preview.locator(".preview-body").hover();
    await page.waitForTimeout(LONGER_THAN_IT_STAYS);
    expect(await preview.count()).toBe(1);
    await page.mouse.move(5, 5);
    await eventually(() => preview.count()).toBe(0);
  });

  test("opens on focus, is next in the order of tabs, and closes by Esc with the focus where it was", async ({
    open,
  }) => {
    const page = await open(OVERVIEW);
    const hinge = page.locator('.hinge[data-hinge="peak"]');
    await focusByKeyboard(hinge);
    const preview = page.locator(".preview");
    await eventually(() => preview.count()).toBe(1);
    expect(await hinge.getAttribute("aria-details")).toBe(await preview.getAttribute("id"));
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Go there");
    await page.keyboard.press("Escape");
    expect(await preview.count()).toBe(0);
    expect(await hinge.evaluate((link) => document.activeElement === link)).toBe(true);
    expect(await hinge.getAttribute("aria-details")).toBe(null);
  });

  test("opens others from within it, and Esc closes the last one first", async ({ open }) => {
    const page = await open(OVERVIEW);
    await page.locator('.hinge[data-hinge="peak"]').hover();
    const preview = page.locator(".preview");
    await eventually(() => preview.count()).toBe(1);
    await preview.locator(".preview-body a").first().hover();
    await eventually(() => preview.count()).toBe(2);
    await preview.last().locator(".preview-body").hover();
    await page.waitForTimeout(LONGER_THAN_IT_STAYS);
    expect(await preview.count()).toBe(2);
    await page.keyboard.press("Escape");
    expect(await preview.count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await preview.count()).toBe(0);
  });

  test("opens on a long press as a sheet, without following the link", async ({ open }) => {
    const page = await open(OVERVIEW, { width: 390, height: 800, touch: true });
    const hinge = page.locator('.hinge[data-hinge="peak"]');
    await scrollTo(hinge, 0.3);
    const lift = await touch(page, hinge);
    const preview = page.locator(".preview");
    await eventually(() => preview.count()).toBe(1);
    await lift();
    expect(new URL(page.url()).pathname).toBe(`/${OVERVIEW}`);
    const sheet = await preview.boundingBox();
    expect(Math.round((sheet?.y ?? 0) + (sheet?.height ?? 0))).toBe(800);
    expect(sheet?.width).toBe(390);
    await preview.getByRole("button", { name: "Close" }).tap();
    await eventually(() => preview.count()).toBe(0);
    await hinge.tap();
    await eventually(() => new URL(page.url()).pathname).toBe(`/${DEEP_DIVE}`);
  });

  test("stays when its text is clicked, which a reader does to copy from it", async ({ open }) => {
    const page = await open(SOUDRY);
    const citation = page.locator("[data-cite=gunasekar2018characterizing]");
    await citation.hover();
    const preview = page.locator(".preview");
    await eventually(() => preview.count()).toBe(1);
    await preview.getByText("Gunasekar").click();
    await page.waitForTimeout(LONGER_THAN_IT_STAYS);
    expect(await preview.count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await preview.count()).toBe(0);
    expect(await citation.evaluate((link) => document.activeElement === link)).toBe(true);
  });

  test("as a sheet leaves its link in sight, wherever that is, and stays when the finger is lifted", async ({
    open,
  }) => {
    const page = await open(SOUDRY, { width: 320, height: 640, touch: true });
    const reference = page.locator("[data-ref=thm-flow] >> visible=true").first();
    const preview = page.locator(".preview");
    for (const [part, edge] of [
      [0.4, "bottom"],
      [0.85, "top"],
    ] as const) {
      await scrollTo(reference, part);
      const lift = await touch(page, reference);
      await eventually(() => preview.count()).toBe(1);
      await lift();
      await page.waitForTimeout(LONGER_THAN_IT_STAYS);
      const [link, sheet] = [await boxOf(reference), await boxOf(preview)];
      expect(await preview.getAttribute("data-sheet")).toBe(edge);
      expect(overlap(link, sheet), edge).toBe(false);
      expect([sheet.x, sheet.width], edge).toEqual([0, 320]);
      const bar = await boxOf(page.locator("[data-reading-bar]"));
      expect(edge === "top" ? sheet.y - bar.y - bar.height : 640 - sheet.y - sheet.height, edge).toBeCloseTo(0, 0);
      // The theorem is longer than that, and scrolls.
      expect(await preview.locator(".preview-body").evaluate((body) => body.scrollHeight > body.clientHeight)).toBe(
        true,
      );
      await preview.getByRole("button", { name: "Close" }).tap();
      await eventually(() => preview.count()).toBe(0);
    }
  });

  for (const [path, width, link] of [
    [OVERVIEW, 1440, ".claim-sign >> nth=0"],
    [SOUDRY, 800, "p > [data-cite] >> nth=0"],
    [
      "papers/soudry-2018-implicit-bias/diptych/",
      1240,
      "[data-tier=deep-dive] [data-ref=thm-bounded] >> visible=true >> nth=0",
    ],
  ] as const) {
    test(`covers no line of the sentence that it belongs to, and is no wider than the text: ${path}`, async ({
      open,
    }) => {
      const page = await open(path, { width });
      const preview = page.locator(".preview");
      const shown = page.locator(link);
      for (const part of [0.2, 0.8]) {
        await scrollTo(shown, part);
        // What is laid out late may take the link from below the pointer: then a reader points at it once more.
        const pointed = async (): Promise<number> => {
          if ((await preview.count()) === 0) {
            await page.mouse.move(5, 5);
            await shown.hover();
          }
          return preview.count();
        };
        await expect.poll(pointed, { timeout: 20_000, interval: 1500, message: `at ${part}` }).toBe(1);
        const { column, lines } = await shown.evaluate((element) => {
          const claim = element.previousElementSibling;
          const range = document.createRange();
          // Of other sentences, the words that surely belong to them.
          range.selectNode(claim?.matches(".claim") ? claim : element);
          const { left, right } = element.closest(".prose")?.getBoundingClientRect() ?? new DOMRect();
          const rects = [...range.getClientRects(), element.getBoundingClientRect()];
          return { column: { left, right }, lines: rects.map(({ x, y, width, height }) => ({ x, y, width, height })) };
        });
        const box = await boxOf(preview);
        expect(box.x, `at ${part}`).toBeGreaterThanOrEqual(column.left - 0.5);
        expect(box.x + box.width, `at ${part}`).toBeLessThanOrEqual(column.right + 0.5);
        for (const line of lines) expect(overlap(line, box), `at ${part}`).toBe(false);
        await page.keyboard.press("Escape");
        await page.mouse.move(5, 5);
        await eventually(() => preview.count()).toBe(0);
      }
    });
  }

  test("that the keyboard asks for opens while the page moves below a pointer at rest", async ({ open }) => {
    const page = await open(OVERVIEW);
    const hinge = page.locator('.hinge[data-hinge="peak"]');
    await focusByKeyboard(hinge);
    // What a browser tells of a pointer that lies still while the text goes by below it.
    await page.evaluate(() =>
      document
        .querySelector("h1")
        ?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" })),
    );
    await eventually(() => page.locator(".preview").count()).toBe(1);
  });

  test("above its link stays clear of it when something is unfolded in it", async ({ open }) => {
    const page = await open(SOUDRY);
    const reference = page.locator("[data-ref=lem-nearest] >> visible=true").last();
    await scrollTo(reference, 0.9);
    await reference.hover();
    const preview = page.locator(".preview");
    await eventually(() => preview.count()).toBe(1);
    const before = (await preview.boundingBox())?.height ?? 0;
    await preview.locator(".preview-body").evaluate((body) => {
      const fold = document.createElement("details");
      fold.innerHTML = `<summary>Unfold</summary>${"<p>A line.</p>".repeat(40)}`;
      body.append(fold);
    });
    await preview.getByText("Unfold").click();
    const [link, box] = [await reference.boundingBox(), await preview.boundingBox()];
    expect(box?.height).toBeGreaterThan(before + 50);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(link?.y ?? 0);
    // What has come to scroll can be scrolled by keyboard.
    await eventually(() => preview.locator(".preview-body").getAttribute("tabindex")).toBe("0");
  });

  test("of an equation in a folded proof opens although its place is in the window", async ({ open }) => {
    const page = await open("papers/hastie-2022-ridgeless/deep-dive/", { height: 2600 });
    const equation = page.locator("#eq-chi-square");
    const reference = page.locator("details:not(:has(#eq-chi-square)) a[href='#eq-chi-square']").first();
    await scrollTo(reference, 0.8);
    await reference.hover();
    const preview = page.locator(".preview");
    // In sight it needs none.
    await page.waitForTimeout(LONGER_THAN_IT_WAITS);
    expect(await preview.count()).toBe(0);
    await page.mouse.move(5, 5);
    await page.locator("details:has(#eq-chi-square)").evaluate((fold) => fold.removeAttribute("open"));
    expect(await equation.isVisible()).toBe(false);
    await scrollTo(reference, 0.8);
    await reference.hover();
    await eventually(() => preview.count()).toBe(1);
    expect(await preview.locator(".preview-body .katex").count()).toBe(1);
  });

  for (const [where, options] of [
    ["in the margin", {}],
    ["folded, on a phone", { width: 320, height: 640, touch: true }],
  ] as const) {
    test(`of a place in a note shows the note, which stands ${where}`, async ({ open }) => {
      const page = await open(DEEP_DIVE, options);
      const back = page.locator("a[href='#cite-loog2020prehistory-1']");
      await scrollTo(back, 0.3);
      if ("touch" in options) await (await touch(page, back, ".preview"))();
      else await back.hover();
      const note = page.locator(".preview .preview-note");
      await eventually(() => note.count()).toBe(1);
      expect(await note.isVisible()).toBe(true);
      expect(await note.textContent()).toBe(
        await page.locator(".sidenote:has(#cite-loog2020prehistory-1)").textContent(),
      );
      expect(await repeatedIds(page)).toEqual([]);
    });
  }

  test("of a figure shows all of it, with its caption", async ({ open }) => {
    const page = await open(SOUDRY);
    const reference = page.locator("[data-ref=fig-hull]");
    await scrollTo(reference, 0.45);
    await reference.hover();
    const preview = page.locator(".preview");
    await eventually(() => preview.count()).toBe(1);
    const [box, caption] = [await preview.boundingBox(), await preview.locator("figcaption").boundingBox()];
    expect((caption?.y ?? 0) + (caption?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
  });

  test("of a theorem, a section, a figure and a work that is cited: axe has nothing to object to", async ({ open }) => {
    const page = await open(SOUDRY, { reducedMotion: true });
    await page.evaluate(axe.source);
    // What is seen of formulas are thousands of letters, and what is read aloud is not among them.
    await page.evaluate(() => {
      for (const letters of document.querySelectorAll(".katex-html")) letters.remove();
    });
    const preview = page.locator(".preview");
    for (const link of [
      "[data-ref=thm-flow] >> visible=true",
      ".hinge",
      "[data-ref=fig-hull]",
      "[data-cite=gunasekar2018characterizing]",
    ]) {
      const shown = page.locator(link).first();
      await scrollTo(shown, 0.5);
      await shown.hover();
      await eventually(() => preview.count()).toBe(1);
      const violations = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(".preview");
        return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`));
      });
      expect(violations, link).toEqual([]);
      await page.keyboard.press("Escape");
      await page.mouse.move(5, 5);
    }
  });

  test("that cannot be loaded leaves the link as it is", async ({ open }) => {
    const page = await open(OVERVIEW);
    await page.route("**/previews/**", (route) => route.abort("aborted"));
    const hinge = page.locator('.hinge[data-hinge="peak"]');
    const given = page.waitForEvent("requestfailed", (request) => request.url().includes("/previews/"));
    await hinge.hover();
    await given;
    await painted(page);
    expect(await page.locator(".preview").count()).toBe(0);
    await hinge.click();
    await eventually(() => new URL(page.url()).pathname).toBe(`/${DEEP_DIVE}`);
  });
});

/** Brings a link to a part of the window's height, from the top. */
async function scrollTo(link: Locator, part: number): Promise<void> {
  // On a phone heights become known when they come near: again, until it stands there.
  const off = (): Promise<number> =>
    link.evaluate(
      (element, part) =>
        new Promise<number>((done) => {
          const away = (): number => (element.getClientRects()[0]?.top ?? 0) - window.innerHeight * part;
          window.scrollBy(0, away());
          requestAnimationFrame(() => requestAnimationFrame(() => done(Math.abs(Math.round(away())))));
        }),
      part,
    );
  await eventually(async () => [await off(), await off()]).toEqual([0, 0]);
}

/**
 * Puts a finger on a link.
 * @param until what is there before the finger may be lifted
 * @returns lifts it
 */
async function touch(page: Page, link: Locator, until?: string): Promise<() => Promise<void>> {
  const at = await link.evaluate((element) => {
    const rect = element.getClientRects()[0] ?? element.getBoundingClientRect();
    return { x: rect.x + Math.min(rect.width / 2, 12), y: rect.y + rect.height / 2 };
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  if (until) await page.locator(until).waitFor();
  return async () => {
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };
}

/**
 * Focuses as a reader without a mouse does. Not by a step from the link before it: that has a preview, too, which opens where
 * the step comes late, and then has the next stop in it.
 */
async function focusByKeyboard(link: Locator): Promise<void> {
  await link.focus();
  await eventually(() => link.evaluate((element) => element.matches(":focus-visible"))).toBe(true);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(element: Locator): Promise<Box> {
  const box = await element.boundingBox();
  if (!box) throw new Error("It is not to be seen.");
  return box;
}

/** Half a pixel is none. */
function overlap(a: Box, b: Box): boolean {
  const meet = (from: number, length: number, other: number, otherLength: number): boolean =>
    from + length > other + 0.5 && other + otherLength > from + 0.5;
  return meet(a.x, a.width, b.x, b.width) && meet(a.y, a.height, b.y, b.height);
}

async function repeatedIds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
}
