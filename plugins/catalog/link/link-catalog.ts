import { compareDiagnostics, type Diagnostic } from "../../core/diagnostic.ts";
import { ownValue } from "../../core/own-value.ts";
import type { Place } from "../../core/place.ts";
import type { Slug } from "../../core/slug.ts";
import { firstDate } from "../entry-posts.ts";
import type { Catalog, Chapter, NamedMacro, Note, Page, Paper, Post, Thread, WordsHtml } from "../model.ts";
import type { ReadFile } from "../read/read-file.ts";
import type { ReadListing } from "../read/read-listing.ts";
import type { ReadPaper } from "../read/read-paper.ts";
import type { ReadPost } from "../read/read-post.ts";
import { POSTS, type PostsScan } from "../read/scan-posts.ts";
import { keyPlaceAt, placeAt, type YamlPlaces } from "../read/yaml-text.ts";
import { type Site, siteSchema } from "../schema/site.ts";
import type { ThreadFields } from "../schema/thread.ts";
import { linkPapers } from "./link-papers.ts";
import { linkStories } from "./link-stories.ts";
import { collectTags } from "./tags.ts";

/** What the site is called while its `site.yaml` cannot be used. */
const NO_SITE: Site = siteSchema.parse({
  title: "Untitled",
  url: "https://example.org/",
  author: "Unknown",
  description: "Untitled",
});

/**
 * Joins what the files of a blog say for themselves.
 * @param readOf what a file says, by its path
 * @param options.drafts whether drafts are shown: yes while writing, no in a build
 * @returns the catalog; its diagnostics are those of joining, not those of single files
 */
export function linkCatalog(
  scan: PostsScan,
  readOf: (path: string) => ReadFile | undefined,
  options: { readonly drafts: boolean },
): Catalog {
  const diagnostics: Diagnostic[] = [];
  const siteFile = readOf(`${POSTS}/site.yaml`)?.site;
  const site = siteFile?.fields ?? NO_SITE;

  const readPosts: ReadPost[] = [];
  const unusable = new Set<string>();
  const take = (path: string | undefined): void => {
    if (path === undefined) return;
    const { post } = readOf(path) ?? {};
    if (post) readPosts.push(post);
    else unusable.add(path);
  };
  const papers: ReadPaper[] = [];
  for (const files of scan.papers.values()) {
    take(files.overview);
    take(files.deepDive);
    const { paper } = (files.yaml && readOf(files.yaml)) || {};
    if (paper) papers.push(paper);
  }
  for (const files of scan.chapters.values()) {
    take(files.overview);
    take(files.deepDive);
    take(files.index);
  }
  for (const path of scan.notes.values()) take(path);
  for (const path of scan.pages.values()) take(path);
  const stories = [...scan.stories.values()].flatMap((path) => readOf(path)?.story ?? []);
  const threads = [...scan.threads.values()].flatMap((path) => readOf(path)?.thread ?? []);

  const titled = titlePosts(readPosts, papers);
  const shown = titled.filter((post) => options.drafts || !post.draft);
  const posts = new Map(shown.map((post) => [post.source.path, post]));
  const hidden = new Map(titled.filter((post) => !posts.has(post.source.path)).map((post) => [post.source.path, post]));
  const byIdentity = new Map(shown.map((post) => [`${post.kind}/${post.slug}/${post.tier}`, post]));
  const panelOf = (kind: Post["kind"], slug: Slug, tier: Post["tier"]): Post | undefined =>
    byIdentity.get(`${kind}/${slug}/${tier}`);

  const storySlugs = new Set(scan.stories.keys());
  const threadSlugs = new Set(scan.threads.keys());
  const linkedPapers = linkPapers({ papers, panelOf, scanned: scan.papers, unusable, storySlugs, threadSlugs });
  diagnostics.push(...linkedPapers.diagnostics);
  const chapters = new Map<Slug, Chapter>();
  for (const slug of scan.chapters.keys()) {
    const post = panelOf("chapter", slug, undefined);
    const overview = panelOf("chapter", slug, "overview");
    const deepDive = panelOf("chapter", slug, "deep-dive");
    if (post || overview || deepDive) chapters.set(slug, { kind: "chapter", slug, post, overview, deepDive });
  }
  const notes = new Map<Slug, Note>();
  const pages = new Map<Slug, Page>();
  for (const post of shown) {
    if (post.kind === "note") notes.set(post.slug, { kind: "note", slug: post.slug, post });
    if (post.kind === "page") pages.set(post.slug, { kind: "page", slug: post.slug, post });
  }
  const linkedStories = linkStories({
    stories,
    papers: linkedPapers.papers,
    chapters,
    notes,
    written: new Set<Slug>([...scan.papers.keys(), ...scan.chapters.keys(), ...scan.notes.keys()]),
    threadSlugs,
  });
  diagnostics.push(...linkedStories.diagnostics);
  const tags = collectTags(shown, tagPlaces(readPosts, papers));
  diagnostics.push(...tags.diagnostics);
  const style = site.citationStyle === undefined ? undefined : `${POSTS}/${site.citationStyle}`;

  return {
    site,
    ...(siteFile?.html && { siteHtml: siteFile.html }),
    macros: [...(siteFile ? namedMacros(siteFile.places, site.macros) : []), ...papers.flatMap(macrosOfPaper)],
    papers: linkedPapers.papers,
    chapters,
    notes,
    pages,
    stories: linkedStories.stories,
    threads: new Map(threads.map((thread) => [thread.slug, linkThread(thread, linkedPapers.papers)])),
    tags: tags.tags,
    posts,
    hidden,
    unusable,
    // A citation style is read, and no reader needs it.
    assets: new Set([...scan.assets].filter((path) => path !== style)),
    outputs: scan.outputs,
    diagnostics: diagnostics.sort(compareDiagnostics),
  };
}

function namedMacros(places: YamlPlaces, macros: Readonly<Record<string, string>>): NamedMacro[] {
  return Object.entries(macros).map(([name, tex]) => ({ name, tex, place: keyPlaceAt(places, ["macros", name]) }));
}

function macrosOfPaper({ places, fields }: ReadPaper): NamedMacro[] {
  const symbols = fields.notation.map(({ macro, tex }, index) => ({
    name: macro,
    tex,
    place: placeAt(places, ["notation", index, "macro"]),
  }));
  return [...namedMacros(places, fields.macros), ...symbols];
}

function tagPlaces(posts: readonly ReadPost[], papers: readonly ReadPaper[]): (post: Post, tag: string) => Place {
  const postAt = new Map(posts.map((post) => [post.path, post]));
  const paperOf = new Map(papers.map((paper) => [paper.slug, paper]));
  return (post, tag) => {
    const own = postAt.get(post.source.path);
    const paper = post.kind === "paper" ? paperOf.get(post.slug) : undefined;
    const source = own && Object.hasOwn(own.tagPlaces, tag) ? own : (paper ?? own);
    const place = source && ownValue(source.tagPlaces, tag);
    return { file: source?.path ?? post.source.path, line: 1, column: 1, length: tag.length, ...place };
  };
}

/** A panel is headed by its own title, else its counterpart's, else the paper's; any other post by its own or its slug. */
function titlePosts(read: readonly ReadPost[], papers: readonly ReadPaper[]): Post[] {
  const paperOf = new Map(papers.map((paper) => [paper.slug, paper]));
  const titledOfPair = new Map<string, Called>();
  for (const post of read) {
    const key = `${post.kind}/${post.slug}`;
    const own = calledBy(post.frontMatter.title, post.html);
    if (own && !titledOfPair.has(key)) titledOfPair.set(key, own);
  }
  return read.map(({ path, tagPlaces: _, html, ...post }) => {
    const paper = post.kind === "paper" ? paperOf.get(post.slug) : undefined;
    const { frontMatter } = post;
    const called: Called = calledBy(frontMatter.title, html) ??
      titledOfPair.get(`${post.kind}/${post.slug}`) ??
      calledBy(paper?.fields.title, paper?.html) ?? { title: post.slug, html: undefined };
    const words: WordsHtml = {
      ...(called.html !== undefined && { title: called.html }),
      ...(html?.description !== undefined && { description: html.description }),
    };
    return {
      ...post,
      source: { path },
      title: called.title,
      ...(Object.keys(words).length > 0 && { html: words }),
      tags: [...new Set([...frontMatter.tags, ...(paper?.fields.tags ?? [])])],
      date: frontMatter.date,
      updated: frontMatter.updated,
      draft: frontMatter.draft,
    };
  });
}

/** A title as readable text, and as HTML where the text does not say it all. */
interface Called {
  readonly title: string;
  readonly html: string | undefined;
}

function calledBy(title: string | undefined, html: WordsHtml | undefined): Called | undefined {
  return title ? { title, html: html?.title } : undefined;
}

function linkThread(thread: ReadListing<ThreadFields>, papers: ReadonlyMap<Slug, Paper>): Thread {
  const entries = [...papers.values()]
    .flatMap((paper) => {
      const adds = paper.threads.get(thread.slug);
      return adds === undefined ? [] : [{ paper, adds }];
    })
    .sort((a, b) => compare(firstDate(a.paper), firstDate(b.paper)) || compare(a.paper.slug, b.paper.slug));
  return {
    slug: thread.slug,
    source: { path: thread.path },
    fields: thread.fields,
    ...(thread.html && { html: thread.html }),
    entries,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
