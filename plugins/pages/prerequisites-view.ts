import { postsOf } from "../catalog/entry-posts.ts";
import type { Post, Story } from "../catalog/model.ts";
import { postAddress, withBase } from "../linking/addresses.ts";
import { entryTitle, placeInPost } from "./entry-title.ts";
import { heldIn } from "./gathered/held-in.ts";
import type { PlannedBlock } from "./gathered/planned-blocks.ts";
import { ownLanguage } from "./own-language.ts";
import type { PageContext } from "./page-context.ts";
import { showsMath } from "./page-head.ts";
import { partHead } from "./part-head.ts";
import { storyPartLinks } from "./story-part-links.ts";
import type { Link } from "./views/html.ts";
import type { PrerequisitesView, PrerequisiteView } from "./views/prerequisites.ts";

/** A box that is shown, with the later ones that it stands for. */
type Shown = PrerequisiteView & { readonly alsoIn: Link[] };

/** What a series takes for granted, entry by entry. What leads to the same places is shown once. */
export function prerequisitesView(context: PageContext, story: Story): PrerequisitesView {
  /** By what they lead to. */
  const known = new Map<string, Shown>();
  const entries = story.entries.flatMap((entry) => {
    const prerequisites = postsOf(entry).flatMap((post) => {
      const gathered = context.gathered(post.source.path);
      return (gathered?.blocks ?? []).flatMap((block): PrerequisiteView[] => {
        if (!gathered || block.place !== "prerequisites") return [];
        const leadsTo = targetsOf(context, post, block);
        const same = known.get(leadsTo.join("\n"));
        if (same) {
          same.alsoIn.push(placeInPost(context, post, block.id));
          return [];
        }
        const shown: Shown = {
          html: gathered.html(block.id),
          own: ownLanguage(context.blog.catalog.site, post),
          inText: placeInPost(context, post, block.id).href,
          alsoIn: [],
          leadsNowhere: leadsTo.length === 0,
        };
        if (leadsTo.length > 0) known.set(leadsTo.join("\n"), shown);
        return [shown];
      });
    });
    if (prerequisites.length === 0) return [];
    return [{ id: `entry-${entry.kind}-${entry.slug}`, title: entryTitle(context, entry), prerequisites }];
  });
  const shown = story.entries
    .flatMap(postsOf)
    .map(({ source }) => heldIn(context, source.path, (place) => place === "prerequisites"));
  const links = entries.flatMap(({ title, prerequisites }) => [title, ...prerequisites.flatMap((one) => one.alsoIn)]);
  return {
    kind: "prerequisites",
    head: partHead(context, story, "prerequisites", {
      description: `What “${story.fields.title}” takes for granted, and where to learn it.`,
      hasMath: shown.some(({ hasMath }) => hasMath) || showsMath(story.html?.title, ...links.map(({ html }) => html)),
      hasCode: shown.some(({ hasCode }) => hasCode),
    }),
    parts: storyPartLinks(context, story, "prerequisites"),
    entries,
  };
}

/** Where a box leads: addresses, each once, sorted. */
function targetsOf(context: PageContext, post: Post, { links }: PlannedBlock): string[] {
  const targets = context.linkTargets(post.source.path);
  const own = withBase(context.blog.base, postAddress(post));
  const found = links.flatMap((bearer) =>
    (targets[bearer] ?? []).flatMap((target) => {
      if (target.kind === "none") return [];
      // Within the post it says the place alone.
      return target.href.startsWith("#") ? own + target.href : target.href;
    }),
  );
  return [...new Set(found)].sort();
}
