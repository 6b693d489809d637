import { slugify } from "../../../core/slug.ts";
import { captionFormulas } from "../../cells/caption-formulas.ts";
import { callouts } from "../../convert/callouts.ts";
import { definitionLists } from "../../convert/definition-lists.ts";
import { hiddenDefinitions } from "../../convert/hidden-definitions.ts";
import { linesBody } from "../../convert/lines.ts";
import { links } from "../../convert/links.ts";
import { macrosInFields } from "../../convert/macros-in-fields.ts";
import { mathematics } from "../../convert/mathematics.ts";
import { numberedReferences } from "../../convert/numbered-references.ts";
import { partSeries } from "../../convert/part-series.ts";
import { scripts } from "../../convert/scripts.ts";
import { silentHtml } from "../../convert/silent-html.ts";
import { Slugs } from "../../convert/slugs.ts";
import { takeTitle } from "../../convert/take-title.ts";
import { undated } from "../../convert/undated.ts";
import { wholeFormulas } from "../../convert/whole-formulas.ts";
import type { Dialect } from "../../model/dialect.ts";
import type { ImportNote } from "../../model/import-note.ts";
import type { OldPost } from "../../model/old-blog.ts";
import type { OldSite } from "../../model/old-site.ts";
import { readOldNotebook } from "../../notebooks/read-old-notebook.ts";
import { type Fields, flagField, listField, textField, uniqueTags } from "../../read/field-values.ts";
import { readFrontMatter } from "../../read/front-matter.ts";
import { readOldDate } from "../../read/old-date.ts";

const TEXT = /\.(?:ipynb|md|markdown)$/i;
const NO_POST = /(?:^|\/)(?:license|contributing|changelog|code_of_conduct|security|untitled\d*)\.\w+$/i;
const NUMBERED = /^(\d{1,3}(?:[.-]\d{1,3})*)[-_. ]+(.+)$/;
const MATH = { single: true, double: "display", escaped: false } as const;

/** Notebooks of Jupyter's in folders, with Markdown files beside them, without a generator. */
export const notebooks: Dialect = {
  name: "notebooks",
  called: "notebooks",
  likeness: (site) => ([...site.files.keys()].some((path) => /\.ipynb$/i.test(path)) ? 0.3 : 0),
  read(site, tell) {
    const posts = readPosts(site, tell);
    const parts = posts.filter(({ path }) => NUMBERED.test(nameOf(path)));
    const chapters = parts.map((post) => ({ post, part: folderOf(post.path) || undefined }));
    return {
      site: { title: site.name, authors: [], macros: {} },
      posts,
      stories: parts.length < 2 ? [] : partSeries(chapters, site.name, ""),
      bibliographies: [...site.files.keys()].filter((path) => /\.bib$/i.test(path)),
      roots: [""],
    };
  },
  constructs: [
    hiddenDefinitions,
    scripts,
    callouts,
    definitionLists,
    silentHtml,
    links,
    numberedReferences,
    captionFormulas,
    mathematics,
  ],
};

function nameOf(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(TEXT, "");
}

function folderOf(path: string): string {
  return path.split("/").at(-2) ?? "";
}

function readPosts(site: OldSite, tell: (note: ImportNote) => void): OldPost[] {
  const slugs = new Slugs();
  return [...site.files.keys()].flatMap((path): OldPost[] => {
    if (!TEXT.test(path) || NO_POST.test(path)) return [];
    const name = nameOf(path);
    const isReadme = /^(?:readme|index)$/i.test(name);
    const dated = /^(\d{4}-\d{1,2}-\d{1,2})[-_ ]+(.+)$/.exec(name);
    const slug = slugs.of(isReadme ? folderOf(path) || "start" : (dated?.[2] ?? NUMBERED.exec(name)?.[2] ?? name));
    const read = sourceOf(site, path, slug, tell);
    if (!read) return [];
    const { fields } = read;
    const taken = takeTitle(wholeFormulas(read.lines));
    if (taken.lines.every(({ text }) => text.trim() === "")) {
      tell({ kind: "left", file: path, what: "It is empty." });
      return [];
    }
    const date = readOldDate(fields.date) ?? readOldDate(dated?.[1]);
    const description = textField(fields, "description", "summary");
    return [
      {
        path,
        kind: isReadme ? "page" : "note",
        slug,
        title: textField(fields, "title") ?? taken.title ?? name,
        ...(!isReadme && { date: date ?? undated(site, path, tell) }),
        draft: flagField(fields, "draft") === true,
        tags: uniqueTags([...listField(fields, "tags", true), ...listField(fields, "categories")], slugify),
        authors: listField(fields, "author"),
        ...(description !== undefined && { description }),
        addresses: [],
        math: MATH,
        macros: macrosInFields(fields),
        body: linesBody(taken.lines),
        unread: [],
        ...(read.made && { made: read.made }),
      },
    ];
  });
}

function sourceOf(site: OldSite, path: string, slug: string, tell: (note: ImportNote) => void) {
  if (/\.ipynb$/i.test(path)) return readOldNotebook(site, path, slug, tell);
  const text = site.files.get(path)?.text;
  if (text === undefined) return undefined;
  const read = readFrontMatter(text);
  const lines = read.body.split("\n").map((line, index) => ({ text: line, from: read.bodyLine + index }));
  const fields: Fields = read.fields;
  return { fields, lines, made: undefined };
}
