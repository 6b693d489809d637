import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { REPOSITORY } from "../support/project.ts";
import { generateTexts } from "./corpus.ts";
import { type Cost, joined, measureCommand } from "./measured-command.ts";

/**
 * What somebody writes who makes a blog with mathematics from Eleventy's documentation. Macros of templates are off in
 * Markdown, as braces in formulas would be taken for them.
 */
const FILES: Readonly<Record<string, string>> = {
  "package.json": '{ "type": "module" }\n',
  "eleventy.config.js": `import katex from "katex";
import footnote from "markdown-it-footnote";
import texmath from "markdown-it-texmath";

export default function (config) {
  config.amendLibrary("md", (md) => md.use(texmath, { engine: katex, delimiters: "dollars" }).use(footnote));
  config.addCollection("posts", (api) => api.getFilteredByGlob("posts/*.md"));
  return { markdownTemplateEngine: false };
}
`,
  "posts/posts.json": '{ "layout": "post.njk" }\n',
  "_includes/post.njk": `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ title }}</title><link rel="stylesheet" href="/katex.min.css"></head>
<body>
<header><a href="/">A blog</a></header>
<main><article data-pagefind-body><h1>{{ title }}</h1>
{{ content | safe }}
</article></main>
</body>
</html>
`,
  "index.njk": `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A blog</title></head>
<body><h1>A blog</h1>
<ul>
{% for post in collections.posts %}<li><a href="{{ post.url }}">{{ post.data.title }}</a></li>
{% endfor %}</ul>
</body>
</html>
`,
};

/** The same text as that of a generated blog, made a site by plain Eleventy and Pagefind. */
export interface Peer {
  /** What it has written stands here. */
  readonly folder: string;
  /** Builds everything, as it does each time: Eleventy, then Pagefind over its pages. */
  build(): Promise<Cost>;
  delete(): void;
}

/** @param posts how many, an even number */
export function createPeer(posts: number): Peer {
  const root = mkdtempSync(join(tmpdir(), "diptych-peer-"));
  generateTexts(posts, root, "flat");
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  symlinkSync(join(REPOSITORY, "node_modules"), join(root, "node_modules"));
  const folder = join(root, "_site");
  return {
    folder,
    build: async () => {
      rmSync(folder, { recursive: true, force: true });
      const pages = await measureCommand(["node_modules/@11ty/eleventy/cmd.cjs", "--quiet"], root);
      const search = await measureCommand(["node_modules/pagefind/lib/runner/bin.cjs", "--site", "_site"], root);
      return joined(pages, search);
    },
    delete: () => rmSync(root, { recursive: true, force: true }),
  };
}
