import { compareDiagnostics, type Diagnostic } from "../../core/diagnostic.ts";
import { instant } from "../../core/instant.ts";
import { linkedFile } from "../../core/linked-file.ts";
import { nearestName } from "../../core/nearest-name.ts";
import { ownValue } from "../../core/own-value.ts";
import type { Place } from "../../core/place.ts";
import type { Slug } from "../../core/slug.ts";
import { firstDate } from "../entry-posts.ts";
import type {
  Catalog,
  Chapter,
  NamedMacro,
  Note,
  Page,
  Paper,
  PlacedEntry,
  Post,
  Story,
  Thread,
  WordsHtml,
} from "../model.ts";
import { isTestResult } from "../read/code-folder.ts";
import type { ReadFile } from "../read/read-file.ts";
import type { ReadListing } from "../read/read-listing.ts";
import type { ReadChapter, ReadPaper } from "../read/read-paper.ts";
import type { ReadPost } from "../read/read-post.ts";
import { POSTS, type PostsScan } from "../read/scan-posts.ts";
import { keyPlaceAt, placeAt, type YamlPlaces } from "../read/yaml-text.ts";
import { chapterPairSchema } from "../schema/chapter.ts";
import { SITE_STOPGAPS, type Site, siteSchema } from "../schema/site.ts";
import type { StoryFields } from "../schema/story.ts";
import type { ThreadFields } from "../schema/thread.ts";
import { linkEntries } from "./link-entries.ts";
import { linkProjects } from "./link-projects.ts";
import { linkStories } from "./link-stories.ts";
import { collectTags } from "./tags.ts";

/** What the site is called while its `site.yaml` cannot be used. */
const NO_SITE: Site = siteSchema.parse(SITE_STOPGAPS);

/**
 * Joins what the files of a blog say for themselves.
 * @param readOf what a file says, by its path
 * @param options.drafts whether drafts and what is to come are shown: yes while writing, no in a build
 * @param options.clock the last moment that has come of those that the blog names, in milliseconds since 1970
 * @returns the catalog; its diagnostics are those of joining, not those of single files
 */
export function linkCatalog(
  scan: PostsScan,
  readOf: (path: string) => ReadFile | undefined,
  options: { readonly drafts: boolean; readonly clock: number },
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
  const chapters: ReadChapter[] = [];
  for (const [slug, files] of scan.chapters) {
    take(files.overview);
    take(files.deepDive);
    take(files.index);
    chapters.push(readChapter(slug, files, readOf));
  }
  for (const path of scan.notes.values()) take(path);
  for (const path of scan.pages.values()) take(path);
  const stories = [...scan.stories.values()].flatMap((path) => readOf(path)?.story ?? []);
  const threads = [...scan.threads.values()].flatMap((path) => readOf(path)?.thread ?? []);

  const titled = titlePosts(readPosts, papers, chapters, options.clock);
  const shown = titled.filter((post) => options.drafts || !(post.draft || post.scheduled));
  const posts = new Map(shown.map((post) => [post.source.path, post]));
  const hidden = new Map(titled.filter((post) => !posts.has(post.source.path)).map((post) => [post.source.path, post]));
  const byIdentity = new Map(shown.map((post) => [`${post.kind}/${post.slug}/${post.tier}`, post]));
  const panelOf = (kind: Post["kind"], slug: Slug, tier: Post["tier"]): Post | undefined =>
    byIdentity.get(`${kind}/${slug}/${tier}`);

  const storySlugs = new Set(scan.stories.keys());
  const threadSlugs = new Set(scan.threads.keys());
  const notes = new Map<Slug, Note>();
  const pages = new Map<Slug, Page>();
  for (const post of shown) {
    if (post.kind === "note") notes.set(post.slug, { kind: "note", slug: post.slug, post });
    if (post.kind === "page") pages.set(post.slug, { kind: "page", slug: post.slug, post });
  }
  const entries = linkEntries({
    papers,
    chapters,
    panelOf,
    scanned: scan,
    unusable,
    storySlugs,
    threadSlugs,
    notes: new Set(notes.keys()),
  });
  diagnostics.push(...entries.diagnostics);
  const linkedStories = linkStories({
    stories,
    papers: entries.papers,
    chapters: entries.chapters,
    notes,
    scheduled: scheduledEntries(titled.filter((post) => !posts.has(post.source.path))),
    clock: options.clock,
    written: new Set<Slug>([...scan.papers.keys(), ...scan.chapters.keys(), ...scan.notes.keys()]),
    threadSlugs,
  });
  diagnostics.push(...linkedStories.diagnostics);
  diagnostics.push(...reportCourses(readPosts, stories));
  const tags = collectTags(shown, tagPlaces(readPosts, papers));
  diagnostics.push(...tags.diagnostics);
  // A solution is no file of the site before its day.
  const withheld = new Set(withheldFiles(linkedStories.stories.values()).filter((path) => scan.assets.has(path)));
  if (siteFile && site.home !== undefined && !storySlugs.has(site.home as Slug)) {
    const near = nearestName(site.home, storySlugs);
    const message = `Unknown story \`${site.home}\`; ${near ? `did you mean \`${near}\`?` : `expected a story that exists (\`posts/stories/${site.home}.md\`).`}`;
    const place = placeAt(siteFile.places, ["home"]);
    diagnostics.push({ ...place, severity: "error", rule: "story-exists", message });
  }
  const style = site.citationStyle === undefined ? undefined : `${POSTS}/${site.citationStyle}`;
  // A citation style is read, and no reader needs it; nor what tests have left.
  const isKept = (path: string): boolean => path !== style && !withheld.has(path) && !isTestResult(path);
  const assets = new Set([...scan.assets].filter(isKept));

  return {
    site,
    ...(siteFile?.html && { siteHtml: siteFile.html }),
    macros: [
      ...(siteFile ? namedMacros(siteFile.places, site.macros) : []),
      ...[...papers, ...chapters].flatMap(macrosOfEntry),
    ],
    papers: entries.papers,
    chapters: entries.chapters,
    notes,
    pages,
    stories: linkedStories.stories,
    threads: new Map(threads.map((thread) => [thread.slug, linkThread(thread, entries, linkedStories.stories)])),
    tags: tags.tags,
    clock: options.clock,
    posts,
    hidden,
    unusable,
    withheld,
    assets,
    outputs: scan.outputs,
    projects: linkProjects(assets, [...entries.papers.values(), ...entries.chapters.values()]),
    diagnostics: diagnostics.sort(compareDiagnostics),
  };
}

function namedMacros(places: YamlPlaces, macros: Readonly<Record<string, string>>): NamedMacro[] {
  return Object.entries(macros).map(([name, tex]) => ({ name, tex, place: keyPlaceAt(places, ["macros", name]) }));
}

function macrosOfEntry({ places, fields }: ReadPaper | ReadChapter): NamedMacro[] {
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
function titlePosts(
  read: readonly ReadPost[],
  papers: readonly ReadPaper[],
  chapters: readonly ReadChapter[],
  clock: number,
): Post[] {
  const chapterOf = new Map(chapters.map((chapter) => [chapter.slug, chapter]));
  const paperOf = new Map(papers.map((paper) => [paper.slug, paper]));
  const titledOfPair = new Map<string, Called>();
  for (const post of read) {
    const key = `${post.kind}/${post.slug}`;
    const own = calledBy(post.frontMatter.title, post.html);
    if (own && !titledOfPair.has(key)) titledOfPair.set(key, own);
  }
  return read.map(({ path, tagPlaces: _, html, ...post }) => {
    const paper = post.kind === "paper" ? paperOf.get(post.slug) : undefined;
    const chapter = post.kind === "chapter" ? chapterOf.get(post.slug) : undefined;
    const { frontMatter } = post;
    const called: Called = calledBy(frontMatter.title, html) ??
      titledOfPair.get(`${post.kind}/${post.slug}`) ??
      calledBy(paper?.fields.title, paper?.html) ??
      calledBy(chapter?.title, chapter?.html) ?? { title: post.slug, html: undefined };
    const words: WordsHtml = {
      ...(called.html !== undefined && { title: called.html }),
      ...(html?.description !== undefined && { description: html.description }),
    };
    return {
      ...post,
      source: { path },
      title: called.title,
      ...(Object.keys(words).length > 0 && { html: words }),
      tags: [...new Set([...frontMatter.tags, ...(paper?.fields.tags ?? chapter?.tags ?? [])])],
      date: frontMatter.date,
      updated: frontMatter.updated,
      draft: frontMatter.draft,
      scheduled: instant(frontMatter.date) > clock,
      course: frontMatter.course as Slug | undefined,
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

/** What a chapter says of its place: its `chapter.yaml`, or its own front matter. A pair need not say anything. */
function readChapter(
  slug: Slug,
  files: { readonly overview?: string; readonly deepDive?: string; readonly index?: string; readonly yaml?: string },
  readOf: (path: string) => ReadFile | undefined,
): ReadChapter {
  const path = files.yaml ?? files.index ?? files.overview ?? files.deepDive ?? "";
  return (
    readOf(path)?.chapter ?? {
      slug,
      path,
      fields: chapterPairSchema.parse({}),
      tags: [],
      places: { file: path, parts: {} },
      tagPlaces: {},
    }
  );
}

/** By the slug of their entry, the post of each that comes first. */
function scheduledEntries(hidden: readonly Post[]): Map<Slug, Post> {
  const coming = hidden.filter(({ kind, scheduled, draft }) => kind !== "page" && scheduled && !draft);
  coming.sort((a, b) => compare(b.date, a.date));
  return new Map(coming.map((post) => [post.slug, post]));
}

/** Solutions whose day is yet to come, by their paths. */
function withheldFiles(stories: Iterable<Story>): string[] {
  return [...stories].flatMap(({ source, weeks }) =>
    weeks.flatMap(({ due }) =>
      due.flatMap(({ solution }) => (solution && !solution.isOut ? [linkedFile(source.path, solution.file.text)] : [])),
    ),
  );
}

/** Announcements of courses that there are none. */
function reportCourses(posts: readonly ReadPost[], stories: readonly ReadListing<StoryFields>[]): Diagnostic[] {
  const courses = stories.filter(({ fields }) => fields.kind === "course").map(({ slug }) => slug);
  return posts.flatMap(({ path, frontMatter }): Diagnostic[] => {
    const course = frontMatter.course;
    if (typeof course !== "string" || courses.some((slug) => slug === course)) return [];
    const near = nearestName(course, courses);
    const message = `Unknown course \`${course}\`; ${near ? `did you mean \`${near}\`?` : "expected the slug of a story with `kind: course`."}`;
    return [{ file: path, line: 1, column: 1, severity: "error", rule: "story-exists", message }];
  });
}

/** Entries in the order of the story that follows the thread; those of no such story by their dates. */
function linkThread(
  thread: ReadListing<ThreadFields>,
  { papers, chapters }: { readonly papers: ReadonlyMap<Slug, Paper>; readonly chapters: ReadonlyMap<Slug, Chapter> },
  stories: ReadonlyMap<Slug, Story>,
): Thread {
  const adding = [...papers.values(), ...chapters.values()].filter((entry) => entry.threads.has(thread.slug));
  const isMember = ({ members }: Story, entry: PlacedEntry): boolean =>
    members.some(({ kind, slug }) => kind === entry.kind && slug === entry.slug);
  // Of several the one that has most of its entries.
  const [following] = [...stories.values()]
    .filter(({ fields }) => fields.threads.includes(thread.slug))
    .map((story) => ({ story, has: adding.filter((entry) => isMember(story, entry)).length }))
    .sort((a, b) => b.has - a.has)
    .map(({ story }) => story);
  const placeOf = ({ kind, slug }: PlacedEntry): number => {
    const place = following?.members.findIndex((member) => member.kind === kind && member.slug === slug) ?? -1;
    return place === -1 ? Number.POSITIVE_INFINITY : place;
  };
  const entries = adding
    .flatMap((entry) => {
      const step = entry.threads.get(thread.slug);
      return step === undefined ? [] : [{ entry, step, place: placeOf(entry) }];
    })
    .sort(
      (a, b) =>
        (a.place === b.place ? 0 : a.place - b.place) ||
        compare(firstDate(a.entry), firstDate(b.entry)) ||
        compare(a.entry.slug, b.entry.slug),
    )
    .map(({ entry, step }) => ({ entry, step }));
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
