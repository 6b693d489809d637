import { slugify } from "../../../core/slug.ts";
import { links } from "../../convert/links.ts";
import { Slugs } from "../../convert/slugs.ts";
import type { Dialect } from "../../model/dialect.ts";
import type { OldPost, OldStory } from "../../model/old-blog.ts";
import { readBookConfig } from "./book-config.ts";
import { directives } from "./directives.ts";
import { equationLabels } from "./equation-labels.ts";
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
      stories: toc ? storiesOf(toc, posts, config.site.title ?? site.name) : [],
      bibliographies: config.bibliographies,
      roots: [toc?.folder ?? "", ""],
    };
  },
  constructs: [directives, equationLabels, targets, roles, links],
};

/** A series of all chapters, or one for each part of the book. */
function storiesOf(toc: Toc, posts: readonly OldPost[], title: string): OldStory[] {
  const slugs = new Slugs();
  const byFile = new Map(posts.map((post) => [post.path.replace(/\.\w+$/, ""), post]));
  const parts = new Map<string, OldPost[]>();
  for (const { file, part } of toc.entries) {
    const post = byFile.get(file.replace(/\.(?:md|ipynb)$/, ""));
    if (!post) continue;
    const name = part ?? title;
    parts.set(name, [...(parts.get(name) ?? []), post]);
  }
  return [...parts].map(([name, chapters], index): OldStory => {
    const members = chapters.map(({ slug }) => slug);
    const description = parts.size > 1 ? `Part ${index + 1} of ${title}.` : undefined;
    return {
      slug: slugs.of(slugify(name)),
      path: toc.path,
      fields: { title: name, kind: "series", ...(description !== undefined && { description }), entries: members },
      text: "",
      members,
    };
  });
}
