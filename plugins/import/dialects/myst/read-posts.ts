import { slugify } from "../../../core/slug.ts";
import { type Line, linesBody } from "../../convert/lines.ts";
import { macrosOfEntries } from "../../convert/macros-in-fields.ts";
import { Slugs } from "../../convert/slugs.ts";
import { takeTitle } from "../../convert/take-title.ts";
import { undated } from "../../convert/undated.ts";
import type { ImportNote } from "../../model/import-note.ts";
import type { OldPost } from "../../model/old-blog.ts";
import type { OldSite } from "../../model/old-site.ts";
import { fieldsField, listField, textField, uniqueTags } from "../../read/field-values.ts";
import { readOldDate } from "../../read/old-date.ts";
import { sourceOf } from "../../read/source-of.ts";
import { authorsOf, type BookConfig, textsOf } from "./book-config.ts";
import { normalBody } from "./normal-body.ts";
import type { Toc } from "./toc.ts";

const READ = new Set(
  `title subtitle date author authors tags keywords description abstract jupytext kernelspec file_format mystnb myst substitutions
  math label short_title numbering html_meta orphan tocdepth exports downloads thumbnail banner site license github
  macros katex_macros mathjax_macros`.split(/\s+/),
);

const MATH = { single: true, double: "display", escaped: false } as const;

/** Reads the files of a book: those that its contents list are chapters, others pages. */
export function readMystPosts(
  site: OldSite,
  toc: Toc | undefined,
  config: BookConfig,
  tell: (note: ImportNote) => void,
): OldPost[] {
  const slugs = new Slugs();
  const listed = new Set((toc?.entries ?? []).map(({ file }) => plainPath(file)));
  const folder = toc?.folder ?? "";
  const paths = [...site.files.keys()].filter((path) => path.startsWith(folder) && /\.(?:md|ipynb)$/i.test(path));
  const ordered = [...listed].flatMap((name) => paths.filter((path) => plainPath(path) === name).slice(0, 1));
  for (const name of listed) {
    if (ordered.some((path) => plainPath(path) === name)) continue;
    const rst = site.files.has(`${name}.rst`);
    tell({
      kind: "lost",
      file: rst ? `${name}.rst` : (toc?.path ?? ""),
      what: rst
        ? "reStructuredText is not read; write it as Markdown first."
        : `The contents list \`${name}\`, which is not there.`,
    });
  }
  const others = paths.filter((path) => !ordered.includes(path));
  return [...ordered, ...others].flatMap((path): OldPost[] => {
    const isListed = listed.has(plainPath(path));
    const isRoot = toc?.root !== undefined && plainPath(toc.root) === plainPath(path);
    if (!isListed && !isRoot) {
      const why = whyNoPost(path, config);
      if (why !== undefined) {
        tell({ kind: "left", file: path, what: why });
        return [];
      }
    }
    return readPost(site, path, isListed, config, folder, slugs, tell);
  });
}

function plainPath(path: string): string {
  return path.replace(/\.(?:md|ipynb|rst)$/i, "");
}

function whyNoPost(path: string, config: BookConfig): string | undefined {
  if (/(?:^|\/)_[^/]*\//.test(path)) return "It stands in a folder of parts, and stands where a page includes it.";
  if (/(?:^|\/)(?:README|LICENSE|CONTRIBUTING|CHANGELOG|CODE_OF_CONDUCT)\.md$/i.test(path))
    return "It is about the files, and no page.";
  return config.onlyListed ? "The contents do not list it, and the book is made of what they list." : undefined;
}

function readPost(
  site: OldSite,
  path: string,
  isListed: boolean,
  config: BookConfig,
  folder: string,
  slugs: Slugs,
  tell: (note: ImportNote) => void,
): OldPost[] {
  const slug = slugs.of(
    path
      .slice(folder.length)
      .replace(/\.\w+$/, "")
      .replace(/\/index$/, "") || "start",
  );
  const read = sourceOf(site, path, slug, tell);
  if (!read) return [];
  const { fields } = read;
  const substitutions = { ...config.substitutions, ...textsOf(fieldsField(fields, "substitutions")) };
  const normal = normalBody(substituted(read.lines, substitutions));
  const taken = takeTitle(normal, (text) => /^\(.*\)=\s*$|^<!--.*-->\s*$/.test(text) || /^\+\+\+/.test(text));
  const title = textField(fields, "title") ?? plainTitle(taken.title);
  const date = readOldDate(fields.date);
  const description = textField(fields, "description", "abstract", "subtitle");
  if (isOnlyMade(taken.lines)) {
    tell({
      kind: "left",
      file: path,
      what: "It holds what Diptych makes by itself, a list of works or of contents, and nothing else.",
    });
    return [];
  }
  const lines = taken.lines
    // A label above the title names the post.
    .map((line, index) =>
      index < taken.above && /^\([^()]+\)=\s*$/.test(line.text)
        ? { ...line, text: `<!-- ${line.text.trim()} -->` }
        : line,
    )
    .filter(({ text }) => !/^\+\+\+(?:\s.*)?$/.test(text));
  return [
    {
      path,
      kind: isListed ? "chapter" : "page",
      slug,
      ...(title !== undefined && { title }),
      ...(isListed ? { date: date ?? undated(site, path, tell) } : date !== undefined && { date }),
      draft: false,
      tags: uniqueTags([...listField(fields, "tags"), ...listField(fields, "keywords")], slugify),
      authors: authorsOf(fields.authors ?? fields.author).filter((name) => !config.site.authors.includes(name)),
      ...(description !== undefined && { description: description.replace(/\s+/g, " ") }),
      addresses: [`/${plainPath(path.slice(folder.length))}.html`],
      math: MATH,
      macros: macrosOfEntries(fieldsField(fields, "math")),
      body: linesBody(lines),
      unread: Object.keys(fields).filter((name) => !READ.has(name)),
      ...(read.made && { made: read.made }),
      ...(read.values && { values: read.values }),
    },
  ];
}

/** True where nothing stands but headings, and directives that list something. */
function isOnlyMade(lines: readonly Line[]): boolean {
  const listed = /\{(?:bibliography|tableofcontents|toctree)\}/;
  return (
    lines.some(({ text }) => listed.test(text)) &&
    lines.every(({ text }) => listed.test(text) || /^\s*$|^#|^:|^\(.*\)=|^```/.test(text))
  );
}

/** Without roles: `` {index}`Words <entry>` `` is "Words". */
function plainTitle(title: string | undefined): string | undefined {
  return title
    ?.replace(/\{[\w:+.-]+\}`([^`<]*?)\s*(?:<[^`]*>)?`/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** Names between double braces become what they stand for. */
function substituted(lines: readonly Line[], substitutions: Readonly<Record<string, string>>): Line[] {
  const names = Object.keys(substitutions);
  if (names.length === 0) return [...lines];
  return lines.map(({ text, from }) => ({
    text: text.replace(/\{\{\s*([\w-]+)\s*\}\}/g, (all, name: string) =>
      (Object.hasOwn(substitutions, name) ? (substitutions[name] ?? all) : all).replace(/\s*\n\s*/g, " ").trim(),
    ),
    from,
  }));
}
