import { slugify } from "../../../core/slug.ts";
import { macrosInFields } from "../../convert/macros-in-fields.ts";
import { Slugs } from "../../convert/slugs.ts";
import { bodyOf } from "../../model/body.ts";
import type { ImportNote } from "../../model/import-note.ts";
import type { OldPost } from "../../model/old-blog.ts";
import type { OldSite } from "../../model/old-site.ts";
import { type Fields, flagField, listField, textField, uniqueTags } from "../../read/field-values.ts";
import { readFrontMatter } from "../../read/front-matter.ts";
import { readOldDate } from "../../read/old-date.ts";
import { zonedDate } from "../../read/zoned-date.ts";
import { hugoAddress } from "./address.ts";
import { hugoMath } from "./math-reading.ts";

const CONTENT = /^content\/(.+)\.(?:md|markdown|mdown|html)$/i;

/** Fields that are read, or that say how the old theme shows a post. */
const READ = new Set(
  `title date lastmod publishdate expirydate draft tags categories series aliases url slug description summary author authors math katex
  mathjax type layout weight toc comments showtoc image images cover featured_image thumbnail keywords linktitle menu markup resources
  cascade build outputs iscjklanguage hidetoc usemath showtableofcontents language lang
  macros katex_macros mathjax_macros`.split(/\s+/),
);

/** Reads all posts and pages below `content/`. */
export function readHugoPosts(site: OldSite, config: Fields, tell: (note: ImportNote) => void): OldPost[] {
  const paths = [...site.files.keys()].filter((path) => CONTENT.test(path));
  const math = hugoMath(
    site,
    config,
    paths.map((path) => site.files.get(path)?.text ?? ""),
  );
  const slugs = new Slugs();
  return paths.flatMap((path): OldPost[] => {
    const file = site.files.get(path);
    if (file?.text === undefined) return [];
    const read = readFrontMatter(file.text);
    const fields: Fields = Object.fromEntries(
      Object.entries(read.fields).map(([name, value]) => [name.toLowerCase(), value]),
    );
    if (read.problem !== undefined)
      tell({
        kind: "lost",
        file: path,
        line: 1,
        what: `The front matter is broken (${read.problem}); what could be read of it was taken.`,
      });
    const whole = (CONTENT.exec(path)?.[1] ?? path).replace(/^posts?\/_index$/, "_index");
    const isList = /(?:^|\/)_index$/.test(whole);
    const inside = whole.replace(/\/?_?index$/, "");
    const words = read.body.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;
    if (isList && words < 10) {
      tell({
        kind: "left",
        file: path,
        what: "It heads a list that a template makes; Diptych makes its lists by itself.",
      });
      return [];
    }
    const name = inside.split("/").at(-1) || "start";
    const dated = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/.exec(name);
    const date = isList
      ? undefined
      : (readOldDate(fields.date) ?? readOldDate(fields.publishdate) ?? (dated ? readOldDate(dated[1]) : undefined));
    const title = textField(fields, "title");
    const updated = readOldDate(fields.lastmod);
    const zone = textField(config, "timezone");
    const description = textField(fields, "description", "summary");
    const series = listField(fields, "series")[0];
    const authors = [...listField(fields, "author"), ...listField(fields, "authors")];
    const address = hugoAddress(inside, fields, config, title ?? name, date);
    const aliases = listField(fields, "aliases").map((one) =>
      one.startsWith("/") ? one : `${address.replace(/[^/]*\/?$/, "")}${one}`,
    );
    return [
      {
        path,
        kind: date === undefined ? "page" : "note",
        slug: slugs.of(textField(fields, "slug") ?? dated?.[2] ?? name),
        ...(title !== undefined && { title }),
        ...(date !== undefined && { date: zonedDate(date, zone) }),
        ...(updated !== undefined && updated !== date && { updated: zonedDate(updated, zone) }),
        draft: flagField(fields, "draft") === true,
        tags: uniqueTags([...listField(fields, "tags"), ...listField(fields, "categories")], slugify),
        authors,
        ...(description !== undefined && { description }),
        addresses: [address, ...aliases],
        math,
        macros: macrosInFields(fields),
        ...(series !== undefined && { series }),
        body: bodyOf(read.body, read.bodyLine),
        unread: Object.keys(read.fields).filter((field) => !READ.has(field.toLowerCase())),
      },
    ];
  });
}
