import { join } from "node:path/posix";
import { captionFormulas } from "../../cells/caption-formulas.ts";
import { definitionLists } from "../../convert/definition-lists.ts";
import { equationLabels } from "../../convert/equation-labels.ts";
import { hiddenDefinitions } from "../../convert/hidden-definitions.ts";
import { links } from "../../convert/links.ts";
import { mathematics } from "../../convert/mathematics.ts";
import { numberedReferences } from "../../convert/numbered-references.ts";
import { partSeries } from "../../convert/part-series.ts";
import { scripts } from "../../convert/scripts.ts";
import { silentHtml } from "../../convert/silent-html.ts";
import type { Dialect } from "../../model/dialect.ts";
import type { OldPost } from "../../model/old-blog.ts";
import type { OldSite } from "../../model/old-site.ts";
import { listField, textField } from "../../read/field-values.ts";
import { readFrontMatter } from "../../read/front-matter.ts";
import { authorsOf } from "../myst/book-config.ts";
import { divs } from "./divs.ts";
import { exampleLists } from "./example-lists.ts";
import { headerMacros } from "./header-macros.ts";
import { inlineMarks } from "./inline-marks.ts";
import { readQuartoConfig } from "./quarto-config.ts";
import { readQuartoPosts } from "./read-posts.ts";
import { references } from "./references.ts";

/** Quarto (quarto.org): websites, blogs and books. */
export const quarto: Dialect = {
  name: "quarto",
  called: "Quarto",
  likeness(site) {
    const paths = [...site.files.keys()];
    if (paths.some((path) => /(?:^|\/)_quarto\.ya?ml$/.test(path))) return 0.97;
    return paths.some((path) => /\.qmd$/.test(path)) ? 0.7 : 0;
  },
  read(site, tell) {
    const config = readQuartoConfig(site);
    const { about, fields, folder } = config;
    const posts = readQuartoPosts(site, config, tell);
    const title = textField(about, "title") ?? textField(fields, "title");
    const description = textField(about, "description");
    const url = textField(about, "site-url");
    const language = textField(fields, "lang");
    return {
      site: {
        ...(title !== undefined && { title }),
        ...(url !== undefined && { url: url.replace(/\/?$/, "/") }),
        authors: authorsOf(about.author ?? fields.author),
        ...(description !== undefined && { description }),
        ...(language !== undefined && { language }),
        macros: headerMacros(fields, config.path, site, tell),
      },
      posts,
      stories: partSeries(
        config.chapters.flatMap(({ path, part }) => {
          const post = posts.find((one) => one.path === path);
          return post ? [{ post, part }] : [];
        }),
        title ?? site.name,
        config.path,
      ),
      bibliographies: bibliographiesOf(site, posts, config.bibliographies),
      roots: folder === "" ? [""] : [folder, ""],
    };
  },
  constructs: [
    hiddenDefinitions,
    scripts,
    divs,
    exampleLists,
    inlineMarks,
    equationLabels,
    references,
    definitionLists,
    silentHtml,
    links,
    numberedReferences,
    captionFormulas,
    mathematics,
  ],
};

/** Those of the project, and those that posts name. */
function bibliographiesOf(site: OldSite, posts: readonly OldPost[], listed: readonly string[]): string[] {
  const own = posts.flatMap(({ path }) => {
    if (!/\.(?:qmd|md|Rmd)$/i.test(path)) return [];
    const { fields } = readFrontMatter(site.files.get(path)?.text ?? "");
    return listField(fields, "bibliography").map((one) => (one.startsWith("/") ? one.slice(1) : join(path, "..", one)));
  });
  const named = [...new Set([...listed, ...own])].filter((path) => site.files.has(path));
  return named.length > 0 ? named : [...site.files.keys()].filter((path) => /\.bib$/i.test(path));
}
