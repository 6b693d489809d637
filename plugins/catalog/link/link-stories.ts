import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import type { Slug } from "../../core/slug.ts";
import { firstDate } from "../entry-posts.ts";
import type { Chapter, Entry, Note, Paper, Story } from "../model.ts";
import type { ReadListing } from "../read/read-listing.ts";
import { placeAt } from "../read/yaml-text.ts";
import type { StoryFields } from "../schema/story.ts";
import { orderByParents } from "./story-order.ts";

interface Input {
  readonly stories: readonly ReadListing<StoryFields>[];
  readonly papers: ReadonlyMap<Slug, Paper>;
  readonly chapters: ReadonlyMap<Slug, Chapter>;
  readonly notes: ReadonlyMap<Slug, Note>;
  /** Slugs of all entries that are written, shown or not. */
  readonly written: ReadonlySet<Slug>;
  readonly threadSlugs: ReadonlySet<Slug>;
}

/**
 * Puts the entries of each story in order: `entries` where it is given, with the papers that name the story and are not
 * listed after them; else by what builds on what.
 * @returns stories by slug, and the diagnostics `story-entry-exists`, `thread-exists`
 */
export function linkStories(input: Input): { stories: Map<Slug, Story>; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const stories = new Map<Slug, Story>();
  for (const read of input.stories) {
    const listed = (read.fields.entries ?? []).flatMap((slug, index) => {
      const entry = entryOf(slug, input);
      if (entry) return [entry];
      const draft = input.written.has(slug as Slug);
      const near = nearestName(slug, input.written);
      const message = draft
        ? `\`entries\` names \`${slug}\`, which is not shown; it is left out.`
        : `Unknown entry \`${slug}\`; ${near ? `did you mean \`${near}\`?` : "expected the slug of a paper, chapter or note."}`;
      const severity = draft ? "warning" : "error";
      diagnostics.push({ ...placeAt(read.places, ["entries", index]), severity, rule: "story-entry-exists", message });
      return [];
    });
    read.fields.threads.forEach((slug, index) => {
      if (input.threadSlugs.has(slug as Slug)) return;
      const near = nearestName(slug, input.threadSlugs);
      const message = `Unknown thread \`${slug}\`; ${near ? `did you mean \`${near}\`?` : `expected a thread that exists (\`posts/threads/${slug}.md\`).`}`;
      diagnostics.push({
        ...placeAt(read.places, ["threads", index]),
        severity: "error",
        rule: "thread-exists",
        message,
      });
    });
    const members = [...input.papers.values()].filter(
      (paper) => paper.stories.includes(read.slug) && !listed.includes(paper),
    );
    const order = orderByParents(
      members.map((paper) => ({
        slug: paper.slug,
        date: firstDate(paper),
        parents: paper.buildsOn.map((bridge) => bridge.from),
      })),
    );
    const ordered = order.map((slug) => input.papers.get(slug) as Paper);
    const entries = [...new Set<Entry>([...listed, ...ordered])];
    stories.set(read.slug, {
      slug: read.slug,
      source: { path: read.path },
      fields: read.fields,
      ...(read.html && { html: read.html }),
      entries,
      members: entries.map(({ kind, slug }) => ({ kind, slug })),
    });
  }
  return { stories, diagnostics };
}

/** A slug names a paper, else a chapter, else a note. */
function entryOf(slug: string, input: Input): Entry | undefined {
  return input.papers.get(slug as Slug) ?? input.chapters.get(slug as Slug) ?? input.notes.get(slug as Slug);
}
