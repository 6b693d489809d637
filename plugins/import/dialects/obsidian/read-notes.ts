import { slugify } from "../../../core/slug.ts";
import { type Line, linesBody } from "../../convert/lines.ts";
import { macrosInFields } from "../../convert/macros-in-fields.ts";
import { codeRegions, isWithin } from "../../convert/regions.ts";
import { Slugs } from "../../convert/slugs.ts";
import { takeTitle } from "../../convert/take-title.ts";
import { undated } from "../../convert/undated.ts";
import { wholeFormulas } from "../../convert/whole-formulas.ts";
import type { ImportNote } from "../../model/import-note.ts";
import type { OldPost } from "../../model/old-blog.ts";
import type { OldSite } from "../../model/old-site.ts";
import { type Fields, flagField, listField, textField, uniqueTags } from "../../read/field-values.ts";
import { readFrontMatter } from "../../read/front-matter.ts";
import { readOldDate } from "../../read/old-date.ts";

const READ = new Set(
  `title aliases alias tags tag date created updated modified lastmod publish published draft description summary permalink
  cssclass cssclasses lang author authors enableToc socialDescription socialImage cover image comments noindex
  macros katex_macros mathjax_macros`.split(/\s+/),
);

const MATH = { single: true, double: "display", escaped: false } as const;
const TAG = /(?<=^|[\s(])#([\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)/gmu;

/** Reads the notes of a vault. @param root its folder, with a slash at its end, or `""` */
export function readNotes(site: OldSite, root: string, tell: (note: ImportNote) => void): OldPost[] {
  const slugs = new Slugs();
  return [...site.files].flatMap(([path, { text }]): OldPost[] => {
    if (!path.startsWith(root)) return [];
    if (/\.(?:canvas|excalidraw|base)$/i.test(path)) {
      tell({ kind: "lost", file: path, what: "It is a drawing or a board that only Obsidian shows." });
      return [];
    }
    if (!/\.md$/i.test(path)) return [];
    const why = text === undefined ? "It is no text in UTF-8." : whyNoNote(path.slice(root.length), text);
    if (why !== undefined) {
      tell({ kind: text === undefined ? "lost" : "left", file: path, what: why });
      return [];
    }
    return [readNote(site, path, root, text ?? "", slugs, tell)].filter((post) => post !== undefined);
  });
}

function whyNoNote(path: string, text: string): string | undefined {
  if (/\.excalidraw\.md$/i.test(path) || /^excalidraw-plugin:/m.test(text.slice(0, 2000)))
    return "It is a drawing of Excalidraw's.";
  if (/<%[-_*]?\s*tp\./.test(text) || /(?:^|\/)_?templates?\//i.test(path)) return "It is a template for notes.";
  if (/^kanban-plugin:/m.test(text.slice(0, 2000))) return "It is a board, not a text.";
  return undefined;
}

function readNote(
  site: OldSite,
  path: string,
  root: string,
  text: string,
  slugs: Slugs,
  tell: (note: ImportNote) => void,
): OldPost | undefined {
  const read = readFrontMatter(text);
  const { fields } = read;
  if (read.problem !== undefined)
    tell({
      kind: "lost",
      file: path,
      line: 1,
      what: `The front matter is broken (${read.problem}); what could be read of it was taken.`,
    });
  const own = read.body.split("\n").map((line, index) => ({ text: line, from: read.bodyLine + index }));
  const taken = takeTitle(wholeFormulas(commented(own)));
  if (taken.lines.every((line) => line.text.trim() === "")) {
    tell({ kind: "left", file: path, what: "It is empty." });
    return undefined;
  }
  const below = path.slice(root.length).replace(/\.md$/i, "");
  const name = below.split("/").at(-1) ?? below;
  const isIndex = /^index$/i.test(name);
  const folder = below.split("/").at(-2);
  const title = textField(fields, "title") ?? taken.title ?? (isIndex ? (folder ?? "Start") : name);
  const date =
    readOldDate(fields.date) ?? readOldDate(fields.created) ?? readOldDate(fields["date created"]) ?? dateOfName(name);
  const isPage = isIndex && date === undefined;
  const updated = readOldDate(fields.updated ?? fields.modified ?? fields.lastmod ?? fields["date modified"]);
  const description = textField(fields, "description", "summary");
  const language = textField(fields, "lang");
  const aliases = [...listField(fields, "aliases"), ...listField(fields, "alias")];
  const permalink = textField(fields, "permalink");
  const folders = below.split("/").slice(0, -1).map(quartzSlug).join("/");
  return {
    path,
    kind: isPage ? "page" : "note",
    slug: slugs.of(isIndex ? (folder ?? "start") : name),
    title,
    ...(isPage ? {} : { date: date ?? undated(site, path, tell) }),
    ...(updated !== undefined && { updated }),
    draft: flagField(fields, "draft") === true || flagField(fields, "publish") === false,
    tags: uniqueTags(
      [...listField(fields, "tags", true), ...listField(fields, "tag", true), ...tagsIn(linesBody(taken.lines).text)]
        .map((tag) => tag.replace(/^#/, "").replace(/^\/+|\/+$/g, ""))
        .filter((tag) => tag !== ""),
      slugify,
    ),
    authors: listField(fields, "author").concat(listField(fields, "authors")),
    ...(description !== undefined && { description }),
    ...(language !== undefined && { language }),
    aliases,
    addresses: [
      `/${below
        .replace(/(?:^|\/)index$/i, "")
        .split("/")
        .map(quartzSlug)
        .join("/")}`,
      ...(permalink === undefined ? [] : [permalink.startsWith("/") ? permalink : `/${permalink}`]),
      ...aliases.map((alias) => `/${folders === "" ? "" : `${folders}/`}${quartzSlug(alias)}`),
    ],
    math: MATH,
    macros: macrosInFields(fields),
    body: linesBody(taken.lines),
    unread: Object.keys(fields as Fields).filter((one) => !READ.has(one)),
  };
}

/** `2024-03-01`, and what begins so: a note of that day. */
function dateOfName(name: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?!\d)/.test(name) ? readOldDate(name.slice(0, 10)) : undefined;
}

/** A name as Quartz has it in addresses. */
function quartzSlug(name: string): string {
  return name.trim().replace(/\s/g, "-").replace(/&/g, "-and-").replace(/%/g, "-percent").replace(/[?#]/g, "");
}

/** Tags within the text. */
function tagsIn(text: string): string[] {
  const regions = codeRegions(text);
  return [...text.matchAll(TAG)]
    .filter(({ index }) => !isWithin(regions, index))
    .map(([, tag = ""]) => tag)
    .filter((tag) => !/^[0-9a-f]{3}(?:[0-9a-f]{3})?$/i.test(tag));
}

/** What stands between `%%` is a comment, over lines too. */
function commented(lines: readonly Line[]): Line[] {
  let fence = "";
  let isOpen = false;
  return lines.map(({ text, from }) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1];
    if (!isOpen && (fence !== "" || mark !== undefined)) {
      if (fence === "") fence = mark ?? "";
      else if (mark?.startsWith(fence) && text.trim() === mark) fence = "";
      return { text, from };
    }
    const parts = text.split(/(`[^`]*`|%%)/);
    if (!parts.includes("%%")) return { text: isOpen ? text.replace(/--+>/g, "–") : text, from };
    const made = parts.map((part) => {
      if (part !== "%%") return isOpen ? part.replace(/--+>/g, "–") : part;
      isOpen = !isOpen;
      return isOpen ? "<!--" : "-->";
    });
    return { text: made.join(""), from };
  });
}
