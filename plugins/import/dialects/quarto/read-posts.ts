import { dirname, join } from "node:path/posix";
import { slugify } from "../../../core/slug.ts";
import { type Line, linesBody } from "../../convert/lines.ts";
import { Slugs } from "../../convert/slugs.ts";
import { takeTitle } from "../../convert/take-title.ts";
import { undated } from "../../convert/undated.ts";
import type { ImportNote } from "../../model/import-note.ts";
import type { OldPost } from "../../model/old-blog.ts";
import type { OldSite } from "../../model/old-site.ts";
import type { TellLine } from "../../notebooks/notebook-body.ts";
import { type Fields, fieldsField, flagField, listField, textField, uniqueTags } from "../../read/field-values.ts";
import { readYaml } from "../../read/front-matter.ts";
import { readOldDate } from "../../read/old-date.ts";
import { sourceOf } from "../../read/source-of.ts";
import { authorsOf } from "../myst/book-config.ts";
import { type KeptOutputs, quartoCells, sourceCells } from "./cells.ts";
import { type Freeze, readFreeze } from "./freeze.ts";
import { frozenValues } from "./frozen-values.ts";
import { headerMacros } from "./header-macros.ts";
import { included } from "./includes.ts";
import { KeptRun } from "./kept-run.ts";
import { matchFrozen } from "./match-frozen.ts";
import type { QuartoConfig } from "./quarto-config.ts";
import { splitComments } from "./split-comments.ts";

const READ = new Set(
  `title subtitle date date-modified author authors categories keywords tags description abstract summary draft aliases bibliography
  csl format toc execute jupyter kernel engine image image-alt lang listing page-layout title-block-banner freeze filters code-fold
  number-sections comments page-navigation editor editor_options knitr output-file reference-location citation license sidebar
  include-in-header include-after-body code-annotations highlight-style output toc-depth branch badges hide search_exclude layout
  fig-cap-location params date-format last-modified website image_width categories nocite link-citations
  macros header-includes`.split(/\s+/),
);

const MATH = { single: true, double: "display", escaped: false } as const;
const TEXT = /\.(?:qmd|Rmd|md|ipynb)$/i;

/** Reads the texts of a Quarto project: chapters of its book, posts and pages of its website. */
export function readQuartoPosts(site: OldSite, config: QuartoConfig, tell: (note: ImportNote) => void): OldPost[] {
  const slugs = new Slugs();
  const chapters = config.chapters.map(({ path }) => path);
  for (const path of chapters)
    if (!site.files.has(path))
      tell({ kind: "lost", file: config.path, what: `The book lists \`${path}\`, which is not there.` });
  const others = [...site.files.keys()].filter(
    (path) =>
      path.startsWith(config.folder) &&
      TEXT.test(path) &&
      !chapters.includes(path) &&
      !(config.output !== undefined && path.startsWith(config.output)),
  );
  return [...chapters.filter((path) => site.files.has(path)), ...others].flatMap((path): OldPost[] => {
    const isChapter = chapters.includes(path);
    const why = isChapter ? undefined : whyNoPost(path.slice(config.folder.length), chapters.length > 0);
    if (why !== undefined) {
      tell({ kind: "left", file: path, what: why });
      return [];
    }
    const post = readPost(site, path, isChapter, config, slugs, tell);
    return post ? [post] : [];
  });
}

function whyNoPost(path: string, isBook: boolean): string | undefined {
  if (/(?:^|\/)_/.test(path)) return "Quarto makes no page of what begins with an underscore; others include it.";
  if (/(?:^|\/)(?:README|LICENSE|CONTRIBUTING|CHANGELOG|CODE_OF_CONDUCT|NEWS)\.md$/i.test(path))
    return "It is about the files, and no page.";
  if (isBook) return "The book does not list it.";
  return undefined;
}

function readPost(
  site: OldSite,
  path: string,
  isChapter: boolean,
  config: QuartoConfig,
  slugs: Slugs,
  tell: (note: ImportNote) => void,
): OldPost | undefined {
  const below = path.slice(config.folder.length).replace(TEXT, "");
  const isIndex = /(?:^|\/)index$/i.test(below);
  const folder = dirname(below).split("/").at(-1) ?? "";
  const name = isIndex ? (folder === "." || folder === "" ? "start" : folder) : (below.split("/").at(-1) ?? below);
  const dated = /^(\d{4}-\d{1,2}-\d{1,2})[-_](.+)$/.exec(name);
  const slug = slugs.of(dated?.[2] ?? name);
  const note: TellLine = (kind, line, what) => tell({ kind, file: path, line, what });
  const read = sourceOf(site, path, slug, tell);
  if (!read) return undefined;
  const fields: Fields = { ...folderFields(site, path, config.folder), ...read.fields };
  if (fields.listing !== undefined && words(read.lines) < 30) {
    tell({ kind: "left", file: path, what: "It is a list that Quarto makes; Diptych makes its lists by itself." });
    return undefined;
  }
  const defaults = { ...fieldsField(config.fields, "execute"), ...fieldsField(fields, "execute") };
  const whole = splitComments(included(read.lines, path, site, fields, note));
  const freeze = readFreeze(site, config.folder, below);
  const kept = freeze && keptOutputs(freeze, whole, plainDefaults(defaults), tell, path);
  const cells = quartoCells(whole, plainDefaults(defaults), note, kept);
  const taken = takeTitle(read.made ? cells : frozenValues(cells, freeze?.markdown, note));
  if (taken.lines.every(({ text }) => text.trim() === "")) {
    tell({ kind: "left", file: path, what: "It is empty." });
    return undefined;
  }
  const made = new Map([...(read.made ?? []), ...(kept?.run.files(slug) ?? [])]);
  const title = textField(fields, "title") ?? taken.title ?? (isChapter ? name : undefined);
  const date =
    quartoDate(fields.date) ?? readOldDate(dated?.[1]) ?? (isChapter ? quartoDate(config.about.date) : undefined);
  const isPost = isChapter || date !== undefined || /(?:^|\/)(?:posts?|blog|_posts|articles|notes)\//i.test(`${below}`);
  const updated = quartoDate(fields["date-modified"]);
  const description = textField(fields, "description", "subtitle", "summary", "abstract");
  const language = textField(fields, "lang");
  const owner = authorsOf(config.about.author ?? config.fields.author);
  const authors = authorsOf(fields.author ?? fields.authors).filter((one) => owner[0] !== one);
  return {
    path,
    kind: isChapter ? "chapter" : isPost ? "note" : "page",
    slug,
    ...(title !== undefined && { title }),
    ...(isPost ? { date: date ?? undated(site, path, tell) } : date !== undefined && { date }),
    ...(updated !== undefined && { updated }),
    draft: flagField(fields, "draft") === true,
    tags: uniqueTags(
      [...listField(fields, "categories"), ...listField(fields, "tags"), ...listField(fields, "keywords")],
      slugify,
    ),
    authors,
    ...(description !== undefined && { description: description.replace(/\s+/g, " ") }),
    ...(language !== undefined && { language }),
    addresses: [isIndex ? `/${below.replace(/index$/i, "")}` : `/${below}.html`, ...aliasesOf(fields, below)],
    math: MATH,
    macros: headerMacros(fields, path, site, tell),
    body: linesBody(taken.lines),
    unread: Object.keys(read.fields).filter((one) => !READ.has(one)),
    ...(made.size > 0 && { made }),
  };
}

/** What Quarto has kept of a text's cells. */
function keptOutputs(
  freeze: Freeze,
  lines: readonly Line[],
  defaults: Fields,
  tell: (note: ImportNote) => void,
  path: string,
): KeptOutputs & { readonly run: KeptRun } {
  const run = new KeptRun();
  const { outputs, unknown } = matchFrozen(sourceCells(lines, defaults), freeze.cells);
  if (unknown > 0)
    tell({
      kind: "lost",
      file: path,
      what: "What some of its cells have shown could not be taken over: what `_freeze` has is of other code.",
    });
  if (outputs.size > 0)
    tell({ kind: "changed", file: freeze.path, what: "What cells have shown was taken over from it." });
  return { outputs, run, address: (written) => freeze.address(written), save: (code, shown) => run.save(code, shown) };
}

/** Only what cells understand. */
function plainDefaults(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => /^(?:echo|eval|output|include|error)$/.test(name)),
  );
}

/** Fields that `_metadata.yml` gives all texts of a folder, and of those below it. */
function folderFields(site: OldSite, path: string, root: string): Fields {
  const folders = path.slice(root.length).split("/").slice(0, -1);
  return Object.assign(
    {},
    ...folders.map(
      (_, index) =>
        readYaml(site.files.get(`${root}${folders.slice(0, index + 1).join("/")}/_metadata.yml`)?.text ?? "").fields,
    ),
  ) as Fields;
}

/** Quarto reads `01/15/2024` as Americans do. */
function quartoDate(value: unknown): string | undefined {
  const american = typeof value === "string" ? /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value.trim()) : null;
  return readOldDate(american ? `${american[3]}-${american[1]}-${american[2]}` : value);
}

function aliasesOf(fields: Fields, below: string): string[] {
  return listField(fields, "aliases").map((alias) =>
    alias.startsWith("/") ? alias : join("/", dirname(below), alias),
  );
}

function words(lines: readonly Line[]): number {
  return (
    lines
      .map(({ text }) => text)
      .join(" ")
      .match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0
  );
}
