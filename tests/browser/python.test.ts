import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test as base, eventually } from "../support/browser.ts";
import { madeOnce } from "../support/made-once.ts";
import { createProject, PLAIN_SITE } from "../support/project.ts";
import { writePackages } from "../support/python-packages.ts";
import { type PrintedBlock, savedRunFiles } from "../support/saved-run.ts";
import { serveFolder } from "../support/serve.ts";

/** A guard against hanging: Python takes many seconds to load where much else is done. In milliseconds. */
const LOADING = 180_000;

const WALK: readonly PrintedBlock[] = [
  {
    code: 'import math\n\ntotal = sum(range(10))\nprint("total", total)\nmath.sqrt(total)',
    text: "total 45\n6.708203932499369\n",
  },
  { code: "total += 1\ntotal", text: "46\n" },
  { code: "def f(x):\n    return 1 / x\n\n\nf(0)", traceback: "ZeroDivisionError: division by zero\n" },
  { code: "total * 2", text: "92\n" },
];

const OUTPUTS: readonly PrintedBlock[] = [
  {
    code: 'import sys\nprint("out")\nprint("<b>err</b>", file=sys.stderr)\nfor n in range(4):\n    print(f"\\r{n}", end="")',
  },
  { code: "def f(x):\n    return 1 / x\n\n\nf(0)" },
  { code: 'open("data.csv")' },
  { code: 'import importlib\nimportlib.import_module("kmeans")' },
  { code: 'for _ in range(30_000):\n    print("0123456789" * 10)' },
  { code: "while True:\n    pass" },
];

const NUMBERS: readonly PrintedBlock[] = [
  { code: "import numpy as np\n\nnp.arange(3)", text: "array([0, 1, 2])\n" },
  { code: "1 + 1", text: "2\n" },
];

const FILES = {
  ...post("walk", WALK, { 3: "raises" }),
  ...post("outputs", OUTPUTS),
  ...post("numbers", NUMBERS),
  "posts/notes/plain.md": "---\ntitle: Plain\ndate: 2026-01-01\n---\n\n```python\n1 + 1\n```\n",
};

/** As much of a library for drawing as a page asks it. */
const PYPLOT = `
class Figure:
    def savefig(self, file, format, **options):
        file.write('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>')

_open = {}

def figure(number):
    _open.setdefault(number, Figure())
    return _open[number]

def get_fignums():
    return list(_open)

def close(which):
    _open.clear()
`;

/** A note of blocks that run. */
function post(name: string, blocks: readonly PrintedBlock[], options: Record<number, string> = {}) {
  const fences = blocks.map(({ code }, index) => {
    const option = options[index + 1];
    return `Block ${index + 1}:\n\n\`\`\`python {run${option ? ` ${option}` : ""}}\n${code}\n\`\`\`\n`;
  });
  return {
    [`posts/notes/${name}.md`]: `---\ntitle: The ${name}\ndate: 2026-01-01\n---\n\n${fences.join("\n")}`,
    ...savedRunFiles(`posts/notes/outputs/${name}`, blocks),
  };
}

/** A blog below `/blog/`. */
function builtBlog(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  return madeOnce(name, async (root) => {
    const project = createProject(files, undefined, root);
    const { code, stdout, stderr } = await project.run("build", "--pathprefix", "/blog/");
    if (code !== 0) throw new Error(`${stdout}${stderr}`);
    return `${root}/_site`;
  });
}

const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
  .extend("at", { scope: "file" }, async ({}, { onCleanup }) => {
    const server = await serveFolder(await builtBlog("blog-with-python", FILES), "/blog/");
    onCleanup(() => server.close());
    return `${server.origin}/blog/`;
  })
  /** A blog whose host has packages in a folder of the site. */
  // biome-ignore lint/correctness/noEmptyPattern: as above
  .extend("withPackages", { scope: "file" }, async ({}, { onCleanup }) => {
    const folder = await builtBlog("blog-with-packages", {
      ...post("numbers", NUMBERS),
      "posts/site.yaml": `${PLAIN_SITE}python: {packages: /packages}\n`,
    });
    writePackages(`${folder}/packages`, {
      "numpy/__init__.py": "def arange(n):\n    return f'an array of {n}'\n",
      "matplotlib/__init__.py": "",
      "matplotlib/pyplot.py": PYPLOT,
    });
    const server = await serveFolder(folder, "/blog/");
    onCleanup(() => server.close());
    return `${server.origin}/blog/`;
  });

describe("packages of Python in the browser", () => {
  test(
    "come from the folder that the site names, and pictures are shown",
    async ({ open, withPackages }) => {
      const page = await open("notes/numbers/", { at: withPackages });
      expect(await notes(page, 1)).toEqual([]);
      await run(page, 2);
      expect(await output(page, 1)).toBe("'an array of 3'");
      expect(await output(page, 2)).toBe("2");
      await edit(page, 2, "import matplotlib.pyplot as plt\nplt.figure(1)");
      await run(page, 2);
      const picture = page.locator("#run-2 .run-output img");
      expect(await picture.getAttribute("alt")).toBe("Figure 1 of your run of block 2");
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40);
      await edit(page, 2, "import torch");
      await run(page, 2, "Block 2 ended with an error.");
      expect(await notes(page, 2)).toContain(
        "PyTorch is no module of Python's standard library, nor is it among the packages of this site: this page cannot run it.",
      );
    },
    LOADING,
  );
});

describe("Python in the browser", () => {
  test(
    "nothing of it is fetched before it is asked for, and pages without it know nothing of it",
    async ({ open, at }) => {
      const page = await open("notes/walk/", { at });
      const asked: string[] = [];
      page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      await page.reload({ waitUntil: "networkidle" });
      await page.getByRole("button", { name: "Run block 1" }).waitFor();
      expect(asked.filter((path) => /\/(?:python|pyodide)\//.test(path)).map(withoutHash)).toEqual([
        "/blog/python/run.css",
        "/blog/python/run.js",
      ]);
      const plain = await open("notes/plain/", { at });
      expect(await plain.content()).not.toMatch(/pyodide|data-python/);
      expect(await plain.getByRole("button", { name: /^Run/ }).count()).toBe(0);
    },
    LOADING,
  );

  test("blocks are whole without scripts", async ({ open, at }) => {
    const page = await open("notes/walk/", { at, javaScript: false });
    expect(await output(page, 2)).toBe("46");
    expect(await page.getByRole("button", { name: /^Run/ }).count()).toBe(0);
  });

  test(
    "a block runs after those above it, can be edited, and everything can be put back",
    async ({ open, at }) => {
      const page = await open("notes/walk/", { at });
      await run(page, 2);
      expect(await output(page, 1)).toBe("total 45\n6.708203932499369");
      expect(await output(page, 2)).toBe("46");
      expect(await notes(page, 2)).toEqual(["Output of this run in your browser."]);
      expect(await notes(page, 4)).toEqual([]);

      // Not run again: what is above has not changed.
      await run(page, 2);
      expect(await output(page, 2)).toBe("47");

      await edit(page, 1, "total = 100");
      expect(await notes(page, 1)).toEqual(["Changed, and not run since."]);
      expect(await notes(page, 2)).toEqual(["Not run since block 1 changed."]);
      expect(await notes(page, 4)).toEqual(["Not run since block 1 changed."]);

      // The third is meant to end with an error.
      await run(page, 4);
      expect(await output(page, 1)).toBe("Nothing to show.");
      expect(await output(page, 2)).toBe("101");
      expect(await output(page, 3)).toMatch(/^Traceback .*ZeroDivisionError: division by zero$/s);
      expect(await output(page, 4)).toBe("202");
      for (const block of [1, 2, 3, 4])
        expect(await notes(page, block)).toEqual(["Your output; the text speaks of the original."]);

      await page.getByRole("button", { name: "Reset block 1" }).click();
      expect(await output(page, 1)).toBe("total 45\n6.708203932499369");
      expect(await page.locator("#run-1 pre").first().isVisible()).toBe(true);
      expect(await page.getByRole("textbox").count()).toBe(0);
      expect(await notes(page, 2)).toEqual([
        "Not run since block 1 changed.",
        "Your output; the text speaks of the original.",
      ]);
      await run(page, 2);
      expect(await output(page, 2)).toBe("46");
    },
    LOADING,
  );

  test(
    "output is text in its order, errors name lines of blocks, and an endless loop can be stopped",
    async ({ open, at }) => {
      const page = await open("notes/outputs/", { at });
      await run(page, 1);
      expect(await output(page, 1)).toBe("out\n<b>err</b>\n3");

      await run(page, 2, "Block 2 ended with an error.");
      expect(await output(page, 2)).toBe(
        [
          "Traceback (most recent call last):",
          '  File "<block 2>", line 5, in <module>',
          "    f(0)",
          "    ~^^^",
          '  File "<block 2>", line 2, in f',
          "    return 1 / x",
          "           ~~^~~",
          "ZeroDivisionError: division by zero",
        ].join("\n"),
      );
      await run(page, 3, "Not run: block 2 ended with an error.");

      await edit(page, 2, "2");
      await run(page, 3, "Block 3 ended with an error.");
      expect(await notes(page, 3)).toContain("There is no file data.csv here: a page has no files beside it.");
      await edit(page, 3, "3");
      await run(page, 4, "Block 4 ended with an error.");
      expect(await notes(page, 4)).toContain(
        "kmeans is no module of Python's standard library: this page cannot run it.",
      );
      await edit(page, 4, "import turtle");
      expect(await lack(page, 4)).toBe("Needs turtle, which this page cannot run.");
      await edit(page, 4, "4");
      await run(page, 5);
      const long = await output(page, 5);
      expect(long.length).toBeLessThan(1_000_100);
      expect(long).toMatch(/The rest of the text is left out: it is more than 1 MB\.$/);

      await page.getByRole("button", { name: "Run block 6" }).click();
      const stop = page.getByRole("button", { name: "Stop block 6" });
      expect(await stop.evaluate((button) => button === document.activeElement)).toBe(true);
      await eventually(() => status(page, 6)).toBe("Running");
      await page.getByRole("button", { name: "Run block 1" }).click();
      expect(await status(page, 1)).toBe("Block 6 is still running.");
      await stop.click();
      await eventually(() => status(page, 6)).toBe(
        "Stopped. What Python had worked out is lost; the next run starts over.",
      );
      await edit(page, 1, "'again'");
      await run(page, 1);
      expect(await output(page, 1)).toBe("'again'");
    },
    LOADING,
  );

  test("says before it is asked what a block needs that it has not", async ({ open, at }) => {
    const page = await open("notes/numbers/", { at });
    expect(await lack(page, 1)).toBe("Needs NumPy, which this page cannot run.");
    expect(await lack(page, 2)).toBe("Comes after block 1, which this page cannot run.");
    expect(await page.getByRole("button", { name: /^Run/ }).count()).toBe(0);
    await edit(page, 1, "n = 3");
    expect(await notes(page, 2)).toEqual(["Not run since block 1 changed."]);
    expect(await page.getByRole("button", { name: "Run block 2" }).isVisible()).toBe(true);
  });

  test(
    "says why it is not there where it cannot be loaded, and is there when it can",
    async ({ open, at }) => {
      const page = await open("notes/walk/", { at, provoked: /wasm instantiation failed|Failed to fetch/ });
      await page.route("**/pyodide.asm.wasm", (route) => route.abort("aborted"));
      await page.getByRole("button", { name: "Run block 1" }).click();
      await page.getByText(/^Python is not there \(.+\)\. The next run starts over\.$/).waitFor({ timeout: LOADING });
      expect(await output(page, 1)).toBe("total 45\n6.708203932499369");
      await page.unroute("**/pyodide.asm.wasm");
      await run(page, 1);
    },
    LOADING,
  );

  test("nothing moves when the buttons come", async ({ open, at }) => {
    const page = await open("notes/numbers/", { at });
    await page.getByRole("button", { name: "Edit block 2" }).waitFor();
    const moved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) =>
            resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)),
          ).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(0), 500);
        }),
    );
    // A part of a pixel may be rounded otherwise.
    expect(moved).toBeLessThan(0.0005);
  });

  test("the editor has a name, indents with Tab, and lets go of the focus after Esc", async ({ open, at }) => {
    const page = await open("notes/walk/", { at });
    await page.getByRole("button", { name: "Edit block 2" }).press("Enter");
    const editor = page.getByRole("textbox", { name: "Python of block 2" });
    await eventually(() =>
      editor.evaluate((field) => field === (field.getRootNode() as ShadowRoot).activeElement),
    ).toBe(true);
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("t");
    await page.keyboard.press("Tab");
    // Neither is a shortcut of the page here.
    expect(page.url()).toBe(`${at}notes/walk/`);
    expect(await editor.innerText()).toMatch(/^ {4}ttotal \+= 1/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Run block 2");
  });

  test(
    "axe finds nothing to object to, light and dark, wide and narrow",
    async ({ open, at }) => {
      const page = await open("notes/walk/", { at, reducedMotion: true });
      await run(page, 4);
      await edit(page, 1, "total = 1  # one\nname = 'x'\n\n\nclass A:\n    pass");
      await page.evaluate(axe.source);
      for (const [width, scheme] of [
        [1440, "light"],
        [320, "dark"],
        [1440, "dark"],
        [320, "light"],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const found = await page.evaluate(async () => {
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document);
          return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`));
        });
        expect(found, `${scheme}, ${width} px`).toEqual([]);
      }
    },
    LOADING,
  );

  test("buttons are not printed", async ({ open, at }) => {
    const page = await open("notes/walk/", { at });
    await page.getByRole("button", { name: "Run block 1" }).waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".run-buttons:visible").count()).toBe(0);
  });
});

/** Presses a block's button, and waits for what it comes to. */
async function run(page: Page, block: number, says = `Block ${block} has run.`): Promise<void> {
  await page.getByRole("button", { name: `Run block ${block}` }).click();
  await page.locator(`#run-${block} .run-status`).getByText(says, { exact: true }).waitFor({ timeout: LOADING });
}

/** Puts other code into a block. */
async function edit(page: Page, block: number, code: string): Promise<void> {
  const editor = page.getByRole("textbox", { name: `Python of block ${block}` });
  if ((await editor.count()) === 0) await page.getByRole("button", { name: `Edit block ${block}` }).click();
  await editor.fill(code);
}

async function output(page: Page, block: number): Promise<string> {
  const texts = await page.locator(`#run-${block} .run-output > *`).allTextContents();
  return texts.map((text) => text.trim()).join("\n");
}

async function notes(page: Page, block: number): Promise<string[]> {
  return page.locator(`#run-${block} .run-notes > p`).allTextContents();
}

/** Why a block cannot be run. */
async function lack(page: Page, block: number): Promise<string> {
  return page.locator(`#run-${block} .run-lack`).innerText();
}

async function status(page: Page, block: number): Promise<string> {
  return page.locator(`#run-${block} .run-status`).innerText();
}

function withoutHash(path: string): string {
  return path.replace(/-[^-/]+(?=\.\w+$)/, "");
}
