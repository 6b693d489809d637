import { parseBibtex } from "../bibliography/bibtex/parse-bibtex.ts";
import { checkCitationStyle } from "../bibliography/citation-style.ts";
import { collectReferences, type Reference } from "../bibliography/works-by-key.ts";
import { compareDiagnostics, type Diagnostic } from "../core/diagnostic.ts";
import { nearestName } from "../core/nearest-name.ts";
import type { Slug } from "../core/slug.ts";
import { firstDate } from "./entry-posts.ts";
import { linkPapers } from "./link/link-papers.ts";
import { linkStories } from "./link/link-stories.ts";
import { collectTags } from "./link/tags.ts";
import type { Catalog, Chapter, NamedMacro, Note, Page, Paper, Post, Thread } from "./model.ts";
import { splitFrontMatter } from "./read/front-matter.ts";
import { type ReadPost, readPost } from "./read/read-post.ts";
import { POSTS, REFERENCES, scanPosts } from "./read/scan-posts.ts";
import { isSourceFile, readSourceFile, type SourceFile } from "./read/source-file.ts";
import { parseYamlText, type YamlText } from "./read/yaml-text.ts";
import { type PaperFields, paperSchema } from "./schema/paper.ts";
import { type Site, siteSchema } from "./schema/site.ts";
import { type StoryFields, storySchema } from "./schema/story.ts";
import { type ThreadFields, threadSchema } from "./schema/thread.ts";
import { validate } from "./schema/validate.ts";

export interface CatalogOptions {
  /** Whether drafts are shown: yes while writing, no in a build. */
  readonly drafts: boolean;
}

/** `paper.yaml` as it was read. */
export interface ReadPaper {
  readonly slug: Slug;
  readonly source: SourceFile;
  readonly yaml: YamlText;
  readonly fields: PaperFields;
}

/** A story's or thread's file as it was read. */
export interface ReadListing<Fields> {
  readonly slug: Slug;
  readonly source: SourceFile;
  readonly yaml: YamlText;
  readonly fields: Fields;
  readonly body: Post["body"];
}

/** What the site is called while its `site.yaml` cannot be used. */
const NO_SITE: Site = siteSchema.parse({
  title: "Untitled",
  url: "https://example.org/",
  author: "Unknown",
  description: "Untitled",
});

/**
 * Reads, validates and links everything in `posts/`.
 * @param root the project's root, an absolute path
 * @returns the catalog; what cannot be used is left out of it and said in its diagnostics
 */
export function readCatalog(root: string, options: CatalogOptions): Catalog {
  const diagnostics: Diagnostic[] = [];
  const scan = scanPosts(root);
  diagnostics.push(...scan.diagnostics);
  const siteFile = readYaml(root, `${POSTS}/site.yaml`, siteSchema, diagnostics);
  const site = siteFile?.fields ?? NO_SITE;

  const readPosts: ReadPost[] = [];
  const unusable = new Set<string>();
  const read = (path: string | undefined, identity: Pick<ReadPost, "kind" | "slug" | "tier">): void => {
    if (!path) return;
    unusable.add(path);
    const result = readPost(root, path, identity);
    diagnostics.push(...result.diagnostics);
    if (!result.post) return;
    readPosts.push(result.post);
    unusable.delete(path);
  };
  const papers: ReadPaper[] = [];
  for (const [slug, files] of scan.papers) {
    read(files.overview, { kind: "paper", slug, tier: "overview" });
    read(files.deepDive, { kind: "paper", slug, tier: "deep-dive" });
    const path = files.yaml ?? `${files.folder}/paper.yaml`;
    const paper = readYaml(root, path, paperSchema, diagnostics);
    if (paper) papers.push({ slug, ...paper });
  }
  for (const [slug, files] of scan.chapters) {
    read(files.overview, { kind: "chapter", slug, tier: "overview" });
    read(files.deepDive, { kind: "chapter", slug, tier: "deep-dive" });
    read(files.index, { kind: "chapter", slug, tier: undefined });
  }
  for (const [slug, path] of scan.notes) read(path, { kind: "note", slug, tier: undefined });
  for (const [slug, path] of scan.pages) read(path, { kind: "page", slug, tier: undefined });
  const stories = readListings<StoryFields>(root, scan.stories, storySchema, diagnostics);
  const threads = readListings<ThreadFields>(root, scan.threads, threadSchema, diagnostics);

  const titled = titlePosts(readPosts, papers);
  const shown = titled.filter((post) => options.drafts || !post.draft);
  const posts = new Map(shown.map((post) => [post.source.path, post]));
  const hidden = new Map(titled.filter((post) => !posts.has(post.source.path)).map((post) => [post.source.path, post]));
  const byIdentity = new Map(shown.map((post) => [`${post.kind}/${post.slug}/${post.tier}`, post]));
  const panelOf = (kind: Post["kind"], slug: Slug, tier: Post["tier"]): Post | undefined =>
    byIdentity.get(`${kind}/${slug}/${tier}`);

  const linkedPapers = linkPapers({
    papers,
    panelOf,
    scanned: scan.papers,
    unusable,
    storySlugs: new Set(scan.stories.keys()),
    threadSlugs: new Set(scan.threads.keys()),
  });
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
  const written = new Set<Slug>([...scan.papers.keys(), ...scan.chapters.keys(), ...scan.notes.keys()]);
  const linkedStories = linkStories({
    stories,
    papers: linkedPapers.papers,
    chapters,
    notes,
    written,
    threadSlugs: new Set(scan.threads.keys()),
  });
  diagnostics.push(...linkedStories.diagnostics);
  const tags = collectTags(shown, linkedPapers.papers);
  diagnostics.push(...tags.diagnostics);
  const references = readReferences(root, scan.hasReferences, papers, diagnostics);
  const citationStyle = siteFile && readCitationStyle(root, siteFile, scan.assets, diagnostics);

  return {
    site,
    macros: [...(siteFile ? namedMacros(siteFile.yaml, site.macros) : []), ...papers.flatMap(macrosOfPaper)],
    papers: linkedPapers.papers,
    chapters,
    notes,
    pages,
    stories: linkedStories.stories,
    threads: new Map(threads.map((thread) => [thread.slug, linkThread(thread, linkedPapers.papers)])),
    tags: tags.tags,
    references,
    citationStyle,
    posts,
    hidden,
    unusable,
    assets: citationStyle ? new Set([...scan.assets].filter((path) => path !== citationStyle.path)) : scan.assets,
    diagnostics: diagnostics.sort(compareDiagnostics),
  };
}

function namedMacros(yaml: YamlText, macros: Readonly<Record<string, string>>): NamedMacro[] {
  return Object.entries(macros).map(([name, tex]) => ({ name, tex, place: yaml.keyPlace(["macros", name]) }));
}

function macrosOfPaper({ yaml, fields }: ReadPaper): NamedMacro[] {
  const symbols = fields.notation.map(({ macro, tex }, index) => ({
    name: macro,
    tex,
    place: yaml.place(["notation", index, "macro"]),
  }));
  return [...namedMacros(yaml, fields.macros), ...symbols];
}

function readYaml<T>(
  root: string,
  path: string,
  schema: Parameters<typeof validate<T>>[1],
  diagnostics: Diagnostic[],
): { source: SourceFile; yaml: YamlText; fields: T } | undefined {
  const source = readSourceFile(root, path);
  if (!isSourceFile(source)) {
    diagnostics.push(source);
    return undefined;
  }
  const yaml = parseYamlText(source);
  const result = validate(yaml, schema);
  diagnostics.push(...result.diagnostics);
  return result.value && { source, yaml, fields: result.value };
}

function readReferences(
  root: string,
  hasFile: boolean,
  papers: readonly ReadPaper[],
  diagnostics: Diagnostic[],
): Map<string, Reference> {
  const source = hasFile ? readSourceFile(root, REFERENCES) : undefined;
  if (source && !isSourceFile(source)) diagnostics.push(source);
  const bibtex = source && isSourceFile(source) ? parseBibtex(source) : { entries: [], diagnostics: [] };
  const collected = collectReferences(bibtex.entries, papers);
  diagnostics.push(...bibtex.diagnostics, ...collected.diagnostics);
  return collected.references;
}

/** The style that `site.yaml` names, where it can be used. */
function readCitationStyle(
  root: string,
  { yaml, fields }: { readonly yaml: YamlText; readonly fields: Site },
  assets: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): SourceFile | undefined {
  if (fields.citationStyle === undefined) return undefined;
  const path = `${POSTS}/${fields.citationStyle}`;
  if (!assets.has(path)) {
    const styles = [...assets].filter((each) => each.endsWith(".csl")).map((each) => each.slice(POSTS.length + 1));
    const near = nearestName(fields.citationStyle, styles);
    const hint = near ? `did you mean \`${near}\`?` : `expected one at \`${path}\`.`;
    const message = `There is no style \`${fields.citationStyle}\`; ${hint}`;
    diagnostics.push({ ...yaml.place(["citationStyle"]), severity: "error", rule: "citation-style-valid", message });
    return undefined;
  }
  const source = readSourceFile(root, path);
  if (!isSourceFile(source)) {
    diagnostics.push(source);
    return undefined;
  }
  const problems = checkCitationStyle(source);
  diagnostics.push(...problems);
  return problems.length === 0 ? source : undefined;
}

function readListings<T>(
  root: string,
  paths: ReadonlyMap<Slug, string>,
  schema: Parameters<typeof validate<T>>[1],
  diagnostics: Diagnostic[],
): ReadListing<T>[] {
  const listings: ReadListing<T>[] = [];
  for (const [slug, path] of paths) {
    const source = readSourceFile(root, path);
    if (!isSourceFile(source)) {
      diagnostics.push(source);
      continue;
    }
    const split = splitFrontMatter(source);
    if (!("body" in split)) {
      diagnostics.push(split);
      continue;
    }
    const result = validate(split.yaml, schema);
    diagnostics.push(...result.diagnostics);
    if (result.value) listings.push({ slug, source, yaml: split.yaml, fields: result.value, body: split.body });
  }
  return listings;
}

/** A panel is headed by its own title, else its counterpart's, else the paper's; any other post by its own or its slug. */
function titlePosts(read: readonly ReadPost[], papers: readonly ReadPaper[]): Post[] {
  const paperOf = new Map(papers.map((paper) => [paper.slug, paper]));
  const titleOfPair = new Map<string, string>();
  for (const post of read) {
    const key = `${post.kind}/${post.slug}`;
    if (post.frontMatter.title && !titleOfPair.has(key)) titleOfPair.set(key, post.frontMatter.title);
  }
  return read.map((post) => {
    const paper = post.kind === "paper" ? paperOf.get(post.slug) : undefined;
    const { frontMatter } = post;
    return {
      ...post,
      title: frontMatter.title ?? titleOfPair.get(`${post.kind}/${post.slug}`) ?? paper?.fields.title ?? post.slug,
      tags: [...new Set([...frontMatter.tags, ...(paper?.fields.tags ?? [])])],
      date: frontMatter.date,
      updated: frontMatter.updated,
      draft: frontMatter.draft,
    };
  });
}

function linkThread(thread: ReadListing<ThreadFields>, papers: ReadonlyMap<Slug, Paper>): Thread {
  const entries = [...papers.values()]
    .flatMap((paper) => {
      const adds = paper.threads.get(thread.slug);
      return adds === undefined ? [] : [{ paper, adds }];
    })
    .sort((a, b) => firstDate(a.paper).localeCompare(firstDate(b.paper)) || a.paper.slug.localeCompare(b.paper.slug));
  return { slug: thread.slug, source: thread.source, fields: thread.fields, body: thread.body, entries };
}
