import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChildNode } from "domhandler";
import { DomUtils } from "htmlparser2";
import { authorsOf, namesOf } from "../../../catalog/authors-of.ts";
import type { Post, Story } from "../../../catalog/model.ts";
import { escapeHtml } from "../../../core/escape-html.ts";
import { textDirection } from "../../../core/text-direction.ts";
import { TIER_LABELS } from "../../../core/tier.ts";
import { assetAddress, postAddress, storyAddress, withBase } from "../../../linking/addresses.ts";
import { allAuthors } from "../../../linking/author-names.ts";
import { scrollAddress } from "../../../linking/story-scroll.ts";
import type { PageContext } from "../../../pages/page-context.ts";
import { storyView } from "../../../pages/story-view.ts";
import type { ReadingWay } from "../../../pages/views/story.ts";
import { timestamp } from "../../feeds/feed-entry.ts";
import { type ExportedPart, exportedParts } from "../exported-story.ts";
import { MAP_INKS, MAP_SIZES, mapSvg } from "../map-svg.ts";
import { type BookText, bookText, placeLinks, xhtmlOf } from "./book-html.ts";
import { type Chapter, chapterHtml, chapterPath } from "./chapters.ts";
import { drawCover } from "./cover.ts";
import { bookDocument, type ContentsLine, contentsBody } from "./documents.ts";
import type { BookFile, BookMetadata } from "./package.ts";

const STORY_FILE = "story.xhtml";
const CONTENTS_FILE = "contents.xhtml";
const REFERENCES_FILE = "references.xhtml";
const STORY_LABELS = { story: "A story", series: "A series", course: "A course", book: "Notes on a book" } as const;
const WAY_LABELS = { overviews: "overviews", "deep-dives": "deep dives", both: "overviews and deep dives" } as const;

/** Files that programs which show books know. */
const TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  svg: "image/svg+xml",
  mp4: "video/mp4",
  mp3: "audio/mpeg",
};

export interface BookOptions {
  /** The project's root. */
  readonly root: string;
  /** The folder that holds `layouts/`. */
  readonly engine: string;
  readonly way: ReadingWay;
}

/** A story as a book: what it says of itself, and its files. */
export interface Book {
  readonly metadata: BookMetadata;
  readonly files: readonly BookFile[];
}

/** A document of a book while it is made. */
interface Leaf {
  readonly path: string;
  readonly title: string;
  readonly language: string;
  readonly kind: string;
  readonly text: BookText;
}

/**
 * Makes a book of a story.
 * @returns nothing where the story has no post on that way
 */
export async function storyBook(context: PageContext, story: Story, options: BookOptions): Promise<Book | undefined> {
  const { root, engine, way } = options;
  const { catalog, base } = context.blog;
  const { site } = catalog;
  const parts = exportedParts(story, way, context.plain);
  const chapters = parts.flatMap(({ entries }) =>
    entries.flatMap(({ entry, posts }) => posts.map((post): Chapter => ({ entry, post, path: chapterPath(post) }))),
  );
  if (chapters.length === 0) return undefined;
  const leaves = [
    storyLeaf(context, story),
    ...chapters.map((chapter): Leaf => {
      const { post, path } = chapter;
      const text = bookText(chapterHtml(context, story, way, chapter));
      const language = post.frontMatter.language ?? site.language;
      return { path, title: post.title, language, kind: "bodymatter chapter", text };
    }),
  ];
  const references = referencesLeaf(leaves, site.language);
  if (references) leaves.push(references);
  const paths = pathsOf(context, story, chapters);
  const assets = new Map([...catalog.assets].map((path) => [withBase(base, assetAddress(path)), path]));
  const used = new Map<string, string>();
  for (const leaf of leaves) {
    placeLinks(leaf.text.nodes, {
      link: (href) => linkIn({ leaf, leaves, paths, origin: new URL(site.url).origin }, href),
      file: (src) => fileOf(src, assets, used),
    });
  }
  const frame = { language: site.language, direction: textDirection(site.language) };
  const contents = contentsBody("Contents", contentsLines(story, parts, references !== undefined), {
    cover: "cover.xhtml",
    toc: `${CONTENTS_FILE}#toc`,
    bodymatter: chapters[0]?.path ?? STORY_FILE,
    ...(references && { bibliography: REFERENCES_FILE }),
  });
  const cover = await drawCover({
    title: story.fields.title,
    label: `${STORY_LABELS[story.fields.kind]}: ${WAY_LABELS[way]}`,
    authors: allAuthors(creatorsOf(context, chapters)),
    site: site.title,
    map: mapOf(context, story)?.tall,
  });
  const documents = leaves.map((leaf) => documentOf(leaf));
  const files: BookFile[] = [
    {
      path: "cover.xhtml",
      type: "application/xhtml+xml",
      content: bookDocument(
        { ...frame, title: story.fields.title, kind: "cover", classes: "cover" },
        `<img src="cover.png" alt="${escapeHtml(`${story.fields.title}: the map of the story`)}"/>`,
      ),
      inSpine: true,
    },
    documents[0] as BookFile,
    {
      path: CONTENTS_FILE,
      type: "application/xhtml+xml",
      content: bookDocument({ ...frame, title: "Contents", classes: "contents" }, contents),
      properties: ["nav"],
      inSpine: true,
    },
    ...documents.slice(1),
    { path: "style.css", type: "text/css", content: readFileSync(join(engine, "layouts/styles/epub.css")) },
    { path: "cover.png", type: "image/png", content: cover, properties: ["cover-image"] },
    ...[...used].map(
      ([source, path]): BookFile => ({
        path,
        type: TYPES[extension(path)] ?? "",
        content: readFileSync(join(root, source)),
      }),
    ),
  ];
  return { metadata: metadataOf(context, story, chapters, options), files };
}

function metadataOf(
  context: PageContext,
  story: Story,
  chapters: readonly Chapter[],
  { way }: Pick<BookOptions, "way">,
): BookMetadata {
  const { site } = context.blog.catalog;
  const source = new URL(withBase(context.blog.base, storyAddress(story)), site.url).href;
  const dates = chapters.map(({ post }) => timestamp(post.date)).sort();
  const changes = chapters.map(({ post }) => timestamp(post.updated ?? post.date)).sort();
  return {
    identifier: `${source}#${way}`,
    title: story.fields.title,
    description: story.fields.description,
    language: site.language,
    direction: textDirection(site.language),
    creators: creatorsOf(context, chapters),
    publisher: site.title,
    rights: site.license,
    subjects: [...new Set(chapters.flatMap(({ post }) => post.tags))],
    modified: changes.at(-1) ?? "",
    published: (dates[0] ?? "").slice(0, 10),
    source,
    hasFormulas: chapters.some(({ post }) => context.rendered.get(post.source.path)?.hasMath),
  };
}

/** Everybody who has written a chapter, each once. */
function creatorsOf({ blog }: PageContext, chapters: readonly Chapter[]): string[] {
  return [...new Set(chapters.flatMap(({ post }) => namesOf(authorsOf(blog.catalog.site, post))))];
}

function mapOf(context: PageContext, story: Story) {
  const { map } = storyView(context, story);
  return map.tall.nodes.length > 1 ? map : undefined;
}

/** What the story says of itself, its map, and how its entries follow from each other. */
function storyLeaf(context: PageContext, story: Story): Leaf {
  const { title, description } = story.fields;
  const map = mapOf(context, story)?.tall;
  const drawing = map
    ? `<figure class="map"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${map.width} ${map.height}" role="img" aria-label="${escapeHtml(`Map of the story: ${title}`)}">${mapSvg(map, ({ x, y, text }, kind) => `<text class="map-${kind}" x="${x}" y="${y}" font-size="${MAP_SIZES[kind]}" fill="${MAP_INKS[kind]}">${escapeHtml(text)}</text>`)}</svg></figure>`
    : "";
  const lead = story.html?.description ?? escapeHtml(description);
  const html = `<header class="chapter-header"><p class="kicker">${escapeHtml(context.blog.catalog.site.title)}</p><h1>${story.html?.title ?? escapeHtml(title)}</h1>${lead === "" ? "" : `<p class="lead">${lead}</p>`}</header>${context.html(story.source.path)}${drawing}`;
  return {
    path: STORY_FILE,
    title,
    language: context.blog.catalog.site.language,
    kind: "frontmatter introduction",
    text: bookText(html),
  };
}

/** The works that all chapters cite, each once, with the chapters that cite it. */
function referencesLeaf(leaves: readonly Leaf[], language: string): Leaf | undefined {
  const works = new Map<string, { readonly html: string; readonly from: Leaf[] }>();
  for (const leaf of leaves) {
    for (const [id, nodes] of leaf.text.references) {
      const work = works.get(id) ?? { html: xhtmlOf(nodes), from: [] };
      works.set(id, work);
      work.from.push(leaf);
    }
  }
  if (works.size === 0) return undefined;
  const items = [...works].map(([id, { html, from }]) => {
    const places = from.map(({ path, title }) => `<a href="${path}">${escapeHtml(title)}</a>`);
    return {
      html,
      item: `<li id="${escapeHtml(id)}">${html} <span class="cited-in">Cited in ${places.join(", ")}.</span></li>`,
    };
  });
  const sorted = items.sort((a, b) => (a.html < b.html ? -1 : 1)).map(({ item }) => item);
  const text = bookText(
    `<section role="doc-bibliography" aria-label="References"><h1>References</h1><ul class="reference-list">${sorted.join("\n")}</ul></section>`,
  );
  return { path: REFERENCES_FILE, title: "References", language, kind: "backmatter bibliography", text };
}

/** The documents of a book by the addresses, with the base path, that lead to them on the site. */
function pathsOf({ blog }: PageContext, story: Story, chapters: readonly Chapter[]): ReadonlyMap<string, string> {
  const of = (address: Parameters<typeof withBase>[1]): string => withBase(blog.base, address);
  return new Map([
    ...chapters.map(({ post, path }) => [of(postAddress(post)), path] as const),
    [of(storyAddress(story)), STORY_FILE],
    [of(scrollAddress(story)), STORY_FILE],
  ]);
}

interface LinkPlace {
  readonly leaf: Leaf;
  readonly leaves: readonly Leaf[];
  readonly paths: ReadonlyMap<string, string>;
  readonly origin: string;
}

/** Where a link leads within the book; else to the site. */
function linkIn({ leaf, leaves, paths, origin }: LinkPlace, href: string): string | undefined {
  const cut = href.indexOf("#");
  const [address, hash] = cut < 0 ? [href, ""] : [href.slice(0, cut), href.slice(cut + 1)];
  const path = address === "" ? leaf.path : (paths.get(address) ?? leaves.find((one) => one.path === address)?.path);
  if (path === undefined) return new URL(href, origin).href;
  const id = decoded(hash);
  const to = leaves.find((one) => one.path === path);
  // Works stand together.
  const place = to?.text.ids.has(id) ? to : leaves.find((one) => one.path === REFERENCES_FILE && one.text.ids.has(id));
  if (hash === "" || !place) return address === "" ? undefined : path;
  return `${place.path}#${encodeURIComponent(id)}`;
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** Where a file of the blog's stands in the book; nothing for one that books cannot show. Notes it down. */
function fileOf(src: string, assets: ReadonlyMap<string, string>, used: Map<string, string>): string | undefined {
  if (src.startsWith("data:")) return src;
  const source = assets.get(src);
  if (source === undefined || TYPES[extension(source)] === undefined) return undefined;
  const known = used.get(source);
  if (known !== undefined) return known;
  const plain = `files/${source.replace(/^posts\//, "").replace(/[^A-Za-z0-9._/-]/g, "_")}`;
  const taken = new Set(used.values());
  const path = taken.has(plain) ? plain.replace("files/", `files/${taken.size}-`) : plain;
  used.set(source, path);
  return path;
}

function extension(path: string): string {
  return (/\.([^./]+)$/.exec(path)?.[1] ?? "").toLowerCase();
}

function documentOf({ path, title, language, kind, text }: Leaf): BookFile {
  const named = (name: string): boolean => DomUtils.findOne((element) => element.name === name, text.nodes) !== null;
  return {
    path,
    type: "application/xhtml+xml",
    content: bookDocument(
      { title, language, direction: textDirection(language), kind },
      xhtmlOf(text.nodes as ChildNode[]),
    ),
    properties: [...(named("math") ? ["mathml"] : []), ...(named("svg") ? ["svg"] : [])],
    inSpine: true,
  };
}

/** A line for each entry, below the week that it belongs to; the panels of a pair below it. */
function contentsLines(story: Story, parts: readonly ExportedPart[], hasReferences: boolean): ContentsLine[] {
  const lines: ContentsLine[] = [{ text: story.fields.title, href: STORY_FILE }];
  for (const { title, entries } of parts) {
    const own = entries.map(({ posts }) => entryLine(posts));
    if (title === undefined) lines.push(...own);
    else lines.push({ text: title, children: own });
  }
  return hasReferences ? [...lines, { text: "References", href: REFERENCES_FILE }] : lines;
}

function entryLine(posts: readonly Post[]): ContentsLine {
  const [first] = posts;
  if (!first) return { text: "" };
  const line = { text: first.title, href: chapterPath(first) };
  if (posts.length === 1) return line;
  return {
    ...line,
    children: posts.map((post) => ({
      text: `${post.tier ? TIER_LABELS[post.tier] : ""}${post.title === first.title ? "" : `: ${post.title}`}`,
      href: chapterPath(post),
    })),
  };
}
