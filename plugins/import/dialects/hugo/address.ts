import { slugify } from "../../../core/slug.ts";
import { type Fields, fieldsField, textField } from "../../read/field-values.ts";

/**
 * The address of a page of Hugo's (gohugo.io/content-management/urls): `url` of its front matter, a pattern for its section, or its
 * path below `content/`.
 * @param path below `content/`, without extension; that of a bundle is its folder
 */
export function hugoAddress(
  path: string,
  fields: Fields,
  config: Fields,
  title: string,
  date: string | undefined,
): string {
  const url = textField(fields, "url");
  if (url !== undefined && !url.includes(":")) return withSlashes(url);
  const section = path.includes("/") ? (path.split("/")[0] as string) : "";
  const patterns = fieldsField(config, "permalinks");
  const pattern = url ?? textField(patterns, section) ?? textField(fieldsField(patterns, "page"), section);
  const name = path.split("/").at(-1) ?? path;
  const slug = textField(fields, "slug");
  if (pattern === undefined) return withSlashes([...path.split("/").slice(0, -1), slug ?? name].map(asPart).join("/"));
  const [year = "", month = "", day = ""] = (date ?? "").slice(0, 10).split("-");
  const values: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    section: asPart(section),
    sections: path.split("/").slice(0, -1).map(asPart).join("/"),
    title: slugify(title),
    slug: slug ?? slugify(title),
    slugorcontentbasename: slug ?? asPart(name),
    slugorfilename: slug ?? asPart(name),
    contentbasename: asPart(name),
    filename: asPart(name),
  };
  return withSlashes(pattern.replace(/:([a-z]+)/g, (all, key: string) => values[key] ?? all));
}

/** As Hugo writes a part of a path: lower case, hyphens for blanks. */
function asPart(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, "-");
}

function withSlashes(address: string): string {
  const whole = `/${address}`.replace(/\/{2,}/g, "/");
  return /\/$|\.[A-Za-z0-9]+$/.test(whole) ? whole : `${whole}/`;
}
