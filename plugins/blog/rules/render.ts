import type { Post } from "../../catalog/model.ts";
import { placedEntryOf } from "../../catalog/placed-entries.ts";
import type { Slug } from "../../core/slug.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { postAddress, withBase } from "../../linking/addresses.ts";
import { workLinks } from "../../linking/citations.ts";
import { counterpartOf } from "../../linking/counterpart.ts";
import type { Hinge } from "../../linking/hinges.ts";
import type { PlacedClaim } from "../../linking/placed-claims.ts";
import type { DocumentCitations, LinkTarget } from "../../markdown/document/document.ts";
import type { CorrectionSlot } from "../../markdown/render/correction.ts";
import type { HingeSlot } from "../../markdown/render/hinge-link.ts";
import type { ShownKnobs } from "../../markdown/render/knobs.ts";
import { FactBlog } from "../facts/fact-blog.ts";
import type { FeedTask, NamedCodeSlot, RenderTask, SearchTask, SearchTexts, TextTask } from "../jobs/render-job.ts";
import { searchedListing } from "../searched-listing.ts";
import { sentenceFact } from "../sentences.ts";
import type { Services } from "../services.ts";
import type { ShownCode } from "./code.ts";
import type { CodeSign } from "./code-signs.ts";
import { documentPaths, macrosOf, parseTaskOf } from "./documents.ts";
import type { ShownRun } from "./outputs.ts";
import type { StoredSentence } from "./sentences.ts";
import { toldSlots } from "./told-slots.ts";

/** A text without citations. */
const NO_CITATIONS: DocumentCitations = { pieces: [], entries: [] };

/** What is made of a text along with its page where many are: its formulas have been set just then. */
export interface MadeAlong {
  /** What the search reads of texts, by their paths, until `searchTextRule` asks for it. */
  readonly search: Map<string, SearchTexts>;
  /** Where feeds will be made. */
  readonly feeds: FeedsAlong | undefined;
}

/** What feeds have of texts, until they are asked for. */
export interface FeedsAlong {
  /** Many texts are about to be rendered. */
  expect(): void;
  /** What a text is made from for feeds; nothing for one that no feed tells of. */
  taskOf(path: string): FeedTask | undefined;
  /** @param text the digest of what was made, in the store */
  keep(path: string, task: FeedTask, text: string): void;
  /** The text is rendered anew: what was kept of it may be what it was before. */
  forget(path: string): void;
}

/**
 * Each text as HTML: facts `rendered:` with its path (`StoredText`), `about:` with what pages need to know of it
 * (`RenderedPost`), which most edits leave as it was, and `paints:` with the characters that it can show.
 * @param along is given what other processes have made beside pages
 */
export function renderRule(services: Services, along: MadeAlong): Rule {
  const { feeds } = along;
  return {
    name: "render",
    expect: (answers) => {
      services.jobs.expect(answers);
      if (services.jobs.areMany) feeds?.expect();
    },
    keys: documentPaths,
    answer: async (path, read) => {
      const task = renderTask(services, read, path, "page");
      const asked = services.jobs.areMany ? searchOf(read, path) : undefined;
      const feed = services.jobs.areMany ? feeds?.taskOf(path) : undefined;
      const answer = await services.jobs.run("page", {
        ...task,
        ...(asked && { search: asked }),
        ...(feed && { feed }),
      });
      const { rendered: made, search } = answer;
      if (search) along.search.set(path, search);
      else along.search.delete(path);
      feeds?.forget(path);
      if (feed && answer.feed !== undefined) feeds?.keep(path, feed, answer.feed);
      const { text, about, characters, diagnostics } = made;
      // A `paper.yaml` that cannot be used has its own diagnostic; that its macros are unknown follows from it.
      const post = read<Post>(`post:${path}`);
      const knowsMacros = post?.kind !== "paper" || read(`paper:${post.slug}`) !== undefined;
      return {
        facts: { [`rendered:${path}`]: text, [`about:${path}`]: about, [`paints:${path}`]: characters },
        diagnostics: diagnostics.filter(({ rule }) => knowsMacros || rule !== "tex-parses"),
      };
    },
  };
}

/** What the search reads of each post, story and thread: facts `searched:` with its path. Nothing that is checked waits for it, and no page. */
export function searchTextRule(services: Services, { search: along }: Pick<MadeAlong, "search">): Rule {
  return {
    name: "search-text",
    expect: (answers) => services.jobs.expect(answers),
    keys: documentPaths,
    answer: async (path, read) => {
      const search = searchOf(read, path);
      if (!search) return {};
      const task = renderTask(services, read, path, "page");
      const made = along.get(path) ?? (await services.jobs.run("search", { ...task, search }));
      along.delete(path);
      return { facts: { [`searched:${path}`]: made } };
    },
  };
}

/** What a document's HTML is made from. */
export function renderTask(services: Services, read: Read, path: string, medium: "page" | "feed"): RenderTask {
  const blog = new FactBlog(read);
  const post = blog.catalog.posts.get(path);
  return { ...textTask(services, read, path, medium), told: post ? toldSlots(read, blog, post) : {} };
}

/** The same without what others say of it. */
export function textTask(services: Services, read: Read, path: string, medium: "page" | "feed"): TextTask {
  const blog = new FactBlog(read);
  const post = blog.catalog.posts.get(path);
  const citations = read<DocumentCitations>(`citations:${path}`) ?? NO_CITATIONS;
  const targets = read<readonly (readonly LinkTarget[])[]>(`links:${path}`) ?? [];
  for (const target of targets.flat()) if (target.kind === "asset") read(`file:${target.path}`);
  const keys = read<readonly string[]>(`cites:${path}`) ?? [];
  const works = keys.flatMap((key) => {
    const work = blog.works.get(key);
    return work ? [[key, work] as const] : [];
  });
  const corrections = new Map<string, CorrectionSlot[]>();
  const entry = post && placedEntryOf(blog.catalog, post);
  for (const { erratum, at } of entry ? blog.errataOf(entry) : []) {
    if (at.path !== path) continue;
    const html = read<StoredSentence>(sentenceFact(erratum.what))?.[medium] ?? "";
    const slot: CorrectionSlot = { date: erratum.date, html, credit: erratum.credit };
    corrections.set(at.id, [...(corrections.get(at.id) ?? []), slot]);
  }
  return {
    ...parseTaskOf(services, read, path),
    symbols: macrosOf(read, post).symbols,
    targets,
    citations,
    works: Object.fromEntries(works),
    workLinks: Object.fromEntries(works.map(([key, work]) => [key, workLinks(blog, post, work)])),
    hinges: medium === "page" && post ? hingeSlots(read, blog, post) : {},
    corrections: Object.fromEntries(corrections),
    codeSigns: medium === "page" && post ? codeSigns(read, blog, post) : {},
    code: read<ShownCode>(`shown-code:${path}`) ?? [],
    run: read<ShownRun>(`run:${path}`),
    claims: (read<readonly PlacedClaim[]>(`claims:${path}`) ?? []).map(({ bearer, id, tier, proofs }, index) => ({
      bearer,
      id,
      isFirst: index === 0,
      ...(tier && { tier }),
      proofs,
    })),
    knobs: read<ShownKnobs>(`shown-knobs:${path}`),
  };
}

/** Of each equation the code that implements it. */
function codeSigns(read: Read, blog: FactBlog, post: Post): Record<string, NamedCodeSlot[]> {
  const slots: Record<string, NamedCodeSlot[]> = {};
  for (const { id, block } of read<readonly CodeSign[]>(`code-signs:${post.source.path}`) ?? []) {
    const [path, blockId] = block;
    const isBeyond = path !== post.source.path;
    const other = isBeyond ? blog.catalog.posts.get(path) : undefined;
    const address = other ? withBase(blog.base, postAddress(other)) : "";
    const name = blog.documents.get(post.source.path)?.targets.get(id)?.name ?? "";
    const slot = { href: `${address}#${encodeURIComponent(blockId)}`, id: blockId, isBeyond, name };
    slots[id] = [...(Object.hasOwn(slots, id) ? (slots[id] ?? []) : []), slot];
  }
  return slots;
}

function hingeSlots(read: Read, blog: FactBlog, post: Post): Record<string, HingeSlot> {
  const hinges = read<readonly Hinge[]>(`hinges:${post.source.path}`) ?? [];
  const counterpart = hinges.length > 0 ? counterpartOf(blog.catalog, post) : undefined;
  if (!counterpart) return {};
  const address = withBase(blog.base, postAddress(counterpart));
  return Object.fromEntries(
    hinges.map(({ id, label, name }) => [id, { href: `${address}#${encodeURIComponent(id)}`, label, name }]),
  );
}

/** What the search is told of a post beside its text; nothing of what is not searched. */
function searchOf(read: Read, path: string): SearchTask["search"] | undefined {
  const { catalog } = new FactBlog(read);
  const post = catalog.posts.get(path);
  if (!post) {
    const listing = [...catalog.stories.values(), ...catalog.threads.values()].find((one) => one.source.path === path);
    return listing && searchedListing(listing, catalog.site.language);
  }
  if (post.kind === "page" && post.slug === "404") return undefined;
  const paper = post.kind === "paper" ? catalog.papers.get(post.slug as Slug)?.fields : undefined;
  return {
    title: post.title,
    language: catalog.site.language,
    about: paper ? [paper.title, ...paper.authors, String(paper.year), paper.venue ?? "", paper.arxiv ?? ""] : [],
  };
}
