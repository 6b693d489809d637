import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect } from "vitest";
import { type DevServer, startDevServer } from "../support/dev-server.ts";

const FILES = {
  "posts/notes/plain.md": "---\ntitle: A note\ndate: 2026-01-01\n---\n\nIts text.\n\n![Dots](dots.svg)\n",
  "posts/notes/dots.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>circle { fill: red }</style><circle cx="4" cy="4" r="3"/></svg>\n',
  "posts/notes/own.md": "---\ntitle: Its own layout\ndate: 2026-01-02\nlayout: own.njk\n---\n\nOther text.\n",
};

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
const test = base.extend("dev", { scope: "file" }, async ({}, { onCleanup }): Promise<DevServer> => {
  const server = await startDevServer(
    { ...FILES, "data/facts.json": '{ "word": "one" }' },
    {
      layouts: { "own.njk": "<!doctype html><p>{{ facts.word }}</p>{{ content | safe }}</html>\n" },
    },
  );
  onCleanup(() => server.end());
  return server;
});

/** Changes a file of the project's. */
function edit(dev: DevServer, path: string, from: string, to: string): void {
  const before = readFileSync(join(dev.project.root, path), "utf8");
  if (!before.includes(from)) throw new Error(`${path} does not hold ${from}`);
  dev.project.write(path, before.replace(from, to));
}

test("an edit is told in one line", async ({ dev }) => {
  edit(dev, "posts/notes/plain.md", "Its text.", "Its new text.");
  await dev.shows("notes/plain/", (html) => html.includes("Its new text."));
  await dev.tells("notes/plain.md: ");
  expect(dev.terminal()).toMatch(/^notes\/plain\.md: \d+ pages?, \d+ ms$/m);
});

test("what editors write beside a file is no edit", async ({ dev }) => {
  const told = dev.terminal().length;
  for (const name of ["4913", ".plain.md.swp", "plain.md~", ".#plain.md", "sedAbC123", "Thumbs.db"])
    dev.project.write(`posts/notes/${name}`, "Not the author's.");
  dev.project.write("layouts/components/.site-footer.tsx.swp", "Not the author's.");
  edit(dev, "posts/notes/own.md", "Other text.", "Yet another text.");
  await dev.shows("notes/own/", (html) => html.includes("Yet another text."));
  await dev.tells("notes/own.md: ", told);
  const lines = dev
    .terminal()
    .slice(told)
    .match(/^.*(?=: \d+ pages?, \d+ ms$)/gm);
  // A file that is read while it is written is read once more: the edit before may be told again.
  expect(lines?.filter((line) => line !== "notes/plain.md")).toEqual(["notes/own.md"]);
});

test("an edit of a layout of the author's own and of its data shows", async ({ dev }) => {
  await dev.shows("notes/own/", (html) => html.includes("<p>one</p>"));
  dev.project.write("layouts/own.njk", "<!doctype html><b>{{ facts.word }}</b>{{ content | safe }}</html>\n");
  await dev.shows("notes/own/", (html) => html.includes("<b>one</b>"));
  dev.project.write("data/facts.json", '{ "word": "two" }');
  await dev.shows("notes/own/", (html) => html.includes("<b>two</b>"));
  dev.project.remove("data/facts.json");
  await dev.shows("notes/own/", (html) => html.includes("<b></b>"));
});

test("a figure that is deleted is told, and mended it is gone", async ({ dev }) => {
  const told = dev.terminal().length;
  dev.project.remove("posts/notes/dots.svg");
  await dev.tells("dots.svg", told);
  await dev.shows("notes/plain/", (html) => html.includes('class="diagnostics"') && html.includes("dots.svg"));
  dev.project.write("posts/notes/dots.svg", FILES["posts/notes/dots.svg"]);
  await dev.shows("notes/plain/", (html) => html.includes("</html>") && !html.includes('class="diagnostics"'));
});

test("an edit of `.eleventy.js` is at work in the pages, a mistake in it is told, and mended it is gone", async ({
  dev,
}) => {
  edit(
    dev,
    ".eleventy.js",
    "config.addPlugin(diptych);",
    '{\n  config.addPlugin(diptych);\n  config.addTransform("mark", (html) => html.replace("</body>", "<!-- marked --></body>"));\n};',
  );
  await dev.shows("notes/plain/", (html) => html.includes("<!-- marked -->"));
  const told = dev.terminal().length;
  edit(dev, ".eleventy.js", '"mark", ', '"mark"; ');
  await dev.tells(".eleventy.js", told);
  expect(await dev.page("notes/plain/")).toContain("<!-- marked -->");
  edit(dev, ".eleventy.js", '"mark"; ', '"mark", ');
  edit(dev, ".eleventy.js", "<!-- marked -->", "<!-- mended -->");
  await dev.shows("notes/plain/", (html) => html.includes("<!-- mended -->"));
});

test("a layout that throws is told with its file, the last good page stays, and mended it is gone", async ({ dev }) => {
  const told = dev.terminal().length;
  const file = "layouts/components/site-footer.tsx";
  const before = readFileSync(join(dev.project.root, file), "utf8");
  dev.project.write(file, `${before}\nthrow new Error("Thrown on loading");\n`);
  await dev.tells("Thrown on loading", told);
  await dev.tells("site-footer.tsx:", told);
  expect(await dev.page("notes/plain/")).toContain("Its new text.");
  // Posts can be edited meanwhile.
  edit(dev, "posts/notes/plain.md", "Its new text.", "Its newest text.");
  await dev.shows("notes/plain/", (html) => html.includes("Its newest text."));
  dev.project.write(file, before.replace("<footer", '<footer data-mended=""'));
  await dev.shows("notes/plain/", (html) => html.includes("data-mended"));
});

test("an engine that is killed is replaced", async ({ dev }) => {
  const told = dev.terminal().length;
  const before = dev.enginePid();
  expect(before).toBeDefined();
  process.kill(before ?? 0, "SIGKILL");
  await dev.tells("The process that makes the site has ended (SIGKILL); the next save starts another.", told);
  edit(dev, "posts/notes/plain.md", "Its newest text.", "Text of afterwards.");
  await dev.shows("notes/plain/", (html) => html.includes("Text of afterwards."));
  expect(dev.enginePid()).not.toBe(before);
  expect(dev.isRunning()).toBe(true);
});

test.for(["SIGINT", "SIGTERM", "SIGKILL"] as const)("%s ends the engine, too", async (signal) => {
  const dev = await startDevServer(FILES, { layouts: { "own.njk": "{{ content | safe }}</html>" } });
  try {
    const engine = dev.enginePid() ?? 0;
    expect(isAlive(engine)).toBe(true);
    process.kill(dev.pid, signal);
    await expect.poll(() => isAlive(engine) || dev.isRunning(), { timeout: 20_000 }).toBe(false);
  } finally {
    await dev.end();
  }
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
