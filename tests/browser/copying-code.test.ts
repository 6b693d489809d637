import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test as base, eventually, painted, serveBlog } from "../support/browser.ts";

const FILES = {
  "posts/site.yaml":
    "title: A blog\nurl: https://blog.example/\nauthor: A. Writer\ndescription: A blog for tests.\nfeedback: {mail: a@blog.example}\n",
  "posts/chapters/code/index.md": `---
title: Code
date: 2026-01-01
story: all
---

Before it.

\`\`\`python
def double(x):
    return 2 * x
\`\`\`

## A session {#session}

\`\`\`
>>> for i in range(2):
...     print(i)
0
1
>>> 1 + 1
2
\`\`\`

\`\`\`
$ npm start
Serving at http://localhost:8080
\`\`\`
`,
  "posts/chapters/code/code/lib.py": "import math\n\nprint(math.pi)\n",
  "posts/stories/all.md": "---\ntitle: All\nkind: series\n---\n\nAll of it.\n",
};

const test = base.extend(
  "coded",
  { scope: "file" },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
  async ({}, { onCleanup }) => {
    const served = await serveBlog(FILES);
    onCleanup(() => served.close());
    return served.at;
  },
);

test("every block of code is copied by a button, without prompts and numbers of lines", async ({ open, coded }) => {
  const permissions = ["clipboard-read", "clipboard-write"];
  const page = await open("chapters/code/", { at: coded, permissions, width: 320, height: 640 });
  const buttons = page.getByRole("button", { name: "Copy code" });
  await eventually(() => buttons.count()).toBe(3);
  // It stands in the air above its block: it covers none of it, nor what stands before it.
  for (const button of await page.locator(".copy-code > button").all()) {
    const { height, width, isFree } = await button.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const block = element.closest(".copy-code")?.nextElementSibling as Element;
      const before = element.closest(".copy-code")?.previousElementSibling as Element;
      return {
        height: box.height,
        width: box.width,
        isFree:
          box.bottom <= block.getBoundingClientRect().top + 0.5 &&
          box.top >= before.getBoundingClientRect().bottom - 0.5 &&
          box.right <= innerWidth,
      };
    });
    expect(height).toBeGreaterThanOrEqual(24);
    expect(width).toBeGreaterThanOrEqual(24);
    expect(isFree).toBe(true);
  }
  expect(await copied(page, 0)).toBe("def double(x):\n    return 2 * x");
  expect(await copied(page, 1)).toBe("for i in range(2):\n    print(i)\n1 + 1");
  expect(await copied(page, 2)).toBe("npm start");
  await page.goto("chapters/code/source/lib.py/");
  await eventually(() => page.locator(".copy-code > button").count()).toBe(1);
  expect(await copied(page, 0)).toBe("import math\n\nprint(math.pi)");
});

test("without leave to write to the clipboard the code is marked; without scripts there is no button", async ({
  open,
  coded,
}) => {
  const page = await open("chapters/code/", {
    at: coded,
    before: () => {
      Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } });
    },
  });
  await eventually(() => page.locator(".copy-code > button").count()).toBe(3);
  await page.locator(".copy-code > button").first().click();
  await eventually(() => page.locator(".copy-code > [role=status]").first().textContent()).toContain("Marked");
  expect(await page.evaluate(() => getSelection()?.toString())).toContain("def double(x):");
  const plain = await open("chapters/code/", { at: coded, javaScript: false });
  expect(await plain.locator("pre.code").count()).toBe(3);
  expect(await plain.locator(".copy-code").count()).toBe(0);
});

/** What a button copies; it is announced. */
async function copied(page: Page, index: number): Promise<string> {
  const button = page.locator(".copy-code > button").nth(index);
  await button.focus();
  await page.keyboard.press("Enter");
  await eventually(() => page.locator(".copy-code > [role=status]").nth(index).textContent()).toBe("Copied code");
  await painted(page);
  return page.evaluate(() => navigator.clipboard.readText());
}
