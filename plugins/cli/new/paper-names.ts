import { personName } from "../../core/person-name.ts";
import { type Slug, slugify } from "../../core/slug.ts";
import type { PaperRecord } from "./paper-record.ts";

/** Words that tell no title from another. */
const SMALL = new Set(
  "a an the on of in for and or to with via from by at as is are was be can do does how why what when where towards toward using into its not new our some".split(
    " ",
  ),
);
/** In letters: shorter words are joined by the next one. */
const SHORT = 4;
/** In letters: a slug is typed. */
const LONGEST = 60;

/** `belkin-2019-reconciling`: the first author's family name, the year, the first word of the title that says something. */
export function defaultSlug({ authors, year, title }: Pick<PaperRecord, "authors" | "year" | "title">): Slug {
  const name = slugify(personName(authors[0] ?? "").family);
  const words = titleWords(title);
  const [first = "", second = ""] = words;
  const word = first.length < SHORT && second !== "" ? `${first}-${second}` : first;
  return slugify(`${name.slice(0, LONGEST)}-${year}-${word.slice(0, LONGEST)}`);
}

/** `belkin2019reconciling` */
export function defaultKey({ authors, year, title }: Pick<PaperRecord, "authors" | "year" | "title">): string {
  const name = slugify(personName(authors[0] ?? "").family).replaceAll("-", "");
  return `${name.slice(0, LONGEST)}${year}${(titleWords(title)[0] ?? "").slice(0, LONGEST)}`;
}

function titleWords(title: string): string[] {
  const words = title
    .replace(/(?<!\\)\$[^$]*\$|\\\([^)]*\\\)/g, " ")
    .split(/[\s–—:/-]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => slugify(word.replace(/['’]/g, "")).replaceAll("-", ""));
  const telling = words.filter((word) => !SMALL.has(word));
  return telling.length > 0 ? telling : words;
}
