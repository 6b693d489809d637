import { parse as parseToml } from "smol-toml";
import type { OldSite } from "../../model/old-site.ts";
import { textOfOld } from "../../model/old-site.ts";
import { type Fields, fieldsField, textField } from "../../read/field-values.ts";
import { plainToml, readYaml } from "../../read/front-matter.ts";

/** A collection of documents beside the posts. */
export interface Collection {
  readonly name: string;
  readonly permalink?: string;
  /** Whether each of its documents has a page. */
  readonly output: boolean;
}

/** Fields that documents of a folder or kind have where they do not say otherwise. */
interface Defaults {
  readonly path: string;
  readonly type: string;
  readonly values: Fields;
}

/** What `_config.yml` says. */
export interface JekyllConfig {
  readonly fields: Fields;
  /** A pattern, or the name of one: `pretty`. */
  readonly permalink: string;
  readonly timezone?: string;
  readonly collections: readonly Collection[];
  readonly defaults: readonly Defaults[];
  readonly exclude: readonly string[];
}

/** Reads `_config.yml` or `_config.toml` of a site; everything is as Jekyll has it by default where there is none. */
export function readConfig(site: OldSite): JekyllConfig {
  const yaml = textOfOld(site, "_config.yml") ?? textOfOld(site, "_config.yaml");
  const fields = yaml === undefined ? tomlConfig(site) : readYaml(yaml).fields;
  const timezone = textField(fields, "timezone");
  return {
    fields,
    permalink: textField(fields, "permalink") ?? "date",
    ...(timezone !== undefined && { timezone }),
    collections: readCollections(fields.collections),
    defaults: readDefaults(fields.defaults),
    exclude: Array.isArray(fields.exclude)
      ? fields.exclude.filter((one): one is string => typeof one === "string")
      : [],
  };
}

function tomlConfig(site: OldSite): Fields {
  const text = textOfOld(site, "_config.toml");
  if (text === undefined) return {};
  try {
    return plainToml(parseToml(text)) as Fields;
  } catch {
    return {};
  }
}

function readCollections(value: unknown): Collection[] {
  if (Array.isArray(value))
    return value.filter((one) => typeof one === "string").map((name) => ({ name, output: false }));
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).map((name) => {
    const own = fieldsField(value as Fields, name);
    const permalink = textField(own, "permalink");
    return { name, output: own.output === true, ...(permalink !== undefined && { permalink }) };
  });
}

function readDefaults(value: unknown): Defaults[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null) return [];
    const scope = fieldsField(one as Fields, "scope");
    const path = textField(scope, "path") ?? "";
    return [{ path, type: textField(scope, "type") ?? "", values: fieldsField(one as Fields, "values") }];
  });
}

/** The fields that a document has by default. @param type `posts`, `pages`, or the name of a collection */
export function defaultFields(config: JekyllConfig, path: string, type: string): Fields {
  const own = config.defaults.filter(
    (one) =>
      (one.type === "" || one.type === type) &&
      (one.path === "" || path === one.path || path.startsWith(`${one.path.replace(/\/$/, "")}/`)),
  );
  return Object.assign({}, ...own.map(({ values }) => values)) as Fields;
}
