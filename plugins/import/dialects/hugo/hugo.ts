import { callouts } from "../../convert/callouts.ts";
import { citations } from "../../convert/citations.ts";
import { codeFormulas } from "../../convert/code-formulas.ts";
import { definitionLists } from "../../convert/definition-lists.ts";
import { headings } from "../../convert/headings.ts";
import { hiddenDefinitions } from "../../convert/hidden-definitions.ts";
import { links } from "../../convert/links.ts";
import { macrosInFields } from "../../convert/macros-in-fields.ts";
import { macrosOf } from "../../convert/macros-of-site.ts";
import { mathematics } from "../../convert/mathematics.ts";
import { numberedReferences } from "../../convert/numbered-references.ts";
import { scripts } from "../../convert/scripts.ts";
import { shortcodes } from "../../convert/shortcodes.ts";
import { theorems } from "../../convert/theorems.ts";
import type { Dialect } from "../../model/dialect.ts";
import { fieldsField, textField } from "../../read/field-values.ts";
import { isHugo, readHugoConfig } from "./config.ts";
import { readHugoPosts } from "./read-posts.ts";

/** Hugo (gohugo.io). */
export const hugo: Dialect = {
  name: "hugo",
  called: "Hugo",
  likeness: (site) => (isHugo(site) ? 0.9 : 0),
  read(site, tell) {
    const config = readHugoConfig(site);
    const params = fieldsField(config, "params");
    const url = textField(config, "baseURL", "baseurl", "baseUrl");
    const title = textField(config, "title");
    const description = textField(params, "description", "subtitle") ?? textField(config, "description");
    const language = textField(config, "languageCode", "languagecode", "defaultContentLanguage");
    const author =
      textField(params, "author", "defaultAuthor") ??
      textField(fieldsField(params, "author"), "name") ??
      textField(config, "author");
    const posts = readHugoPosts(site, config, tell);
    // Where the settings do not say whose blog it is, most posts may.
    const owner = author ?? mostOften(posts.flatMap(({ authors }) => authors));
    return {
      site: {
        ...(title !== undefined && { title }),
        ...(url !== undefined && { url: url.endsWith("/") ? url : `${url}/` }),
        authors: owner === undefined ? [] : [owner],
        ...(description !== undefined && { description }),
        ...(language !== undefined && { language }),
        macros: { ...macrosInFields(config), ...macrosOf(site, tell) },
      },
      posts: posts.map((post) => ({ ...post, authors: post.authors.filter((name) => name !== owner) })),
      stories: [],
      bibliographies: [...site.files.keys()].filter((path) => /\.bib$/i.test(path)),
      roots: ["static/", "content/", "assets/", ""],
    };
  },
  constructs: [
    hiddenDefinitions,
    scripts,
    shortcodes, // before links are read: some are addresses
    codeFormulas, // before all that passes code by
    callouts,
    citations,
    definitionLists,
    headings,
    theorems,
    links,
    numberedReferences,
    mathematics, // last: all before it read formulas as the old site does
  ],
};

function mostOften(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > names.length / 2 ? first[0] : undefined;
}
