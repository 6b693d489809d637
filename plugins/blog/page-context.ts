import type { Prose } from "../catalog/model.ts";
import type { ContentStore } from "../incremental/content-store.ts";
import type { Read } from "../incremental/fact-graph.ts";
import type { LinkTarget, RenderedSection } from "../markdown/document/document.ts";
import type { PageContext, RenderedPost } from "../pages/page-context.ts";
import { placedHtml } from "../pages/placed-html.ts";
import type { StoryTerm, TermUse } from "../pages/story-term.ts";
import { pathFact } from "./course-paths.ts";
import { FactBlog } from "./facts/fact-blog.ts";
import { FactMap } from "./facts/fact-map.ts";
import { gatheredPost } from "./gathered-post.ts";
import { pictureAddress } from "./picture-address.ts";
import type { StoredSentence } from "./rules/sentences.ts";
import { sentenceFact } from "./sentences.ts";
import { OPEN_PAIR, storedPair } from "./stored-pair.ts";
import { type StoredText, storedSections } from "./stored-text.ts";

/** A content that a fact speaks of is no longer in the store: the answer that made it has to be made again. */
export class MissingContentError extends Error {
  readonly rule: string;
  readonly key: string;

  constructor(rule: string, key: string) {
    super(`What ${rule} made of ${key} is no longer there`);
    this.rule = rule;
    this.key = key;
  }
}

/** What views are built from, as one answer of a rule sees it. */
export function pageContext(read: Read, store: ContentStore): PageContext {
  const sentence = (prose: Prose): StoredSentence => {
    const found = read<StoredSentence>(sentenceFact(prose));
    if (!found) throw new Error(`Nobody has rendered the sentence at ${prose.place.file}:${prose.place.line}`);
    return found;
  };
  return {
    blog: new FactBlog(read),
    rendered: new FactMap<string, RenderedPost, RenderedPost>(read, "about:", "documents", (about) => about),
    headings: (path) => headingsOf(read, path),
    html: (path, part) => {
      const sections = sectionsOf(read, store, path).slice(part?.from, part?.to);
      const html = sections.map((section) => section.html).join("");
      return placedHtml(html, part ?? {});
    },
    code: (path, as) => {
      const digest = codeDigest(read, path, as);
      const html = digest === undefined ? "" : store.get(digest);
      if (html === undefined) throw new MissingContentError("code-text", path);
      return html;
    },
    prose: (prose) => sentence(prose).page,
    plain: (prose) => sentence(prose).plain,
    leadsTo: (path) => read<string>(pathFact(path)),
    gathered: (path) =>
      gatheredPost(read, path, (text, block) => {
        const found = storedSections(store, text);
        if (!found) throw new MissingContentError("gather", path);
        return found[block]?.html ?? "";
      }),
    openPair: () =>
      storedPair(read, (text, part) => {
        const found = storedSections(store, text);
        if (!found) throw new MissingContentError(OPEN_PAIR, "");
        return found[part]?.html ?? "";
      }),
    linkTargets: (path) => read<readonly (readonly LinkTarget[])[]>(`links:${path}`) ?? [],
    picture: pictureAddress,
    terms: (story) => read<readonly StoryTerm[]>(`terms:${story}`) ?? [],
    termUses: (story, path) => read<readonly TermUse[]>(`term-uses:${story}:${path}`) ?? [],
  };
}

/** The ids of the headings that the sections of a rendered file begin with. */
function headingsOf(read: Read, path: string): (string | undefined)[] {
  return read<StoredText>(`rendered:${path}`)?.sections.map(([id]) => id ?? undefined) ?? [];
}

/** The HTML of a rendered file; throws `MissingContentError`. */
export function sectionsOf(read: Read, store: ContentStore, path: string): readonly RenderedSection[] {
  const text = read<StoredText>(`rendered:${path}`);
  if (!text) return [];
  const sections = storedSections(store, text);
  if (!sections) throw new MissingContentError("render", path);
  return sections;
}

/** Where the store has the HTML of a file of a project. */
export function codeDigest(read: Read, path: string, as: "lines" | "plain"): string | undefined {
  return read<Readonly<Record<"lines" | "plain", string>>>(`code-text:${path}`)?.[as];
}
