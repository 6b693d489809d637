import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import type { Slug } from "../../core/slug.ts";
import { firstDate } from "../entry-posts.ts";
import type { BookChapter, Chapter, Entry, EntryName, Note, OutlineItem, Paper, Post, Story } from "../model.ts";
import type { ReadListing } from "../read/read-listing.ts";
import { placeAt, type YamlPath } from "../read/yaml-text.ts";
import type { PlannedEntry } from "../schema/planned-entry.ts";
import type { StoryFields } from "../schema/story.ts";
import { linkWeeks } from "./link-weeks.ts";
import { orderByParents } from "./story-order.ts";

interface Input {
  readonly stories: readonly ReadListing<StoryFields>[];
  readonly papers: ReadonlyMap<Slug, Paper>;
  readonly chapters: ReadonlyMap<Slug, Chapter>;
  readonly notes: ReadonlyMap<Slug, Note>;
  /** Slugs of all entries that are written, shown or not. */
  readonly written: ReadonlySet<Slug>;
  /** The first post of an entry that is to be shown from a day on. */
  readonly scheduled: ReadonlyMap<Slug, Post>;
  readonly threadSlugs: ReadonlySet<Slug>;
  readonly clock: number;
}

/**
 * Puts the entries of each story in order: `entries`, `weeks` or `contents` where they are given, with the entries that name the
 * story and are not listed after them; else by what builds on what.
 * @returns stories by slug, and the diagnostics `story-entry-exists`, `thread-exists`
 */
export function linkStories(input: Input): { stories: Map<Slug, Story>; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const stories = new Map<Slug, Story>();
  for (const read of input.stories) {
    const { fields } = read;
    const item = (listed: string | PlannedEntry, path: YamlPath): OutlineItem[] =>
      outlineItem(read, listed, path, input, diagnostics);
    const listed = (fields.entries ?? []).flatMap((one, index) => item(one, ["entries", index]));
    const weeks = fields.kind === "course" ? linkWeeks(read, fields, item, input.clock) : [];
    const contents: BookChapter[] =
      fields.kind === "book"
        ? fields.contents.map(({ title, entry, read: day, planned }, index) => {
            const found = entry === undefined ? [] : item(entry, ["contents", index, "entry"]);
            return { title, entry: nameOf(found[0]), read: day, planned };
          })
        : [];
    reportThreads(read, input, diagnostics);
    const placed = [
      ...listed,
      ...weeks.flatMap(({ outline }) => outline),
      ...contents.flatMap(({ entry }): OutlineItem[] => (entry ? [{ state: "written", ...entry }] : [])),
    ];
    const named = placed.flatMap((one) => nameOf(one) ?? []);
    const members = [...input.papers.values(), ...input.chapters.values()].filter(
      (entry) =>
        entry.stories.includes(read.slug) &&
        !named.some(({ kind, slug }) => kind === entry.kind && slug === entry.slug),
    );
    const order = orderByParents(
      members.map((entry) => ({
        slug: entry.slug,
        date: firstDate(entry),
        parents: entry.buildsOn.map((bridge) => bridge.from),
      })),
    );
    const ordered = order.map((slug): OutlineItem => {
      const { kind } = members.find((member) => member.slug === slug) as Paper | Chapter;
      return { state: "written", kind, slug };
    });
    const outline = uniqueItems([...placed, ...ordered]);
    const names = outline.flatMap((one) => nameOf(one) ?? []);
    stories.set(read.slug, {
      slug: read.slug,
      source: { path: read.path },
      fields,
      ...(read.html && { html: read.html }),
      entries: names.map((name) => entryNamed(name, input)),
      members: names,
      outline,
      weeks,
      contents,
      announcements: announcementsOf(read.slug, input.notes),
    });
  }
  return { stories, diagnostics };
}

/** What an item of a list stands for; nothing, and a diagnostic, where there is no such entry. */
function outlineItem(
  read: ReadListing<StoryFields>,
  listed: string | PlannedEntry,
  path: YamlPath,
  input: Input,
  diagnostics: Diagnostic[],
): OutlineItem[] {
  if (typeof listed !== "string") return [{ state: "planned", title: listed.title, planned: listed.planned }];
  const entry = entryOf(listed, input);
  if (entry) return [{ state: "written", kind: entry.kind, slug: entry.slug }];
  const scheduled = input.scheduled.get(listed as Slug);
  if (scheduled) return [{ state: "scheduled", title: scheduled.title, date: scheduled.date }];
  const isWritten = input.written.has(listed as Slug);
  const near = nearestName(listed, input.written);
  const message = isWritten
    ? `\`${String(path[0])}\` names \`${listed}\`, which is not shown; it is left out.`
    : `Unknown entry \`${listed}\`; ${near ? `did you mean \`${near}\`?` : "expected the slug of a paper, chapter or note."}`;
  const severity = isWritten ? "warning" : "error";
  diagnostics.push({ ...placeAt(read.places, path), severity, rule: "story-entry-exists", message });
  return [];
}

function reportThreads(read: ReadListing<StoryFields>, { threadSlugs }: Input, diagnostics: Diagnostic[]): void {
  read.fields.threads.forEach((slug, index) => {
    if (threadSlugs.has(slug as Slug)) return;
    const near = nearestName(slug, threadSlugs);
    const message = `Unknown thread \`${slug}\`; ${near ? `did you mean \`${near}\`?` : `expected a thread that exists (\`posts/threads/${slug}.md\`).`}`;
    const place = placeAt(read.places, ["threads", index]);
    diagnostics.push({ ...place, severity: "error", rule: "thread-exists", message });
  });
}

/** Notes that announce something to the students of a course, the newest first. */
function announcementsOf(course: Slug, notes: ReadonlyMap<Slug, Note>): Slug[] {
  return [...notes.values()]
    .filter(({ post }) => post.course === course)
    .sort((a, b) => compare(b.post.date, a.post.date) || compare(a.slug, b.slug))
    .map(({ slug }) => slug);
}

/** An entry that is listed twice stands where it is listed first. */
function uniqueItems(items: readonly OutlineItem[]): OutlineItem[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    if (item.state !== "written") return true;
    const name = `${item.kind}/${item.slug}`;
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
}

function nameOf(item: OutlineItem | undefined): EntryName | undefined {
  return item?.state === "written" ? { kind: item.kind, slug: item.slug } : undefined;
}

/** A slug names a paper, else a chapter, else a note. */
function entryOf(slug: string, input: Input): Entry | undefined {
  return input.papers.get(slug as Slug) ?? input.chapters.get(slug as Slug) ?? input.notes.get(slug as Slug);
}

function entryNamed({ kind, slug }: EntryName, { papers, chapters, notes }: Input): Entry {
  return (kind === "paper" ? papers : kind === "chapter" ? chapters : notes).get(slug) as Entry;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
