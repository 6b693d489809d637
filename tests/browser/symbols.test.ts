import { afterAll, beforeAll, describe, expect } from "vitest";
import { eventually, serveBlog, test } from "../support/browser.ts";

const FILES = {
  "posts/papers/first/paper.yaml": `title: A first paper
authors: [Ada Lovelace]
year: 2019
story: tale
notation:
  - {macro: "\\\\risk", tex: "R(h)", means: "population risk of the hypothesis $h$"}
  - {macro: "\\\\weights", tex: "w", means: "the weights"}
`,
  "posts/papers/first/overview.md": `---
date: 2026-01-01
title: First
---

A formula, $\\risk$, and words.
`,
  "posts/papers/first/deep-dive.md": `---
date: 2026-01-01
---

Before. Now $x^\\risk$ and $\\sqrt\\risk + \\weights$.

## The bound {#bound}

$$
\\risk \\le \\weights
$$
`,
  "posts/papers/second/paper.yaml": `title: A second paper
authors: [Emmy Noether]
year: 2020
story: tale
buildsOn: {first: It goes on.}
notation:
  - {macro: "\\\\loss", tex: "L(w)", means: "what is minimized", was: {first: "\\\\risk"}}
  - {macro: "\\\\w", tex: "w", means: "a point of the **sphere**"}
`,
  "posts/papers/second/overview.md":
    "---\ndate: 2026-01-02\ntitle: Second\n---\n\nA [bound](../first/deep-dive.md#bound).\n",
  "posts/papers/second/deep-dive.md": "---\ndate: 2026-01-02\n---\n\nHere $\\loss$ and $\\w$.\n",
  "posts/papers/third/paper.yaml": `title: A third paper
authors: [Sofya Kovalevskaya]
year: 2021
story: tale
buildsOn: {second: And on.}
notation:
  - {macro: "\\\\v", tex: "w", means: "the weights again", was: {first: "\\\\weights"}}
`,
  "posts/papers/third/overview.md": "---\ndate: 2026-01-03\ntitle: Third\n---\n\nWords.\n",
  "posts/papers/third/deep-dive.md": "---\ndate: 2026-01-03\n---\n\nHere $\\v$.\n",
  "posts/stories/tale.md": "---\ntitle: A tale\nkind: story\n---\n",
};

let blog: Awaited<ReturnType<typeof serveBlog>>;
beforeAll(async () => {
  blog = await serveBlog(FILES);
});
afterAll(() => blog.close());

describe("a symbol", () => {
  test("says nothing from below another formula", async ({ open }) => {
    const page = await open("papers/first/deep-dive/", { at: blog.at });
    const glyph = page.locator(".prose [data-symbol=weights]").first();
    const tip = page.locator(".symbol-tip");
    await glyph.hover();
    await eventually(() => tip.count()).toBe(1);
    // As in a preview that lies over the page.
    await page.evaluate(() => {
      const over = document.createElement("div");
      over.setAttribute("data-tex", "x");
      over.style.cssText = "position: fixed; inset: 0; z-index: 9";
      document.body.append(over);
    });
    const box = await glyph.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 1, (box?.y ?? 0) + 2);
    await eventually(() => tip.count()).toBe(0);
  });

  test("says what it means under the pointer, in every formula, and no longer when the pointer leaves", async ({
    open,
  }) => {
    const page = await open("papers/first/deep-dive/", { at: blog.at });
    const tip = page.locator(".symbol-tip");
    for (const formula of await page.locator(".prose [data-tex*='\\\\risk']").all()) {
      const box = await formula.locator("[data-symbol=risk]").first().boundingBox();
      if (!box) throw new Error("The symbol is not there.");
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await eventually(() => tip.count()).toBe(1);
      expect(await tip.locator(".katex").count()).toBe(1);
      expect(await tip.innerText()).toMatch(/^population risk of the hypothesis/);
      await page.locator("h1").hover();
      await eventually(() => tip.count()).toBe(0);
    }
    expect(await page.locator(".prose [data-tex*='\\\\risk']").count()).toBe(3);
  });

  test("says it on a tap, and hides at the next", async ({ open }) => {
    const page = await open("papers/first/", { at: blog.at, touch: true, width: 390 });
    await page.locator(".prose [data-symbol=risk]").first().tap();
    await eventually(() => page.locator(".symbol-tip").count()).toBe(1);
    await page.locator("h1").tap();
    await eventually(() => page.locator(".symbol-tip").count()).toBe(0);
  });

  test("says in a preview what it means where that comes from", async ({ open }) => {
    const page = await open("papers/second/", { at: blog.at });
    expect(await page.locator("[data-symbol-means]").count()).toBe(0);
    await page.getByRole("link", { name: "bound" }).hover();
    const risk = page.locator(".preview [data-symbol=risk]").first();
    await eventually(() => risk.count()).toBe(1);
    await risk.hover();
    await eventually(() => page.locator(".symbol-tip").count()).toBe(1);
    expect(await page.locator(".symbol-tip").innerText()).toMatch(/^population risk of the hypothesis/);
    expect(await page.locator(".preview").innerText()).not.toContain("population risk");
  });

  test("stands in a folded table that opens the deep dive, and leads to its first use by keyboard", async ({
    open,
  }) => {
    const page = await open("papers/first/deep-dive/", { at: blog.at });
    const table = page.locator("details.symbols");
    expect(await table.locator("dt").count()).toBe(2);
    await table.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await table.locator("dd").allInnerTexts()).toEqual([
      expect.stringMatching(/^population risk/),
      "the weights",
    ]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await eventually(() => new URL(page.url()).hash).toBe("#symbol-risk");
    expect(await page.locator("#symbol-risk").getAttribute("data-tex")).toBe("x^\\risk");
  });

  test("is not read twice, and nothing in a formula takes the focus", async ({ open }) => {
    const page = await open("papers/first/deep-dive/", { at: blog.at });
    expect(await page.locator(".katex-mathml [data-symbol]").count()).toBe(0);
    expect(await page.locator(".katex-html :is([tabindex], a, button)").count()).toBe(0);
  });
});

describe("the open diptych", () => {
  test("has one table for both panels", async ({ open }) => {
    const page = await open("papers/first/diptych/", { at: blog.at });
    expect(await page.locator("details.symbols dt").count()).toBe(2);
    const [first] = await page.locator("details.symbols dt a").all();
    expect(await first?.getAttribute("href")).toBe("#deep-dive-symbol-risk");
    expect(await page.locator("#deep-dive-symbol-risk").count()).toBe(1);
  });
});

describe("a story", () => {
  test("tells which symbol of a paper is which of the next, and which letters differ", async ({ open }) => {
    const page = await open("stories/tale/", { at: blog.at });
    const bridge = page.locator(".notation-bridge");
    const [same, letters] = await bridge.locator("dl").all();
    expect(
      await same?.locator("[data-tex]").evaluateAll((all) => all.map((it) => it.getAttribute("data-tex"))),
    ).toEqual(["h", "\\risk", "\\loss", "\\weights", "\\v"]);
    expect(await same?.locator("dd .quiet").allInnerTexts()).toEqual([
      "Lovelace 2019",
      "Noether 2020",
      "Lovelace 2019",
      "Kovalevskaya 2021",
    ]);
    expect(await same?.locator("a").nth(1).getAttribute("href")).toBe("/papers/second/deep-dive/#symbol-loss");
    await bridge.getByText("One letter, different things").click();
    expect((await letters?.locator("dd").allInnerTexts())?.map((text) => text.replace(/\s+/g, " "))).toEqual([
      "Lovelace 2019, Kovalevskaya 2021 the weights",
      "Noether 2020 a point of the sphere",
    ]);
  });
});
