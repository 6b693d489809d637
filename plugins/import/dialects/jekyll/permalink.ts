import { slugify } from "../../../core/slug.ts";

/** Patterns that have names (jekyllrb.com/docs/permalinks). */
const NAMED: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title:output_ext",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title:output_ext",
  weekdate: "/:categories/:year/W:week/:short_day/:title:output_ext",
  none: "/:categories/:title:output_ext",
};

/** What a pattern is filled with. */
export interface PermalinkParts {
  /** A day or time; of a document without one, placeholders of dates stay empty. */
  readonly date?: string;
  /** The name of the file without date and extension. */
  readonly name: string;
  readonly slug?: string;
  readonly categories: readonly string[];
  readonly collection?: string;
  /** Of a collection's document: its path below the collection's folder, without its extension. */
  readonly path?: string;
}

/**
 * The address that a pattern gives a document, from the site's root.
 * @param pattern the name of one or a pattern with placeholders, of `_config.yml` or of the document itself
 */
export function permalinkOf(pattern: string, parts: PermalinkParts): string {
  const { date = "", name, categories } = parts;
  const [year = "", month = "", day = ""] = date.slice(0, 10).split("-");
  const [hour = "00", minute = "00", second = "00"] = date
    .slice(11, 19)
    .split(":")
    .filter((part) => part !== "");
  const title = parts.slug ?? name;
  const values: Readonly<Record<string, string>> = {
    year,
    short_year: year.slice(2),
    month,
    i_month: month.replace(/^0/, ""),
    day,
    i_day: day.replace(/^0/, ""),
    y_day: date === "" ? "" : String(dayOfYear(year, month, day)).padStart(3, "0"),
    hour,
    minute,
    second,
    title,
    slug: slugify(title),
    name,
    basename: name,
    categories: categories.map((one) => one.trim().toLowerCase().replace(/\s+/g, "-")).join("/"),
    collection: parts.collection ?? "",
    path: parts.path ?? name,
    output_ext: ".html",
  };
  const filled = (NAMED[pattern] ?? pattern).replace(/:([a-z_]+)/g, (all, key: string) => values[key] ?? all);
  const address = `/${filled}`.replace(/\/{2,}/g, "/");
  return /\/$|\.[A-Za-z0-9]+$/.test(address) ? address : `${address}.html`;
}

function dayOfYear(year: string, month: string, day: string): number {
  return Math.round((Date.UTC(+year, +month - 1, +day) - Date.UTC(+year, 0, 1)) / 86_400_000) + 1;
}
