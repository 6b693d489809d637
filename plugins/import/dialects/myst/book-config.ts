import { join } from "node:path/posix";
import { macrosOfEntries } from "../../convert/macros-in-fields.ts";
import type { OldSiteFields } from "../../model/old-blog.ts";
import type { OldSite } from "../../model/old-site.ts";
import { textOfOld } from "../../model/old-site.ts";
import { type Fields, fieldsField, listField, textField } from "../../read/field-values.ts";
import { readYaml } from "../../read/front-matter.ts";

/** What `_config.yml` or `myst.yml` of a book says. */
export interface BookConfig {
  readonly site: OldSiteFields;
  /** BibTeX files, in the old site. */
  readonly bibliographies: readonly string[];
  /** Whether files that the contents do not list are none of the book. */
  readonly onlyListed: boolean;
  /** What stands for a name between double braces. */
  readonly substitutions: Readonly<Record<string, string>>;
}

/** Reads the configuration of a book. @param folder with a slash at its end, or `""` */
export function readBookConfig(site: OldSite, folder: string): BookConfig {
  const old = fieldsOf(site, `${folder}_config`);
  const project = fieldsField(fieldsOf(site, `${folder}myst`), "project");
  const sphinx = fieldsField(fieldsField(old, "sphinx"), "config");
  const macros = {
    ...macrosOfEntries(fieldsField(fieldsField(fieldsField(sphinx, "mathjax3_config"), "tex"), "macros")),
    ...macrosOfEntries(fieldsField(fieldsField(fieldsField(sphinx, "mathjax_config"), "TeX"), "Macros")),
    ...macrosOfEntries(fieldsField(project, "math")),
  };
  const url = textField(fieldsField(old, "html"), "baseurl") ?? textField(project, "url");
  const title = textField(old, "title") ?? textField(project, "title");
  const description = textField(old, "description") ?? textField(project, "description");
  const listed = [
    ...listField(old, "bibtex_bibfiles"),
    ...listField(sphinx, "bibtex_bibfiles"),
    ...listField(project, "bibliography"),
  ];
  const found = listed.map((path) => join(folder, path)).filter((path) => site.files.has(path));
  return {
    site: {
      ...(title !== undefined && { title }),
      ...(url !== undefined && /^https?:/.test(url) && { url: url.replace(/\/?$/, "/") }),
      authors: authorsOf(old.author ?? project.authors),
      ...(description !== undefined && { description }),
      macros,
    },
    bibliographies:
      found.length > 0
        ? found
        : [...site.files.keys()].filter((path) => path.startsWith(folder) && /\.bib$/i.test(path)),
    onlyListed: old.only_build_toc_files === true,
    substitutions: textsOf({
      ...fieldsField(fieldsField(old, "parse"), "myst_substitutions"),
      ...fieldsField(project, "substitutions"),
    }),
  };
}

/** Texts and numbers among fields. */
export function textsOf(fields: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [],
    ),
  );
}

/** Names of a list of names, of objects with a `name`, or of a line: "A. Lovelace & B. Noether". */
export function authorsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(authorsOf);
  if (typeof value === "object" && value !== null) {
    const { name } = value as { readonly name?: unknown };
    if (typeof name === "string") return [name.trim()];
    return typeof name === "object" && name !== null ? authorsOf({ name: textField(name as Fields, "literal") }) : [];
  }
  if (typeof value !== "string") return [];
  return value
    .split(/\s*(?:,\s*(?:and\s+)?|\s+and\s+|&)\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function fieldsOf(site: OldSite, path: string): Fields {
  return readYaml(textOfOld(site, `${path}.yml`) ?? textOfOld(site, `${path}.yaml`) ?? "").fields;
}
