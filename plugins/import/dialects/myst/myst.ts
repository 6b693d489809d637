import { captionFormulas } from "../../cells/caption-formulas.ts";
import { definitionLists } from "../../convert/definition-lists.ts";
import { equationLabels } from "../../convert/equation-labels.ts";
import { hiddenDefinitions } from "../../convert/hidden-definitions.ts";
import { links } from "../../convert/links.ts";
import { mathematics } from "../../convert/mathematics.ts";
import { numberedReferences } from "../../convert/numbered-references.ts";
import { type PlacedChapter, partSeries } from "../../convert/part-series.ts";
import { scripts } from "../../convert/scripts.ts";
import { silentHtml } from "../../convert/silent-html.ts";
import type { Dialect } from "../../model/dialect.ts";
import type { OldPost } from "../../model/old-blog.ts";
import { readBookConfig } from "./book-config.ts";
import { directives } from "./directives.ts";
import { readMystPosts } from "./read-posts.ts";
import { roles } from "./roles.ts";
import { targets } from "./targets.ts";
import { readToc, type Toc } from "./toc.ts";

/** MyST (mystmd.org) and Jupyter Book (jupyterbook.org): books of Markdown and notebooks. */
export const myst: Dialect = {
  name: "myst",
  called: "MyST or Jupyter Book",
  likeness(site) {
    const paths = [...site.files.keys()];
    if (paths.some((path) => /(?:^|\/)(?:_toc|myst)\.ya?ml$/.test(path))) return 0.95;
    return paths.some((path) => /(?:^|\/)conf\.py$/.test(path)) &&
      [...site.files.values()].some(({ text }) => text !== undefined && /^[`:]{3,}\{[a-z:-]+\}/m.test(text))
      ? 0.6
      : 0;
  },
  read(site, tell) {
    const toc = readToc(site);
    const config = readBookConfig(site, toc?.folder ?? "");
    const posts = readMystPosts(site, toc, config, tell);
    return {
      site: config.site,
      posts,
      stories: toc ? partSeries(chaptersOf(toc, posts), config.site.title ?? site.name, toc.path) : [],
      bibliographies: config.bibliographies,
      roots: [toc?.folder ?? "", ""],
    };
  },
  constructs: [
    hiddenDefinitions,
    scripts,
    directives,
    equationLabels,
    targets,
    roles,
    definitionLists,
    silentHtml,
    links,
    numberedReferences,
    captionFormulas,
    mathematics,
  ],
};

/** The chapters that the contents list, in their order. */
function chaptersOf(toc: Toc, posts: readonly OldPost[]): PlacedChapter[] {
  const byFile = new Map(posts.map((post) => [post.path.replace(/\.\w+$/, ""), post]));
  return toc.entries.flatMap(({ file, part }) => {
    const post = byFile.get(file.replace(/\.(?:md|ipynb)$/, ""));
    return post ? [{ post, part }] : [];
  });
}
