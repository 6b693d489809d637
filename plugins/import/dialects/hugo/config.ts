import { parse as parseToml } from "smol-toml";
import { type OldSite, textOfOld } from "../../model/old-site.ts";
import { type Fields, fieldsField } from "../../read/field-values.ts";
import { plainToml, readYaml } from "../../read/front-matter.ts";

const FILES = ["hugo", "config", "config/_default/hugo", "config/_default/config"];

/** The settings of a Hugo site: `hugo.toml`, `config.yaml` and the like; empty without any. */
export function readHugoConfig(site: OldSite): Fields {
  let fields: Fields = {};
  for (const file of FILES) fields = { ...fields, ...readAs(site, file) };
  for (const part of ["params", "permalinks", "markup", "taxonomies", "languages"]) {
    const own = readAs(site, `config/_default/${part}`);
    if (Object.keys(own).length > 0) fields = { ...fields, [part]: { ...fieldsField(fields, part), ...own } };
  }
  return fields;
}

function readAs(site: OldSite, file: string): Fields {
  const toml = textOfOld(site, `${file}.toml`);
  const yaml = textOfOld(site, `${file}.yaml`) ?? textOfOld(site, `${file}.yml`);
  const json = textOfOld(site, `${file}.json`);
  try {
    if (toml !== undefined) return plainToml(parseToml(toml)) as Fields;
    if (yaml !== undefined) return readYaml(yaml).fields;
    return json === undefined ? {} : (JSON.parse(json) as Fields);
  } catch {
    return {};
  }
}

/** True where a site is plainly Hugo's. */
export function isHugo(site: OldSite): boolean {
  const hasConfig = [...site.files.keys()].some((path) =>
    /^(?:hugo|config)\.(?:toml|ya?ml|json)$|^config\/_default\//.test(path),
  );
  return hasConfig && [...site.files.keys()].some((path) => path.startsWith("content/"));
}
