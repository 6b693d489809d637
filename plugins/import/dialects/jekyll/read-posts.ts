import { slugify } from "../../../core/slug.ts";
import { macrosInFields } from "../../convert/macros-in-fields.ts";
import { Slugs } from "../../convert/slugs.ts";
import { bodyOf } from "../../model/body.ts";
import type { ImportNote } from "../../model/import-note.ts";
import type { OldPost } from "../../model/old-blog.ts";
import type { OldSite } from "../../model/old-site.ts";
import { type Fields, fieldsField, flagField, listField, textField, uniqueTags } from "../../read/field-values.ts";
import { readFrontMatter } from "../../read/front-matter.ts";
import { readOldDate } from "../../read/old-date.ts";
import { zonedDate } from "../../read/zoned-date.ts";
import { defaultFields, type JekyllConfig } from "./config.ts";
import { documentsOf, type JekyllDocument } from "./documents.ts";
import { jekyllMath } from "./math-reading.ts";
import { permalinkOf } from "./permalink.ts";

/** Fields that are read, or that say how the old theme shows a post and nothing of what it says. */
const READ = new Set(
  `title date updated last_modified_at last-modified-at modified_date tags tag categories category author authors description excerpt summary
  lang language permalink redirect_from slug published draft series layout comments share toc math mathjax use_math katex usemathjax
  usemath giscus_comments disqus_comments related_posts related_publications nav_order parent has_children grand_parent has_toc
  nav_exclude search_exclude author_profile read_time classes header image img thumbnail teaser sidebar nav visible pinned featured
  hidden search custom_css js css tabs bibliography render_with_liquid pseudocode mermaid chart tikzjax code_diff map sitemap
  header-img header-style header-mask catalog highlight
  macros katex_macros mathjax_macros`.split(/\s+/),
);

/** Categories that say where something stands, and not what it is about. */
const NO_TAGS = new Set(["blog", "post", "posts", "uncategorized", "news", "article", "articles"]);

const DATED = /^_?drafts?$/;

/** Reads all posts and pages of a Jekyll site. */
export function readJekyllPosts(site: OldSite, config: JekyllConfig, tell: (note: ImportNote) => void): OldPost[] {
  const documents = documentsOf(site, config);
  const math = jekyllMath(
    site,
    documents.map(({ path }) => site.files.get(path)?.text ?? ""),
  );
  const slugs = new Slugs();
  const authors = fieldsField(config.fields, "author");
  const owner = textField(authors, "name") ?? textField(config.fields, "author");
  return documents.flatMap((document): OldPost[] => {
    const { path, type } = document;
    const read = readFrontMatter(site.files.get(path)?.text ?? "");
    const kind = type === "collection" ? (document.collection?.name ?? "") : type === "page" ? "pages" : "posts";
    const fields: Fields = { ...defaultFields(config, path, kind), ...read.fields };
    if (read.problem !== undefined)
      tell({
        kind: "lost",
        file: path,
        line: 1,
        what: `The front matter is broken (${read.problem}); what could be read of it was taken.`,
      });
    const why = whyNoPost(document, read.body, fields);
    if (why !== undefined) {
      tell({ kind: "left", file: path, what: why });
      return [];
    }
    const date = dateOf(document, fields, config, tell);
    const isDraft = type === "draft" || flagField(fields, "draft") === true || flagField(fields, "published") === false;
    const isPage = type === "page" || (type === "collection" && date === undefined);
    if (!isPage && date === undefined)
      tell({
        kind: "lost",
        file: path,
        line: read.lines.date ?? 1,
        what: "It has no date that could be read; it has the day on which its file was changed last. Write the one that you mean.",
      });
    const updated = readOldDate(fields.updated ?? fields.last_modified_at ?? fields.modified_date);
    const title = textField(fields, "title");
    const description = textField(fields, "description", "excerpt", "summary");
    const language = textField(fields, "lang", "language");
    const series = textField(fields, "series");
    const names = listField(fields, "author").concat(listField(fields, "authors"));
    return [
      {
        path,
        kind: isPage ? "page" : "note",
        slug: slugs.of(isPage && /^index$/i.test(document.name) ? "start" : document.name),
        ...(title !== undefined && { title }),
        ...(!isPage && { date: zonedDate(date ?? site.files.get(path)?.changed ?? "1970-01-01", config.timezone) }),
        ...(isPage && date !== undefined && { date: zonedDate(date, config.timezone) }),
        ...(updated !== undefined && { updated: zonedDate(updated, config.timezone) }),
        draft: isDraft,
        tags: tagsOf(fields),
        authors: names.filter((name) => name !== owner && name !== ""),
        ...(description !== undefined && { description }),
        ...(language !== undefined && { language }),
        addresses: addressesOf(document, fields, config, date),
        math,
        macros: macrosInFields(fields),
        ...(series !== undefined && { series }),
        body: bodyOf(read.body, read.bodyLine),
        unread: Object.keys(read.fields).filter((name) => !READ.has(name.toLowerCase())),
      },
    ];
  });
}

/** Why a document is no post of the new blog: it is a list that a template makes, say. */
function whyNoPost(document: JekyllDocument, body: string, fields: Fields): string | undefined {
  if (document.type !== "page") return undefined;
  if (/\.html?$/i.test(document.path))
    return "It is a page in HTML, of the old theme's; write what you need of it as a page in Markdown.";
  if (textField(fields, "redirect_to") !== undefined) return "It only leads elsewhere.";
  const words = body.replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|<[^>]*>/g, " ").match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;
  if (words < (/\{%-?\s*for\b/.test(body) ? 40 : 10) && (/\{%/.test(body) || words === 0))
    return "It is a list that a template makes; Diptych makes its lists by itself.";
  return undefined;
}

function dateOf(
  document: JekyllDocument,
  fields: Fields,
  _config: JekyllConfig,
  tell: (note: ImportNote) => void,
): string | undefined {
  const own = readOldDate(fields.date);
  if (own !== undefined) return own;
  if (textField(fields, "date") !== undefined)
    tell({ kind: "lost", file: document.path, what: `Its date \`${textField(fields, "date")}\` could not be read.` });
  const named = document.date?.replace(/^(\d\d)-/, "20$1-");
  return named === undefined ? undefined : readOldDate(named);
}

function tagsOf(fields: Fields): string[] {
  const tags = [...listField(fields, "tags", true), ...listField(fields, "tag", true)];
  const categories = [...listField(fields, "categories", true), ...listField(fields, "category")].filter(
    (one) => !NO_TAGS.has(one.toLowerCase()),
  );
  return uniqueTags([...tags, ...categories], slugify);
}

function addressesOf(
  document: JekyllDocument,
  fields: Fields,
  config: JekyllConfig,
  date: string | undefined,
): string[] {
  const { name, type, path } = document;
  const own = textField(fields, "permalink");
  const slug = textField(fields, "slug");
  const categories = [
    ...document.folders,
    ...listField(fields, "categories", true),
    ...listField(fields, "category"),
  ].filter((one) => !DATED.test(one));
  const parts = { name, categories, ...(date !== undefined && { date }), ...(slug !== undefined && { slug }) };
  const earlier = listField(fields, "redirect_from").map((one) => (one.startsWith("/") ? one : `/${one}`));
  if (own !== undefined) return [permalinkOf(own, parts), ...earlier];
  if (type === "post" || type === "draft") return [permalinkOf(config.permalink, parts), ...earlier];
  if (type === "collection") {
    const collection = document.collection?.name ?? "";
    const below = path.slice(path.indexOf(`_${collection}/`) + collection.length + 2).replace(/\.\w+$/, "");
    const pattern =
      document.collection?.permalink ??
      (config.permalink === "pretty" ? "/:collection/:path/" : "/:collection/:path:output_ext");
    return document.collection?.output
      ? [permalinkOf(pattern, { ...parts, collection, path: below }), ...earlier]
      : earlier;
  }
  return [pageAddress(path, config.permalink), ...earlier];
}

/** Pages stand where their files do: `/about.html`, or `/about/` where addresses are pretty. */
function pageAddress(path: string, permalink: string): string {
  const plain = path.replace(/^_?pages\//, "").replace(/\.\w+$/, "");
  if (/(?:^|\/)index$/i.test(plain)) return `/${plain.slice(0, -"index".length)}`;
  const isPretty = permalink === "pretty" || /\/$/.test(permalink);
  return `/${plain}${isPretty ? "/" : ".html"}`;
}
