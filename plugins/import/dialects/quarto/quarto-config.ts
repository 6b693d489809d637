import { join } from "node:path/posix";
import type { OldSite } from "../../model/old-site.ts";
import { textOfOld } from "../../model/old-site.ts";
import { type Fields, fieldsField, listField, textField } from "../../read/field-values.ts";
import { readYaml } from "../../read/front-matter.ts";

/** A chapter of a Quarto book. */
export interface QuartoChapter {
  /** In the old site. */
  readonly path: string;
  readonly part: string | undefined;
}

/** What `_quarto.yml` says. */
export interface QuartoConfig {
  /** The file, in the old site; empty where there is none. */
  readonly path: string;
  /** Of the project, with a slash at its end, or `""`. */
  readonly folder: string;
  readonly fields: Fields;
  /** `website` or `book`. */
  readonly about: Fields;
  /** In order; nothing but those of a book. */
  readonly chapters: readonly QuartoChapter[];
  readonly bibliographies: readonly string[];
  /** The folder that the site is made in, with a slash at its end: none of it is the author's. */
  readonly output: string | undefined;
}

/** Reads the configuration of the project that is next to the site's root. */
export function readQuartoConfig(site: OldSite): QuartoConfig {
  const [path = ""] = [...site.files.keys()]
    .filter((one) => /(?:^|\/)_quarto\.ya?ml$/.test(one))
    .sort((a, b) => a.split("/").length - b.split("/").length || (a < b ? -1 : 1));
  const folder = path.replace(/[^/]*$/, "");
  const { fields } = readYaml(textOfOld(site, path) ?? "");
  const own = fieldsField(fields, "book");
  const book = own.chapters === undefined ? { ...own, ...profileBook(site, folder) } : own;
  const chapters: QuartoChapter[] = [];
  walk(book.chapters, undefined, folder, chapters);
  walk(book.appendices, chapters.some(({ part }) => part !== undefined) ? "Appendices" : undefined, folder, chapters);
  const output = textField(fieldsField(fields, "project"), "output-dir");
  return {
    path,
    folder,
    fields,
    about: Object.keys(book).length > 0 ? book : fieldsField(fields, "website"),
    chapters,
    bibliographies: listField(fields, "bibliography")
      .map((one) => join(folder, one))
      .filter((one) => site.files.has(one)),
    output:
      output === undefined || /^\.*\/?$/.test(output) ? undefined : `${join(folder, output)}/`.replace(/\/+$/, "/"),
  };
}

/** Where profiles say which chapters there are, the one with the most that are there. */
function profileBook(site: OldSite, folder: string): Fields {
  const books = [...site.files]
    .filter(([path]) => path.startsWith(folder) && /^_quarto-[\w-]+\.ya?ml$/.test(path.slice(folder.length)))
    .map(([, { text }]) => fieldsField(readYaml(text ?? "").fields, "book"));
  const there = (book: Fields): number => {
    const chapters: QuartoChapter[] = [];
    walk(book.chapters, undefined, folder, chapters);
    return chapters.filter(({ path }) => site.files.has(path)).length;
  };
  return books.sort((one, other) => there(other) - there(one))[0] ?? {};
}

/** Chapters stand in parts; a part may be a file, whose title it has. */
function walk(value: unknown, part: string | undefined, folder: string, chapters: QuartoChapter[]): void {
  if (!Array.isArray(value)) return;
  for (const one of value as unknown[]) {
    if (typeof one === "string") {
      chapters.push({ path: join(folder, one), part });
      continue;
    }
    if (typeof one !== "object" || one === null) continue;
    const fields = one as Fields;
    const file = textField(fields, "file", "href");
    if (file !== undefined) chapters.push({ path: join(folder, file), part });
    const name = textField(fields, "part");
    const isFile = name !== undefined && /\.(?:qmd|md|ipynb|Rmd)$/.test(name);
    if (isFile) chapters.push({ path: join(folder, name), part: undefined });
    walk(fields.chapters, isFile ? name.replace(/^.*\/|\.\w+$/g, "") : (name ?? part), folder, chapters);
  }
}
