import { slugify } from "../../../core/slug.ts";
import { callouts } from "../../convert/callouts.ts";
import { citations } from "../../convert/citations.ts";
import { definitionLists } from "../../convert/definition-lists.ts";
import { headings } from "../../convert/headings.ts";
import { hiddenDefinitions } from "../../convert/hidden-definitions.ts";
import { kramdownMarks } from "../../convert/kramdown-marks.ts";
import { links } from "../../convert/links.ts";
import { macrosInFields } from "../../convert/macros-in-fields.ts";
import { mathematics } from "../../convert/mathematics.ts";
import { numberedReferences } from "../../convert/numbered-references.ts";
import { scripts } from "../../convert/scripts.ts";
import { Slugs } from "../../convert/slugs.ts";
import { theorems } from "../../convert/theorems.ts";
import { bodyOf } from "../../model/body.ts";
import type { Dialect } from "../../model/dialect.ts";
import type { ImportNote } from "../../model/import-note.ts";
import type { OldPost, OldStory } from "../../model/old-blog.ts";
import type { OldSite } from "../../model/old-site.ts";
import { type Fields, flagField, listField, textField, uniqueTags } from "../../read/field-values.ts";
import { readFrontMatter } from "../../read/front-matter.ts";
import { readOldDate } from "../../read/old-date.ts";
import { firstHeading } from "./first-heading.ts";

const MARKDOWN = /\.(?:md|markdown|mdown)$/i;
/** What a repository says of itself, and is no post. */
const NO_POST = /(?:^|\/)(?:license|contributing|changelog|code_of_conduct|security)\.\w+$/i;
const NUMBERED = /^(\d{1,3})[-_. ]+(.+)$/;

/** Markdown files in folders, without a generator. */
export const plain: Dialect = {
  name: "plain",
  called: "plain Markdown",
  likeness: (site) => ([...site.files.keys()].some((path) => MARKDOWN.test(path) && !NO_POST.test(path)) ? 0.1 : 0),
  read(site, tell) {
    const posts = readPlainPosts(site, tell);
    return {
      site: { title: site.name, authors: [], macros: {} },
      posts,
      stories: numberedSeries(site, posts),
      bibliographies: [...site.files.keys()].filter((path) => /\.bib$/i.test(path)),
      roots: [""],
    };
  },
  constructs: [
    hiddenDefinitions,
    scripts,
    callouts,
    citations,
    kramdownMarks,
    definitionLists,
    headings,
    theorems,
    links,
    numberedReferences,
    mathematics, // last: all before it read formulas as they are written
  ],
};

function readPlainPosts(site: OldSite, tell: (note: ImportNote) => void): OldPost[] {
  const slugs = new Slugs();
  return [...site.files].flatMap(([path, file]): OldPost[] => {
    if (!MARKDOWN.test(path) || file.text === undefined || NO_POST.test(path)) return [];
    const read = readFrontMatter(file.text);
    const fields: Fields = read.fields;
    const name = (path.split("/").at(-1) as string).replace(MARKDOWN, "");
    const isReadme = /^(?:readme|index)$/i.test(name);
    const dated = /^(\d{4}-\d{1,2}-\d{1,2})[-_ ]+(.+)$/.exec(name);
    const own = readOldDate(fields.date) ?? (dated ? readOldDate(dated[1]) : undefined);
    if (own === undefined && !isReadme)
      tell({
        kind: "lost",
        file: path,
        what: "It bears no date; it has the day on which its file was changed last. Write the one that you mean.",
      });
    const first = firstHeading(read.body);
    const plainName = dated?.[2] ?? NUMBERED.exec(name)?.[2] ?? name;
    const folder = path.split("/").at(-2);
    const title =
      textField(fields, "title") ?? first ?? (isReadme ? (folder ?? site.name) : plainName.replace(/[-_]+/g, " "));
    const description = textField(fields, "description", "summary");
    return [
      {
        path,
        kind: isReadme ? "page" : "note",
        slug: slugs.of(isReadme ? (folder ?? "start") : plainName),
        title,
        ...(!isReadme && { date: own ?? file.changed ?? "1970-01-01" }),
        draft: flagField(fields, "draft") === true || flagField(fields, "published") === false,
        tags: uniqueTags(listField(fields, "tags", true), slugify),
        authors: listField(fields, "author"),
        ...(description !== undefined && { description }),
        addresses: [],
        math: { single: true, double: "display", escaped: false },
        macros: macrosInFields(fields),
        body: bodyOf(read.body, read.bodyLine),
        unread: [],
      },
    ];
  });
}

/** Files with numbers before their names are the parts of a series, in the order of folders and numbers. */
function numberedSeries(site: OldSite, posts: readonly OldPost[]): OldStory[] {
  const parts = posts.filter(({ path, kind }) => kind === "note" && NUMBERED.test(path.split("/").at(-1) ?? ""));
  if (parts.length < 2) return [];
  const folders = new Set(parts.map(({ path }) => path.split("/").slice(0, -1).join("/")));
  const members = posts
    .filter(({ path, kind }) => kind === "note" && folders.has(path.split("/").slice(0, -1).join("/")))
    .map(({ slug }) => slug);
  const title = folders.size === 1 ? [...folders][0]?.split("/").at(-1) || site.name : site.name;
  return [{ slug: slugify(title), path: "", fields: { title, kind: "series", entries: members }, text: "", members }];
}
