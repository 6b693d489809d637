import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BLOG } from "../support/edited-blog.ts";
import { differentFiles, runEleventy } from "../support/plain-eleventy.ts";
import { createProject, type Project } from "../support/project.ts";

// The same blog, as different systems and editors save it, is the same site, byte for byte.

let plain: Project;
beforeAll(async () => {
  plain = createProject(BLOG);
  expect(await plain.run("build")).toMatchObject({ code: 0, stderr: "" });
});
afterAll(() => plain.delete());

/** Front matter with `date` as its last field, right before the fence. */
function dateLast(text: string): string {
  return text.replace(/^---\n([\s\S]*?)(date: .*\n)([\s\S]*?)---\n/, "---\n$1$3$2---\n");
}

test.each([
  ["carriage returns and line feeds", (text: string) => dateLast(text).replaceAll("\n", "\r\n")],
  ["carriage returns", (text: string) => dateLast(text).replaceAll("\n", "\r")],
  ["a byte order mark, and no line break at the end", (text: string) => `\uFEFF${text.trimEnd()}`],
])("%s", async (_, form) => {
  // Drawings, code and knobs are copied as they are.
  const files = Object.entries(BLOG).map(([path, text]) => [
    path,
    /\.(?:svg|py)$|\/knobs\//.test(path) ? text : form(text),
  ]);
  const project = createProject(Object.fromEntries(files));
  try {
    expect(await project.run("build")).toMatchObject({ code: 0, stderr: "" });
    expect(differentFiles("/", join(plain.root, "_site"), join(project.root, "_site"))).toEqual([]);
    await runEleventy(project.root, "by-eleventy");
    expect(differentFiles("/", join(plain.root, "_site"), join(project.root, "by-eleventy"))).toEqual([]);
  } finally {
    project.delete();
  }
});
