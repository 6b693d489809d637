import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { post } from "../support/blog.ts";
import { differentFiles, runEleventy } from "../support/plain-eleventy.ts";
import { createProject, PLAIN_SITE, type Project } from "../support/project.ts";
import { savedRunFiles } from "../support/saved-run.ts";
import { readSite, type SiteFolder } from "../support/site-folder.ts";

const RUNS = {
  "posts/notes/runs.md": post("A sum:\n\n```python {run}\n1 + 1\n```\n"),
  ...savedRunFiles("posts/notes/outputs/runs", [{ code: "1 + 1", text: "2\n" }]),
};
const PLAIN = { "posts/notes/plain.md": post("A sum:\n\n```python\n1 + 1\n```\n") };

const projects: Project[] = [];
afterAll(() => {
  for (const project of projects) project.delete();
});

async function built(files: Readonly<Record<string, string>>): Promise<{ project: Project; site: SiteFolder }> {
  const project = createProject(files);
  projects.push(project);
  const { code, stderr } = await project.run("build");
  expect([code, stderr]).toEqual([0, ""]);
  return { project, site: readSite(join(project.root, "_site")) };
}

/** The files of a site that Python needs, without hashes and versions. */
function pythonFiles({ files }: SiteFolder): string[] {
  return [...files]
    .filter((file) => /^(?:python|pyodide)\//.test(file))
    .map((file) => file.replace(/-\w{8}\./, ".").replace(/\d+(?:\.\d+)+/, "VERSION"))
    .sort();
}

function connectSources(site: SiteFolder, page: string): string | undefined {
  return /connect-src ([^;"]*)/.exec(site.page(page).html)?.[1];
}

test("a blog without blocks that run has nothing of Python", async () => {
  const { project, site } = await built(PLAIN);
  expect(pythonFiles(site)).toEqual([]);
  // With the first such block it comes, and with the last it goes.
  for (const [path, content] of Object.entries(RUNS)) project.write(path, content);
  await project.run("build");
  expect(pythonFiles(readSite(join(project.root, "_site"))).length).toBeGreaterThan(5);
  project.remove("posts/notes/runs.md");
  await project.run("build");
  expect(pythonFiles(readSite(join(project.root, "_site")))).toEqual([]);
});

test("a blog with one has the interpreter, for pages that ask for it", async () => {
  const { project, site } = await built({ ...RUNS, ...PLAIN });
  expect(pythonFiles(site)).toEqual([
    "pyodide/VERSION/pyodide-lock.json",
    "pyodide/VERSION/pyodide.asm.js",
    "pyodide/VERSION/pyodide.asm.wasm",
    "pyodide/VERSION/pyodide.js",
    "pyodide/VERSION/python_stdlib.zip",
    "python/files.json",
    "python/part-code-editor.js",
    "python/run.css",
    "python/run.js",
    "python/worker.js",
  ]);
  expect(site.page("notes/runs/index.html").html).toMatch(/ data-python="\/python\/run-[^"]+\.js"/);
  expect(site.page("notes/plain/index.html").html).not.toMatch(/data-python|python\/run/);
  // No reader's browser keeps any of it unasked.
  const lists = readdirSync(join(project.root, "_site/offline")).filter((name) => name.endsWith(".json"));
  const listed = lists.map((name) => readFileSync(join(project.root, "_site/offline", name), "utf8")).join("");
  expect(listed).toContain('"notes/runs/":');
  expect(listed.match(/"(?:python|pyodide)\/[^"]+":/g)).toBeNull();
});

test("pages may speak to the host of packages, and only those that run Python", async () => {
  const { site } = await built({
    ...RUNS,
    ...PLAIN,
    "posts/site.yaml": `${PLAIN_SITE}python: {packages: "https://packages.example/python"}\n`,
  });
  expect(connectSources(site, "notes/runs/index.html")).toBe("'self' https://packages.example");
  expect(connectSources(site, "notes/plain/index.html")).toBe("'self'");
  expect(site.page("notes/runs/index.html").html).toContain(' data-python-packages="https://packages.example/python/"');
});

test("plain Eleventy builds the same site, byte for byte", async () => {
  const { project } = await built({ ...RUNS, ...PLAIN });
  await runEleventy(project.root, "plain");
  expect(differentFiles(project.root, "plain", "_site")).toEqual([]);
});
