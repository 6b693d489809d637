import { postsOf } from "../catalog/entry-posts.ts";
import type { Story } from "../catalog/model.ts";
import { placeInPost } from "./entry-title.ts";
import type { PageContext } from "./page-context.ts";
import { showsMath } from "./page-head.ts";
import { partHead } from "./part-head.ts";
import { storyPartLinks } from "./story-part-links.ts";
import type { StoryTerm } from "./story-term.ts";
import type { Link } from "./views/html.ts";
import type { TermsView, TermView } from "./views/terms.ts";

/** The index of a story's terms: where each is defined, and which other entries use it. */
export function termsView(context: PageContext, story: Story): TermsView {
  const usesOf = new Map(
    story.entries
      .flatMap(postsOf)
      .map(({ source }) => [source.path, new Map(context.termUses(story.slug, source.path))]),
  );
  const letters: { letter: string; id: string; terms: TermView[] }[] = [];
  for (const term of context.terms(story.slug)) {
    const letter = letterOf(term);
    const last = letters.at(-1);
    const group = last?.letter === letter ? last : { letter, id: `letter-${letters.length + 1}`, terms: [] };
    if (group !== last) letters.push(group);
    group.terms.push(termView(context, story, term, usesOf));
  }
  const links = letters.flatMap(({ terms }) => terms.flatMap(({ defined, used }) => [...defined, ...used]));
  return {
    kind: "terms",
    head: partHead(context, story, "terms", {
      description: `The terms of “${story.fields.title}”: where each is defined, and where it is used.`,
      hasMath: showsMath(story.html?.title, ...links.map(({ html }) => html)),
    }),
    parts: storyPartLinks(context, story, "terms"),
    letters,
  };
}

function termView(
  context: PageContext,
  story: Story,
  { words, title, places }: StoryTerm,
  usesOf: ReadonlyMap<string, ReadonlyMap<string, string>>,
): TermView {
  const { posts } = context.blog.catalog;
  const isDefiningFile = (path: string): boolean => places.some((place) => place.path === path);
  return {
    title,
    defined: places.flatMap(({ path, id }) => {
      const post = posts.get(path);
      return post ? [placeInPost(context, post, id)] : [];
    }),
    used: story.entries.flatMap((entry): Link[] => {
      const own = postsOf(entry);
      if (own.some(({ source }) => isDefiningFile(source.path))) return [];
      const first = own.find(({ source }) => usesOf.get(source.path)?.has(words));
      return first ? [placeInPost(context, first, usesOf.get(first.source.path)?.get(words) ?? "")] : [];
    }),
  };
}

/** What begins with no letter stands together. */
function letterOf({ words }: StoryTerm): string {
  const [first = ""] = words;
  return /\p{L}/u.test(first) ? first.toUpperCase() : "#";
}
