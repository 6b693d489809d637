import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FactBlog } from "../../../blog/facts/fact-blog.ts";
import type { SearchTexts } from "../../../blog/jobs/render-job.ts";
import { pageContext } from "../../../blog/page-context.ts";
import type { Post, Story } from "../../../catalog/model.ts";
import { FOLDER_INDEX, type FolderSection } from "../../../core/folder-index.ts";
import {
  ADDRESSES,
  type Address,
  diptychAddress,
  outputPath,
  postAddress,
  storyAddress,
  withBase,
} from "../../../linking/addresses.ts";
import { pairOf } from "../../../linking/counterpart.ts";
import { generatedPages } from "../../../pages/generated-pages.ts";
import type { ReadingWay } from "../../../pages/views/story.ts";
import type { SiteBuilder } from "../../site-builder.ts";
import { exportedParts } from "../exported-story.ts";
import type { ArchivedFile } from "../zip-files.ts";
import { folderPage, relativePath } from "./folder-page.ts";
import { folderSections } from "./folder-search.ts";

const INDEX = "index.html";
const SEARCH_INDEX = "search-index.js";
const SEARCH_SCRIPT = "search.js";
const SEARCH_STYLE = "folder.css";
/** Types of fonts, within a style sheet: browsers do not load one from a disk for a page from a disk. */
const FONT_URL = /url\((["']?)\.?\/?([^)"']+\.woff2)\1\)/g;

export interface FolderOptions {
  /** The folder that holds `layouts/` and `plugins/`. */
  readonly engine: string;
  readonly way: ReadingWay;
}

/**
 * A story as a folder that opens from a disk: the site's pages of it with relative addresses, and a search of its own.
 * @param builder that has checked the blog
 * @returns the files, below a folder that bears the story's slug, and how many posts are among them; nothing where the story has no
 *   post on that way
 */
export async function storyFolder(
  builder: SiteBuilder,
  story: Story,
  { engine, way }: FolderOptions,
): Promise<{ readonly files: ArchivedFile[]; readonly posts: number } | undefined> {
  const blog = new FactBlog(builder.read);
  const { site } = blog.catalog;
  const context = pageContext(builder.read, builder.services.store);
  const posts = exportedParts(story, way, context.plain).flatMap(({ entries }) => entries.flatMap((one) => one.posts));
  if (posts.length === 0) return undefined;
  const pages = pagesOf(blog, story, posts, way);
  const made = await builder.filesOf((path) => pages.has(path));
  const known = builder.files();
  // Pages that lead to this story, or to the whole site, lead to its own first page.
  const own = new Map([
    ...[...pages].map(([path, place]) => [path, place] as const),
    [outputPath(ADDRESSES.home), INDEX] as const,
    [outputPath(ADDRESSES.search), `${INDEX}#search`] as const,
  ]);
  const needed = new Set<string>();
  const files = new Map<string, string | Uint8Array>();
  for (const [path, place] of pages) {
    const html = made.get(path);
    if (html === undefined) continue;
    const at = new URL(withBase(blog.base, `/${encodeURI(path).replace(/(^|\/)index\.html$/, "$1")}`), site.url);
    const rewritten = folderPage(Buffer.from(html).toString("utf8"), (value) =>
      placeOf(value, {
        at,
        from: place,
        base: blog.base,
        own,
        has: (file) => known.has(file) && !file.endsWith(".html"),
        needed,
      }),
    );
    files.set(place, place === INDEX ? withSearch(rewritten) : rewritten);
  }
  // Not all that stands beside posts: that may be much.
  const beside = await builder.filesOf((path) => needed.has(path) || path.endsWith(".woff2"));
  for (const path of [...needed].sort()) files.set(path, withFonts(path, beside));
  files.set(SEARCH_INDEX, indexText(builder, posts));
  files.set(SEARCH_SCRIPT, await searchScript(engine));
  files.set(SEARCH_STYLE, readFileSync(join(engine, "layouts/styles/folder.css")));
  const archived = [...files].map(([path, content]): ArchivedFile => ({ path: `${story.slug}/${path}`, content }));
  return { files: archived, posts: posts.length };
}

/** The pages of a story, by their files on the site, with their files in the folder. */
function pagesOf(blog: FactBlog, story: Story, posts: readonly Post[], way: ReadingWay): ReadonlyMap<string, string> {
  const chosen = new Set(posts);
  const below = storyAddress(story);
  const addresses: Address[] = posts.map(postAddress);
  for (const post of posts) {
    const pair = post.tier === "overview" ? pairOf(blog.catalog, post) : undefined;
    if (pair?.overview && pair.deepDive && chosen.has(pair.overview) && chosen.has(pair.deepDive))
      addresses.push(diptychAddress(pair));
  }
  // The story on one page is its overviews.
  for (const { address, shows } of generatedPages(blog))
    if (address.startsWith(below) && (shows !== "scroll" || way !== "deep-dives")) addresses.push(address);
  return new Map(addresses.map((address) => [outputPath(address), address === below ? INDEX : outputPath(address)]));
}

interface PagePlace {
  /** The page's address on the site, whole. */
  readonly at: URL;
  /** Its file in the folder. */
  readonly from: string;
  readonly base: string;
  readonly own: ReadonlyMap<string, string>;
  readonly has: (file: string) => boolean;
  /** Files beside the pages that some page shows: is added to. */
  readonly needed: Set<string>;
}

/** Where an address leads from a page of the folder: within it where that is there, else to the site. */
function placeOf(value: string, { at, from, base, own, has, needed }: PagePlace): string | undefined {
  if (!URL.canParse(value, at)) return undefined;
  const url = new URL(value, at);
  // What was whole stays whole: a page's own address on the web, other hosts, mail.
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) return undefined;
  if (url.origin !== at.origin || !url.pathname.startsWith(base)) return url.href;
  const path = outputPath(`/${url.pathname.slice(base.length)}` as Address);
  const page = own.get(path);
  if (page !== undefined) {
    const [file = "", hash] = page.split("#");
    return relativePath(from, file) + (hash === undefined ? url.hash : `#${hash}`);
  }
  if (!has(path)) return url.href;
  needed.add(path);
  return relativePath(from, path);
}

/** A style sheet has its fonts within it. */
function withFonts(path: string, made: ReadonlyMap<string, Uint8Array>): string | Uint8Array {
  const bytes = made.get(path) ?? new Uint8Array();
  if (!path.endsWith(".css")) return bytes;
  const folder = path.split("/").slice(0, -1).join("/");
  return Buffer.from(bytes)
    .toString("utf8")
    .replace(FONT_URL, (whole, _quote, name: string) => {
      const font = made.get(`${folder}/${name}`);
      return font === undefined ? whole : `url(data:font/woff2;base64,${Buffer.from(font).toString("base64")})`;
    });
}

/** What is looked through, as a script: nothing can be fetched from a disk. */
function indexText(builder: SiteBuilder, posts: readonly Post[]): string {
  const sections = posts.flatMap((post): FolderSection[] => {
    const { path } = post.source;
    const texts = builder.read<SearchTexts>(`searched:${path}`);
    const html = texts && builder.services.store.get(texts.document);
    return html === undefined ? [] : folderSections(html, { title: post.title, path: outputPath(postAddress(post)) });
  });
  return `window.${FOLDER_INDEX} = ${JSON.stringify(sections).replace(/\u2028|\u2029/g, " ")};\n`;
}

async function searchScript(engine: string): Promise<string> {
  const { build } = await import("esbuild");
  const result = await build({
    entryPoints: [join(engine, "plugins/browser/folder/search.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "silent",
  });
  return result.outputFiles[0]?.text ?? "";
}

const SEARCH_BOX = `<section class="folder-search" id="search" aria-label="Search">
<form role="search"><label for="folder-query">Search in these posts</label><input id="folder-query" type="search" autocomplete="off"></form>
<p id="folder-status" role="status"></p>
<ul id="folder-results"></ul>
</section>`;

/** The first page, with a box to search all of them. */
function withSearch(html: string): string {
  return html
    .replace("</head>", `<link rel="stylesheet" href="${SEARCH_STYLE}"></head>`)
    .replace(/<main\b[^>]*>/, (main) => main + SEARCH_BOX)
    .replace("</body>", `<script src="${SEARCH_INDEX}"></script><script src="${SEARCH_SCRIPT}"></script></body>`);
}
