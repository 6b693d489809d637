import { readFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { formatDiagnostics } from "../../plugins/check/format-diagnostic.ts";
import type { Diagnostic } from "../../plugins/core/diagnostic.ts";
import { createProject, type Project } from "./project.ts";
import { type ReadCatalog, readCatalog } from "./read-catalog.ts";
import { type Blog, prepareBlog } from "./whole-blog.ts";

/** Path to content. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A project that is deleted when the test is done. */
export function projectOf(files: Files): Project {
  const project = createProject();
  onTestFinished(() => project.delete());
  for (const [path, content] of Object.entries(files)) project.write(path, content);
  return project;
}

/** A post. `fields` are lines of front matter beside the date. */
export function post(body: string, fields = ""): string {
  return `---\ndate: 2026-01-01\n${fields === "" ? "" : `${fields}\n`}---\n${body}\n`;
}

/** A post of a day. */
export function postOf(day: string, body = "Text."): string {
  return `---\ndate: ${day}\n---\n${body}\n`;
}

/**
 * The files of a paper with both panels.
 * @param fields of `paper.yaml`: one a line, behind the title, authors and year that it is given here
 */
export function paper(
  slug: string,
  fields: Readonly<Record<string, unknown>> = {},
  panels: { readonly overview?: string; readonly deepDive?: string } = {},
): Record<string, string> {
  const yaml = { title: slug.toUpperCase(), authors: [`${slug.toUpperCase()}. Author`], year: 2020, ...fields };
  return {
    [`posts/papers/${slug}/paper.yaml`]: Object.entries(yaml)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
      .join(""),
    [`posts/papers/${slug}/overview.md`]: panels.overview ?? post("Text."),
    [`posts/papers/${slug}/deep-dive.md`]: panels.deepDive ?? post("Text."),
  };
}

/** A story's file. `fields` are lines of front matter beside title and description. */
export function story(slug: string, fields = ""): Record<string, string> {
  const front = `title: The story ${slug}\ndescription: Told in a test.\n${fields === "" ? "" : `${fields}\n`}`;
  return { [`posts/stories/${slug}.md`]: `---\n${front}---\n` };
}

/** The catalog of a blog that consists of these files. */
export function catalogOf(
  files: Files,
  options: { readonly drafts: boolean; readonly clock?: number } = { drafts: false },
): ReadCatalog {
  return readCatalog(projectOf(files).root, options);
}

/** A whole blog that consists of these files. */
export async function blogOf(
  files: Files,
  options: { readonly drafts?: boolean; readonly base?: string } = {},
): Promise<Blog> {
  const { drafts = false, base } = options;
  const blog = await prepareBlog({ root: projectOf(files).root, drafts, ...(base !== undefined && { base }) });
  onTestFinished(() => blog.builder.close());
  return blog;
}

/** Diagnostics one to a line, without the lines that they speak of; `fine` where there are none. */
export function told(diagnostics: readonly Diagnostic[]): string {
  const lines = diagnostics.map(
    ({ file, line, column, severity, rule, message }) => `${file}:${line}:${column} ${severity} ${rule}: ${message}`,
  );
  return lines.join("\n") || "fine";
}

/** Diagnostics as the command line shows them. */
export function reported(project: Project, diagnostics: readonly Diagnostic[]): string {
  return formatDiagnostics(diagnostics, "text", (file) => {
    try {
      return readFileSync(join(project.root, file), "utf8");
    } catch {
      return undefined;
    }
  });
}
