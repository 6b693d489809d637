import type { Story } from "../../catalog/model.ts";
import type { Slug } from "../../core/slug.ts";
import { threadAddress, withBase } from "../../linking/addresses.ts";
import type { PageContext } from "../page-context.ts";
import { titleLink } from "../title-link.ts";
import type { Link } from "../views/html.ts";

/** More lines along a margin are told apart by nobody; style sheets have as many colours. */
const MOST_LINES = 6;

/** A thread that runs through a story. */
export interface StoryThread extends Link {
  readonly slug: Slug;
  /** Which line it is, from 1; nothing where there are too many. */
  readonly line: number | undefined;
  /** The numbers of the entries that carry it, from 1. */
  readonly carriedBy: ReadonlySet<number>;
}

/** The threads that the entries of a story carry: those that the story names first, then in the order in which they appear. */
export function scrollThreads({ blog: { base, catalog } }: PageContext, story: Story): StoryThread[] {
  const carriers = new Map<Slug, Set<number>>(story.fields.threads.map((slug) => [slug as Slug, new Set()]));
  story.entries.forEach((entry, index) => {
    if (entry.kind === "note") return;
    for (const slug of entry.threads.keys()) carriers.set(slug, (carriers.get(slug) ?? new Set()).add(index + 1));
  });
  return [...carriers]
    .flatMap(([slug, carriedBy]) => {
      const thread = catalog.threads.get(slug);
      return thread && carriedBy.size > 0
        ? [{ ...titleLink(withBase(base, threadAddress(slug)), thread), slug, carriedBy }]
        : [];
    })
    .map((thread, index) => ({ ...thread, line: index < MOST_LINES ? index + 1 : undefined }));
}
