import { postsOf } from "../catalog/entry-posts.ts";
import type { Entry, Post, Story } from "../catalog/model.ts";
import { postAddress, withBase } from "../linking/addresses.ts";
import { entryTitle } from "./entry-title.ts";
import { gatheredPrefix } from "./gathered/gathered-prefix.ts";
import { heldIn } from "./gathered/held-in.ts";
import type { PlannedBlock } from "./gathered/planned-blocks.ts";
import { ownLanguage } from "./own-language.ts";
import type { PageContext } from "./page-context.ts";
import { showsMath } from "./page-head.ts";
import { partHead } from "./part-head.ts";
import { storyPartLinks } from "./story-part-links.ts";
import type { Link } from "./views/html.ts";
import type { GuideEntry, GuideGroup, GuidePost, GuideSolution, StudyGuideView } from "./views/study-guide.ts";

/** The study guide: what a story states, entry by entry, with its exercises, and their solutions behind everything else. */
export function studyGuideView(context: PageContext, story: Story): StudyGuideView {
  const groups = groupsOf(context, story).filter(({ entries }) => entries.length > 0);
  const solutions = story.entries.flatMap((entry) => {
    const found = postsOf(entry).flatMap((post) => solutionsIn(context, post));
    return found.length > 0 ? [{ title: entryTitle(context, entry), solutions: found }] : [];
  });
  const shown = story.entries
    .flatMap(postsOf)
    .map(({ source }) => heldIn(context, source.path, (place) => place !== "prerequisites"));
  const titles = groups.flatMap(({ week, entries }) => [week?.title, ...entries.map(({ title }) => title.html)]);
  return {
    kind: "study-guide",
    head: partHead(context, story, "study-guide", {
      description: `Definitions, statements, key formulas and exercises of “${story.fields.title}”.`,
      hasMath: shown.some(({ hasMath }) => hasMath) || showsMath(story.html?.title, ...titles),
      hasCode: shown.some(({ hasCode }) => hasCode),
    }),
    parts: storyPartLinks(context, story, "study-guide"),
    groups,
    solutions,
  };
}

/** The weeks of a course; else one group. */
function groupsOf(context: PageContext, story: Story): GuideGroup[] {
  const entries = new Map<string, Entry>(story.entries.map((entry) => [`${entry.kind}/${entry.slug}`, entry] as const));
  const guides = (some: Iterable<Entry>): GuideEntry[] => [...some].flatMap((entry) => guideEntry(context, entry));
  const weeks = story.weeks.map(({ number, title, outline }): GuideGroup => {
    const own = outline.flatMap((item) => {
      const key = item.state === "written" ? `${item.kind}/${item.slug}` : "";
      const entry = entries.get(key);
      entries.delete(key);
      return entry ?? [];
    });
    return { week: { number, title: context.prose(title) }, entries: guides(own) };
  });
  return [...weeks, { week: undefined, entries: guides(entries.values()) }];
}

/** Nothing of an entry that states nothing. */
function guideEntry(context: PageContext, entry: Entry): GuideEntry[] {
  const posts = postsOf(entry).flatMap((post) => guidePost(context, post));
  return posts.length > 0
    ? [{ id: `entry-${entry.kind}-${entry.slug}`, title: entryTitle(context, entry), posts }]
    : [];
}

function guidePost(context: PageContext, post: Post): GuidePost[] {
  const gathered = context.gathered(post.source.path);
  const shown = gathered?.blocks.filter(({ place }) => place === "guide") ?? [];
  if (!gathered || shown.length === 0) return [];
  const found = new Set(gathered.blocks.map(({ id }) => id));
  const inText = (id: string): string => `${address(context, post)}#${encodeURIComponent(id)}`;
  const numbered = (ids: readonly string[], text: string, href: (id: string) => string): Link[] =>
    ids.map((id, index) => ({ href: href(id), text: ids.length > 1 ? `${text} ${index + 1}` : text }));
  return [
    {
      tier: post.tier,
      own: ownLanguage(context.blog.catalog.site, post),
      blocks: shown.map((block) => ({
        html: gathered.html(block.id),
        name: nameOf(context, post, block),
        inText: inText(block.id),
        further: [
          ...numbered(block.proofs, "Proof", inText),
          ...numbered(
            block.solutions.filter((id) => found.has(id)),
            "Solution",
            (id) => `#${idHere(post, id)}`,
          ),
        ],
      })),
    },
  ];
}

function solutionsIn(context: PageContext, post: Post): GuideSolution[] {
  const gathered = context.gathered(post.source.path);
  if (!gathered) return [];
  const byId = new Map(gathered.blocks.map((block) => [block.id, block] as const));
  return gathered.blocks
    .filter(({ place }) => place === "solutions")
    .map((block): GuideSolution => {
      const exercise = block.about === undefined ? undefined : byId.get(block.about);
      return {
        html: gathered.html(block.id),
        own: ownLanguage(context.blog.catalog.site, post),
        exercise: exercise && { href: `#${idHere(post, exercise.id)}`, text: nameOf(context, post, exercise) },
        inText: `${address(context, post)}#${encodeURIComponent(block.id)}`,
      };
    });
}

function nameOf(context: PageContext, post: Post, { id }: PlannedBlock): string {
  return context.blog.documents.get(post.source.path)?.targets.get(id)?.name ?? "";
}

function address(context: PageContext, post: Post): string {
  return withBase(context.blog.base, postAddress(post));
}

/** The id of a block in the study guide, as it stands in an address. */
function idHere(post: Post, id: string): string {
  return gatheredPrefix(post) + encodeURIComponent(id);
}
