import { FactBlog } from "../../blog/facts/fact-blog.ts";
import { termFinder, termKey } from "../../blog/find-terms.ts";
import type { SectionWords } from "../../blog/gathered-post.ts";
import { MissingContentError } from "../../blog/page-context.ts";
import { postsOf } from "../../catalog/entry-posts.ts";
import type { Story } from "../../catalog/model.ts";
import type { Slug } from "../../core/slug.ts";
import type { ContentStore } from "../../incremental/content-store.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { storyParts } from "../../linking/story-parts.ts";
import type { LinkTarget, Target } from "../../markdown/document/document.ts";
import type { StoryTerm, TermUse } from "../../pages/story-term.ts";

/** The stories that have an index of terms. */
function storiesWithTerms(blog: FactBlog): Story[] {
  return [...blog.catalog.stories.values()].filter((story) => storyParts(story).some(({ name }) => name === "terms"));
}

function pathsOf(story: Story): string[] {
  return story.entries.flatMap(postsOf).map(({ source }) => source.path);
}

/** The terms of each story, by their words: facts `terms:` with its slug. */
export function termsRule(): Rule {
  return {
    name: "terms",
    keys: (read) => storiesWithTerms(new FactBlog(read)).map(({ slug }) => slug),
    answer: (slug, read) => {
      const blog = new FactBlog(read);
      const story = blog.catalog.stories.get(slug as Slug);
      if (!story) return {};
      const terms = new Map<string, { words: string; title: string; places: { path: string; id: string }[] }>();
      for (const path of pathsOf(story)) {
        for (const { id, title } of definedIn(blog, path)) {
          const words = termKey(title);
          if (words === "") continue;
          const term = terms.get(words) ?? { words, title, places: [] };
          terms.set(words, term);
          if (!term.places.some((place) => place.path === path)) term.places.push({ path, id });
        }
      }
      const sorted: StoryTerm[] = [...terms.values()].sort((a, b) => (a.words < b.words ? -1 : 1));
      return { facts: { [`terms:${slug}`]: sorted } };
    },
  };
}

function definedIn(blog: FactBlog, path: string): Target[] {
  const targets = blog.documents.get(path)?.targets.values() ?? [];
  return [...targets].filter(({ kind, title }) => (kind === "definition" || kind === "term") && title !== "");
}

/** The terms of a story that each of its posts uses: facts `term-uses:` with the story's slug and the post's path. */
export function termUsesRule(store: ContentStore): Rule {
  return {
    name: "term-uses",
    keys: (read) =>
      storiesWithTerms(new FactBlog(read)).flatMap((story) =>
        pathsOf(story).map((path) => JSON.stringify([story.slug, path])),
      ),
    answer: (key, read) => {
      const [slug, path] = JSON.parse(key) as [string, string];
      const terms = read<readonly StoryTerm[]>(`terms:${slug}`) ?? [];
      if (terms.length === 0) return {};
      const uses = new Map([...spokenIn(read, store, terms, path), ...linkedIn(read, terms, path)]);
      return { facts: { [`term-uses:${slug}:${path}`]: [...uses] satisfies TermUse[] } };
    },
  };
}

/** Terms whose words stand in a post, with the section where they do first. */
function spokenIn(read: Read, store: ContentStore, terms: readonly StoryTerm[], path: string): TermUse[] {
  const digest = read<string>(`words-of:${path}`);
  if (digest === undefined) return [];
  const stored = store.get(digest);
  if (stored === undefined) throw new MissingContentError("gather", path);
  const find = termFinder(terms.map(({ words }) => words));
  const found = new Map<string, string>();
  for (const [headingId, words] of JSON.parse(stored) as SectionWords) {
    for (const term of find(words)) if (!found.has(term)) found.set(term, headingId);
  }
  return [...found];
}

/** Terms whose definitions a post links to, with the section where it does first. */
function linkedIn(read: Read, terms: readonly StoryTerm[], path: string): TermUse[] {
  const byPlace = new Map(
    terms.flatMap(({ words, places }) => places.map((place) => [`${place.path}#${place.id}`, words] as const)),
  );
  const document = new FactBlog(read).documents.get(path);
  const targets = read<readonly (readonly LinkTarget[])[]>(`links:${path}`) ?? [];
  const found = new Map<string, string>();
  targets.forEach((uses, bearer) => {
    uses.forEach((target, index) => {
      const place = target.kind === "internal" ? target.previewed : undefined;
      const term = place && byPlace.get(`${place.path}#${place.id}`);
      const line = document?.links[bearer]?.[index]?.place.line;
      if (!document || term === undefined || line === undefined || found.has(term)) return;
      const section = document.sections.findLast(
        ({ heading }) => heading !== undefined && (document.lines[heading.id] ?? Infinity) <= line,
      );
      found.set(term, section?.heading?.id ?? "");
    });
  });
  return [...found];
}
