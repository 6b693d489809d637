import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { Slug } from "../../plugins/core/slug.ts";
import { test as base, serveBlog } from "../support/browser.ts";
import { prepareRealBlog } from "../support/whole-blog.ts";

const FILES = {
  "posts/papers/copied/paper.yaml": `title: Copied
authors: [A. B]
year: 2020
macros: {"\\\\norm": "\\\\lVert#1\\\\rVert"}
notation:
  - {macro: "\\\\noise", tex: "\\\\sigma", means: "noise"}
`,
  "posts/papers/copied/overview.md": `---
title: Copied
date: 2026-01-01
---

## Plain words {#words}

In words.
`,
  "posts/papers/copied/deep-dive.md": `---
title: Copied, in depth
date: 2026-01-01
---

The risk $R(h) < \\epsilon$ of a hypothesis $h$
is small, and $5 is no formula.

A sentence with a note[^1] goes on with $x$.

[^1]: The note, with $y^2$.

$$
\\int_0^1 f(t)\\,dt \\le 1
$$

After it.

## Depth of $x^2$ {#words}

- first, $a$
- second, $b$

The noise $\\norm{\\noise^2}$.

Two aligned lines, \\(c\\), and

\\begin{align}
u &= v \\\\
  &= w
\\end{align}

No formula here.
`,
  "posts/notes/macros.md": `---
title: Macros
date: 2026-01-01
---

$\\newcommand{\\mean}[1]{\\mathbb{E}[#1]}$

So $\\mean{x}$ is $\\half$.

\\begin{subequations}
\\begin{equation} a = \\half \\label{eq:a} \\end{equation}
\\begin{equation} b \\end{equation}
\\end{subequations}
`,
  "posts/site.yaml": `title: A blog
url: https://blog.example/
author: A. Writer
description: A blog for tests.
macros: {"\\\\half": "\\\\tfrac12"}
`,
};

const test = base.extend(
  "copied",
  { scope: "file" },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
  async ({}, { onCleanup }) => {
    const served = await serveBlog(FILES);
    onCleanup(() => served.close());
    return served.at;
  },
);

describe("copying", () => {
  test("a paragraph gives each of its formulas once, as TeX", async ({ open, copied }) => {
    const page = await openCopied(open, copied);
    const { text, html } = await copy(page, ".prose > p:nth-of-type(1)");
    expect(text).toBe("The risk $R(h) < \\epsilon$ of a hypothesis $h$ is small, and $5 is no formula.");
    expect(html).toContain("$R(h) &lt; \\epsilon$");
    expect(html).not.toMatch(/katex|<math|annotation/);
  });

  test("a paragraph with a note gives its sentence whole, without the note in its middle", async ({ open, copied }) => {
    for (const width of [1440, 390]) {
      const page = await openCopied(open, copied, width);
      expect((await copy(page, ".prose > p:nth-of-type(2)")).text).toBe("A sentence with a note goes on with $x$.");
    }
  });

  test("the note alone gives the note", async ({ open, copied }) => {
    const page = await openCopied(open, copied);
    expect((await copy(page, ".sidenote")).text).toBe("1 The note, with $y^2$.");
  });

  test("a display formula gives it between double dollars", async ({ open, copied }) => {
    const page = await openCopied(open, copied);
    expect((await copy(page, ".math-display")).text).toBe("$$\n\\int_0^1 f(t)\\,dt \\le 1\n$$");
  });

  test("a few letters of a formula give the whole of it", async ({ open, copied }) => {
    const page = await openCopied(open, copied);
    const { text } = await copy(page, ".prose > p:nth-of-type(1) .katex-html .mathnormal");
    expect(text).toBe("$R(h) < \\epsilon$");
  });

  test("blocks keep their lines, and marks of the page stay out", async ({ open, copied }) => {
    const page = await openCopied(open, copied);
    const { text } = await copy(page, ".prose > .math-display", ".prose > ul");
    expect(text).toBe(
      ["$$\n\\int_0^1 f(t)\\,dt \\le 1\n$$", "After it.", "Depth of $x^2$", "first, $a$\nsecond, $b$"].join("\n\n"),
    );
  });

  test("an align environment gives its TeX, ready to paste", async ({ open, copied }) => {
    const page = await openCopied(open, copied);
    const { text } = await copy(page, ".prose > .math-display:nth-last-child(2)");
    expect(text).toBe("\\begin{align}\nu &= v \\\\\n  &= w\n\\end{align}");
  });

  test("macros of the author's are spelled out, and the page keeps the source", async ({ open, copied }) => {
    const page = await openCopied(open, copied);
    const { text, html } = await copy(page, ".prose > ul + p");
    expect(text).toBe("The noise $\\lVert\\sigma^2\\rVert$.");
    expect(html).toContain("\\lVert\\sigma^2\\rVert");
    expect(await page.locator(".prose > ul + p [data-tex]").getAttribute("data-tex")).toBe("\\norm{\\noise^2}");
  });

  test("a post's own macros and the site's are too, in a group of displays as well", async ({ open, copied }) => {
    const page = await openCopied(open, copied, 1440, "notes/macros/");
    const { text } = await copy(page, ".prose > p:first-of-type", ".prose > .math-display");
    expect(text).toBe(
      [
        "So $\\mathbb{E}[x]$ is $\\tfrac12$.",
        [
          "\\begin{subequations}",
          "\\begin{equation} a = \\tfrac12 \\label{eq:a} \\end{equation}",
          "\\begin{equation} b \\end{equation}",
          "\\end{subequations}",
        ].join("\n"),
      ].join("\n\n"),
    );
  });

  test("text without formulas is copied as browsers do", async ({ open, copied }) => {
    const page = await openCopied(open, copied);
    expect((await copy(page, ".prose > p:last-child")).text).toBe("No formula here.");
  });

  test("every paragraph of a real deep dive gives each formula once and no debris", async ({ open }) => {
    const page = await open("papers/belkin-2019-double-descent/deep-dive/");
    const found = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".prose p:has([data-tex])")].map((paragraph) => {
        getSelection()?.selectAllChildren(paragraph);
        const data = new DataTransfer();
        paragraph.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
        const formulas = [...paragraph.querySelectorAll<HTMLElement>("[data-tex]")]
          .filter((formula) => !formula.closest(".sidenote"))
          .map((formula) => formula.querySelector("annotation")?.textContent ?? "");
        return { text: data.getData("text/plain"), formulas };
      }),
    );
    expect(found.length).toBeGreaterThan(30);
    const { catalog } = await prepareRealBlog();
    const notation = catalog.papers.get("belkin-2019-double-descent" as Slug)?.notation ?? [];
    expect(notation.length).toBeGreaterThan(3);
    for (const { macro } of notation)
      expect(found.map(({ text }) => text).join("\n")).not.toMatch(new RegExp(`\\${macro}(?![A-Za-z])`));
    for (const { text, formulas } of found) {
      let rest = text;
      for (const tex of formulas) {
        const at = rest.indexOf(`$${tex}$`);
        expect(at, `${tex} in ${text}`).toBeGreaterThanOrEqual(0);
        rest = rest.slice(0, at) + rest.slice(at + tex.length + 2);
      }
      expect(rest).not.toContain("$");
      // KaTeX's own letters and invisible operators.
      expect(rest).not.toMatch(/[\u2061-\u2064\u200b]|\p{Script=Greek}|\\[a-z]/u);
    }
  });
});

type Open = (path: string, options?: { at?: string; width?: number; permissions?: readonly string[] }) => Promise<Page>;

async function openCopied(open: Open, at: string, width = 1440, path = "papers/copied/deep-dive/"): Promise<Page> {
  return open(path, {
    at,
    width,
    permissions: ["clipboard-read", "clipboard-write"],
  });
}

/** Selects from the beginning of one element to the end of another, copies by keyboard, and gives what was copied. */
async function copy(page: Page, from: string, to = from): Promise<{ text: string; html: string }> {
  await page.evaluate(
    ([first, last]) => {
      const start = document.querySelector(first as string) as Element;
      const end = document.querySelector(last as string) as Element;
      const range = document.createRange();
      range.setStart(start, 0);
      range.setEnd(end, end.childNodes.length);
      const selection = getSelection() as Selection;
      selection.removeAllRanges();
      selection.addRange(range);
    },
    [from, to],
  );
  await page.keyboard.press("ControlOrMeta+c");
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> =>
      item?.types.includes(type) ? (await item.getType(type)).text() : "";
    return { text: await read("text/plain"), html: await read("text/html") };
  });
}
