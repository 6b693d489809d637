import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "vitest";
import { test as base, eventually } from "../support/browser.ts";
import { type DevServer, startDevServer } from "../support/dev-server.ts";

const OVERVIEW = `---
title: A pair
date: 2026-01-01
---

First words, $x$.

## The idea {#idea}

In words.
`;

const FILES = {
  "posts/papers/pair/paper.yaml": `title: The paper
authors: [Ada Byron]
year: 2020
venue: The first venue
summary: In one sentence.
story: tale
`,
  "posts/papers/pair/overview.md": OVERVIEW,
  "posts/papers/pair/deep-dive.md": `---
title: A pair in depth
date: 2026-01-01
---

## The idea {#idea}

With $x^2$.
`,
  "posts/papers/later/paper.yaml": `title: A later paper
authors: [Ada Byron]
year: 2021
story: tale
buildsOn:
  pair: It goes on.
`,
  "posts/papers/later/overview.md": OVERVIEW.replace("A pair", "A later pair").replace("2026-01-01", "2026-01-02"),
  "posts/papers/later/deep-dive.md": OVERVIEW.replace("A pair", "Later in depth").replace("2026-01-01", "2026-01-02"),
  "posts/stories/tale.md": `---
title: The tale
kind: story
description: What it is about.
---

How it begins.
`,
};

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
const test = base.extend("dev", { scope: "file" }, async ({}, { onCleanup }): Promise<DevServer> => {
  const server = await startDevServer(FILES);
  onCleanup(() => server.end());
  return server;
});

/** Changes a file of the project's, as an editor does. */
function edit(dev: DevServer, path: string, from: string, to: string): void {
  const before = readFileSync(join(dev.project.root, path), "utf8");
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} does not hold ${from}`);
  dev.project.write(path, after);
}

for (const [what, file, from, to, page] of [
  ["a post", "posts/papers/pair/overview.md", "First words", "Other words", "papers/pair/"],
  ["paper.yaml", "posts/papers/pair/paper.yaml", "The first venue", "Another venue", "papers/pair/"],
  ["a story", "posts/stories/tale.md", "How it begins.", "How it goes on.", "stories/tale/"],
  ["site.yaml", "posts/site.yaml", "title: A blog", "title: Another blog", "papers/pair/deep-dive/"],
  ["a layout", "layouts/post.tsx", "Turn it over", "Turn the page over", "papers/pair/"],
  ["a page's layout", "layouts/story.tsx", "Three ways to read", "Ways to read", "stories/tale/"],
  ["a plugin", "plugins/core/tier.ts", '"Deep dive"', '"Depths"', "papers/pair/"],
] as const) {
  test(`an edit of ${what} shows on its page after the save`, async ({ dev, annotate }) => {
    const [old, fresh] = [words(from), words(to)];
    expect(await dev.page(page)).toContain(old);
    expect(await dev.page(page)).not.toContain(fresh);
    edit(dev, file, from, to);
    const took = await dev.shows(page, (html) => html.includes(fresh));
    await annotate(`${what}: ${Math.round(took)} ms from the save to the changed page`, "measured");
    expect(dev.isRunning()).toBe(true);
  });
}

test("an edit of a story's description shows on the home page, too", async ({ dev }) => {
  edit(dev, "posts/stories/tale.md", "What it is about.", "What it is all about.");
  await dev.shows("", (html) => html.includes("What it is all about."));
});

test("an edit of a style sheet shows in the style sheet that pages ask for", async ({ dev, annotate }) => {
  edit(dev, "layouts/styles/prose.css", ".prose a {", ".prose .edited { color: rgb(1 2 3); }\n.prose a {");
  const start = performance.now();
  await dev.shows("papers/pair/", (html) => html.includes("</html>"));
  let css = "";
  await expect
    .poll(
      async () => {
        const href = /<link rel="stylesheet" href="\/(assets\/site[^"]+)"/.exec(await dev.page("papers/pair/"))?.[1];
        css = href ? await dev.page(href) : "";
        return css;
      },
      { timeout: 25_000, interval: 15 },
    )
    .toContain(".edited");
  await annotate(
    `a style sheet: ${Math.round(performance.now() - start)} ms from the save to the changed page`,
    "measured",
  );
});

test("an edit of a browser script shows in the script that pages ask for", async ({ dev, annotate }) => {
  edit(dev, "plugins/browser/theme-button.ts", "as the device has it", "as on the device");
  const start = performance.now();
  await expect
    .poll(
      async () => {
        const src = /<script type="module" src="\/(assets\/site[^"]+)"/.exec(await dev.page("papers/pair/"))?.[1];
        return src ? await dev.page(src) : "";
      },
      { timeout: 25_000, interval: 15 },
    )
    .toContain("as on the device");
  await annotate(
    `a browser script: ${Math.round(performance.now() - start)} ms from the save to the changed page`,
    "measured",
  );
});

test("a post that is added gets its page and stands in the lists", async ({ dev, annotate }) => {
  dev.project.write("posts/notes/added.md", "---\ntitle: An added note\ndate: 2026-02-01\n---\n\nIts text.\n");
  const took = await dev.shows("notes/added/", (html) => html.includes("Its text."));
  await annotate(`a post added: ${Math.round(took)} ms from the save to its page`, "measured");
  await dev.shows("notes/", (html) => html.includes("An added note"));
  await dev.shows("", (html) => html.includes("An added note"));
});

test("a post that is deleted loses its page and leaves the lists", async ({ dev, annotate }) => {
  dev.project.write("posts/notes/leaving.md", "---\ntitle: A leaving note\ndate: 2026-02-01\n---\n\nIts text.\n");
  await dev.shows("notes/leaving/", (html) => html.includes("Its text."));
  dev.project.remove("posts/notes/leaving.md");
  const took = await dev.shows("notes/leaving/", (html) => html === "");
  await annotate(`a post deleted: ${Math.round(took)} ms to the page that is gone`, "measured");
  await dev.shows("", (html) => html !== "" && !html.includes("A leaving note"));
});

test("a mistake shows in the page and in the terminal, the server goes on, and mended it is gone", async ({
  dev,
  annotate,
}) => {
  const told = dev.terminal().length;
  edit(dev, "posts/papers/pair/overview.md", "In words.", "In words, $\\nosuchmacro$.");
  const took = await dev.shows("papers/pair/", (html) => html.includes("nosuchmacro") && html.includes("tex-parses"));
  await annotate(`a mistake: ${Math.round(took)} ms from the save to the diagnostic in the page`, "measured");
  await dev.tells("error tex-parses", told);
  expect(dev.terminal().slice(told)).toMatch(/posts\/papers\/pair\/overview\.md:10:\d+ error tex-parses/);
  // In the page of another post as well, and the other pages go on.
  await dev.shows("papers/pair/deep-dive/", (html) => html.includes("overview.md:10:"));
  edit(dev, "posts/papers/pair/overview.md", ", $\\nosuchmacro$", "");
  await dev.shows("papers/pair/", (html) => html !== "" && !html.includes("tex-parses"));
  expect(dev.isRunning()).toBe(true);
});

test("mistakes of every kind of file are told, and the server goes on", async ({ dev }) => {
  for (const [file, from, to, rule] of [
    ["posts/papers/pair/paper.yaml", "year: 2020", "yaer: 2020", "yaer"],
    ["posts/stories/tale.md", "kind: story", "kind: saga", "saga"],
    ["posts/site.yaml", "author:", "auhtor:", "auhtor"],
    ["posts/papers/pair/paper.yaml", "authors: [Ada Byron]", "authors: [Ada Byron", "paper.yaml"],
  ] as const) {
    const told = dev.terminal().length;
    edit(dev, file, from, to);
    await dev.tells(rule, told);
    await dev.shows("", (html) => html.includes('class="diagnostics"') && html.includes(rule));
    edit(dev, file, to, from);
    await dev.shows("", (html) => html.includes("</html>") && !html.includes('class="diagnostics"'));
    expect(dev.isRunning()).toBe(true);
  }
});

test("a slip in a layout or a plugin is told in the terminal, the last good page stays, and mended it is gone", async ({
  dev,
}) => {
  for (const [file, from, to] of [
    ["layouts/components/site-footer.tsx", "export function SiteFooter", "export function ( SiteFooter"],
    ["plugins/core/tier.ts", "export ", "exprot "],
  ] as const) {
    const told = dev.terminal().length;
    edit(dev, file, from, to);
    await dev.tells(file.split("/").at(-1) as string, told);
    expect(dev.isRunning()).toBe(true);
    expect(await dev.page("papers/pair/")).toContain("Other words");
    edit(dev, file, to, from);
    const marker = `Mended ${file}`;
    dev.project.write("posts/notes/added.md", `---\ntitle: ${marker}\ndate: 2026-02-01\n---\n\nText.\n`);
    await dev.shows("notes/added/", (html) => html.includes(marker));
  }
});

for (const [what, address] of [
  ["a post", "papers/pair/"],
  // It is made again when the pages of the posts have been.
  ["a whole story", "stories/tale/scroll/"],
] as const) {
  test(`a page that is open, of ${what}, reloads by itself after a save, within its security policy`, async ({
    dev,
    open,
  }) => {
    const page = await open(address, { at: dev.at });
    const file = "posts/papers/pair/overview.md";
    // New ones each time that it is tried.
    const words = `Words of ${performance.now()}.`;
    expect(await page.locator("main").innerText()).not.toContain(words);
    dev.project.write(file, `${readFileSync(join(dev.project.root, file), "utf8")}\n${words}\n`);
    await eventually(async () => {
      try {
        return (await page.locator("main").innerText()).includes(words);
      } catch {
        // It is reloading.
        return false;
      }
    }).toBe(true);
    await page.waitForLoadState();
  });
}

test("search finds what was saved, drafts as well, at once", async ({ dev, open }) => {
  const page = await open("papers/pair/", { at: dev.at });
  dev.project.write(
    "posts/notes/draft.md",
    "---\ntitle: A draft of phlogiston\ndate: 2026-02-03\ndraft: true\n---\n\nOn $\\Phi_{\\max}$.\n",
  );
  await dev.shows("notes/draft/", (html) => html.includes("A draft of phlogiston"));
  for (const query of ["phlogiston", "\\Phi_max"]) {
    await eventually(async () => {
      try {
        await page.goto(`search/?q=${encodeURIComponent(query)}`);
        await page.locator(".result-title").waitFor({ timeout: 3000 });
        return await page.locator(".result-title").allInnerTexts();
      } catch {
        // The index is being written.
        return [];
      }
    }).toEqual(["A draft of phlogiston"]);
  }
  dev.project.remove("posts/notes/draft.md");
  await dev.shows("notes/draft/", (html) => html === "");
});

test("what a page has begun to read of the search index is there until the index after the next", async ({ dev }) => {
  const folder = join(dev.project.root, ".diptych/dev/pagefind/fragment");
  /** @returns the file that is new in the index */
  const save = async (text: string): Promise<string> => {
    const entry = await dev.page("pagefind/pagefind-entry.json");
    const before = new Set(readdirSync(folder));
    dev.project.write("posts/notes/searched.md", saved(text));
    await dev.shows("pagefind/pagefind-entry.json", (now) => now !== "" && now !== entry);
    return join(folder, readdirSync(folder).find((name) => !before.has(name)) ?? "none");
  };
  /** What is no more is taken away before the record of what stands there is written. */
  const record = (): string => readFileSync(join(dev.project.root, ".diptych/cache/dev-site.json"), "utf8");
  const first = await save("First.");
  const second = await save("Second.");
  await eventually(() => Promise.resolve(record().includes(basename(second)))).toBe(true);
  expect(existsSync(first)).toBe(true);
  const third = await save("Third.");
  await eventually(() => Promise.resolve(record().includes(basename(third)))).toBe(true);
  expect([first, second, third].map((file) => existsSync(file))).toEqual([false, true, true]);
});

test("of two saves the second shows, however soon it comes after the first", async ({ dev }) => {
  // A file watcher that keeps back what follows closely on a change must not lose it.
  for (const between of [5, 25, 35, 40, 45, 55, 70]) {
    dev.project.write("posts/notes/saved.md", saved(`First save, ${between} ms before.`));
    await pause(between);
    dev.project.write("posts/notes/saved.md", saved(`Second save, ${between} ms later.`));
    await dev.shows("notes/saved/", (html) => html.includes(`Second save, ${between} ms later.`));
  }
});

test("many saves in a row end with the last", async ({ dev }) => {
  for (let count = 1; count <= 8; count++) {
    dev.project.write("posts/notes/saved.md", saved(`Save number ${count}.`));
    await pause(40);
  }
  await dev.shows("notes/saved/", (html) => html.includes("Save number 8."));
});

function saved(text: string): string {
  return `---\ntitle: A note that is saved\ndate: 2026-02-01\n---\n\n${text}\n`;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** What an edited line shows on a page. */
function words(source: string): string {
  return source.replace(/^[a-z]+: /, "").replaceAll('"', "");
}
