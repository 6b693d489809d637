import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { ENGINE } from "../../core/engine-folder.ts";
import { fillTemplate, type TemplateValues } from "./fill-template.ts";
import { DESCRIPTIONS, type NewBlog } from "./new-blog.ts";
import { weekDays } from "./week-days.ts";

/** The files of new blogs, by what asks for them. */
const TEMPLATES = join(ENGINE, "plugins/cli/init/template");

/** Which parts of a blog are wanted. */
export interface BlogParts {
  /** `posts/site.yaml`. */
  readonly site: boolean;
  /** Posts to look at and to change. */
  readonly example: boolean;
}

/**
 * The files of a new blog.
 * @returns path, relative to the blog's folder, with slashes, to text; in the order of paths
 */
export function blogFiles(blog: NewBlog, { site, example }: BlogParts): ReadonlyMap<string, string> {
  const folders = [
    "always",
    ...(site ? ["site"] : []),
    ...(example ? (blog.kind === "blog" ? ["blog"] : ["chapters", blog.kind]) : []),
    blog.host,
  ];
  const values = valuesOf(blog);
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const [path, template] of templatesIn(join(TEMPLATES, folder))) {
      // A host has a word to add to what the README says.
      files.set(path, (files.get(path) ?? "") + fillTemplate(path, template, values));
    }
  }
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function valuesOf({ title, url, author, kind, engine, name, today }: NewBlog): TemplateValues {
  return { title, url, author, engine, name, today, description: DESCRIPTIONS[kind], ...weekDays(today) };
}

function templatesIn(folder: string): [path: string, template: string][] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [targetPath(relative(folder, file).split(sep).join("/")), readFileSync(file, "utf8")]);
}

/** `dot-gitignore` is `.gitignore`: npm leaves files out of packages, or renames them, that begin with a dot. */
function targetPath(path: string): string {
  return path
    .split("/")
    .map((part) => part.replace(/^dot-/, "."))
    .join("/");
}
