import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MarkdownIt } from "markdown-it";
import type { Work } from "../../bibliography/work.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { ContentStore } from "../../incremental/content-store.ts";
import type { DocumentCitations, LinkTarget } from "../../markdown/document/document.ts";
import type { ClaimMark } from "../../markdown/render/claim-html.ts";
import { type CodeSlot, codeSign } from "../../markdown/render/code-sign.ts";
import { type CorrectionSlot, correctionParagraph } from "../../markdown/render/correction.ts";
import { type HingeSlot, hingeLink } from "../../markdown/render/hinge-link.ts";
import { NO_KNOBS, type ShownKnobs } from "../../markdown/render/knobs.ts";
import type { WorkLink } from "../../markdown/render/reference-list.ts";
import { type RenderOptions, renderDocument, renderWords } from "../../markdown/render/render-document.ts";
import { type ToldSlot, toldParagraph } from "../../markdown/render/told-sentence.ts";
import { openingFonts } from "../../pages/opening-fonts.ts";
import type { RenderedPost } from "../../pages/page-context.ts";
import { tableOfContents } from "../../pages/table-of-contents.ts";
import { documentWords } from "../../search/document-words.ts";
import type { FormulaSetter } from "../../tex/formula-setter.ts";
import type { Symbols } from "../../tex/mark-symbols.ts";
import { charactersIn } from "../characters-in.ts";
import type { Highlighter } from "../highlighter.ts";
import type { ShownCode } from "../rules/code.ts";
import type { ShownRun } from "../rules/outputs.ts";
import { readOutput } from "../saved-output.ts";
import { type SearchedPost, searchDocument } from "../search-document.ts";
import { searchableFormulas } from "../searchable-formula.ts";
import { type StoredText, storeText } from "../stored-text.ts";
import type { DocumentParser } from "./document-parser.ts";
import type { ParseTask } from "./parse-job.ts";

/** A document to be rendered, but for what others say of it. */
export interface TextTask extends ParseTask {
  readonly symbols: Symbols;
  /** What its links lead to, in the order of the outline's. */
  readonly targets: readonly (readonly LinkTarget[])[];
  readonly citations: DocumentCitations;
  /** Those that it cites, by key. */
  readonly works: Readonly<Record<string, Work>>;
  readonly workLinks: Readonly<Record<string, readonly WorkLink[]>>;
  /** By the id of what bears them. */
  readonly hinges: Readonly<Record<string, HingeSlot>>;
  readonly corrections: Readonly<Record<string, readonly CorrectionSlot[]>>;
  /** Blocks of code that implement its equations, by the equation's id. */
  readonly codeSigns: Readonly<Record<string, readonly NamedCodeSlot[]>>;
  /** In the order of the text. */
  readonly code: ShownCode;
  /** What its Python has shown; nothing for a text without any, and for one that has not been run. */
  readonly run: ShownRun | undefined;
  /** Its claims that statements back, and what bears them: a place in its list of links. */
  readonly claims: readonly (ClaimMark & { readonly bearer: number })[];
  /** Nothing for a text without any. */
  readonly knobs: ShownKnobs | undefined;
}

/** A document to be rendered: all that its HTML is made from, as plain data. */
export interface RenderTask extends TextTask {
  /** The sentences that tell its statements, by the statement's id. */
  readonly told: Readonly<Record<string, readonly ToldSlot[]>>;
}

/** A block of code at an equation, with what the equation is called. */
export type NamedCodeSlot = CodeSlot & { readonly name: string };

/** What is to be made for the search. */
export interface SearchTask extends RenderTask {
  /** What the search is told beside the text. */
  readonly search: Omit<SearchedPost, "html">;
}

/** What is to be made for feeds. */
export interface FeedTask extends RenderTask {
  /** The post's address, whole: others in it are made whole from there. */
  readonly page: string;
}

/** What is to be made for pages; with `search` and `feed`, for those as well. */
export type PageTask = RenderTask & Partial<SearchTask> & { readonly feed?: FeedTask };

/** A document that has been rendered. Contents are kept in the store, under their digests. */
export interface RenderedText {
  readonly text: StoredText;
  /** What pages need to know of it. */
  readonly about: RenderedPost;
  /** Each once. */
  readonly characters: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the search reads of a document: digests of contents in the store. */
export interface SearchTexts {
  readonly document: string;
  /** Words that count, as JSON. */
  readonly words: string;
}

/** A page's text, and what was made along with it. */
export interface PageAnswer {
  readonly rendered: RenderedText;
  /** Nothing where it was not asked for. */
  readonly search: SearchTexts | undefined;
  /** The same: the digest of the text in the store. Nothing, too, where it cannot be made: who asks for it alone is told why. */
  readonly feed: string | undefined;
}

/** What a job works with. */
export interface Workbench {
  readonly md: MarkdownIt;
  readonly tex: FormulaSetter;
  readonly parser: DocumentParser;
  readonly store: ContentStore;
  readonly highlighter: Highlighter;
}

/** A document as pages show it. */
export async function renderPage(bench: Workbench, task: PageTask): Promise<PageAnswer> {
  const { md, tex, parser, store, highlighter } = bench;
  const parsed = parser.parse(task);
  const highlight = await highlighter.prepare(parsed.code);
  const options: RenderOptions = { ...plainOptions(task), told: toldOf(task, "page"), markup: "page", tex, highlight };
  const rendered = renderDocument(md, parsed, task.targets, options);
  const html = rendered.sections.map((section) => section.html).join("");
  const inContents = {
    tex,
    macros: task.macros,
    macrosAt: rendered.macrosAt,
    citationAt: rendered.citationAt,
    works: options.works,
  };
  return {
    rendered: {
      text: storeText(store, rendered.sections),
      about: {
        symbols: [...rendered.symbols],
        toc: tableOfContents(parsed, (tokens) => renderWords(md, tokens, inContents)),
        hasMath: html.includes('class="katex"'),
        hasCode: /<code|<pre/.test(html),
        hasRuns: [...parsed.fences.values()].some(({ run }) => run !== undefined),
        fonts: openingFonts(html, { bridge: false }),
      },
      characters: charactersIn(html),
      diagnostics: rendered.diagnostics,
    },
    search: task.search && renderForSearch(bench, { ...task, search: task.search }),
    feed: task.feed && (await renderForFeed(bench, task.feed).catch(() => undefined)),
  };
}

/** A document as the search reads it: formulas as words. */
export function renderForSearch({ md, tex, parser, store }: Workbench, task: SearchTask): SearchTexts {
  const { sections } = renderDocument(md, parser.parse(task), task.targets, {
    ...plainOptions(task),
    markup: "page",
    tex: searchableFormulas(tex),
    highlight: () => undefined,
    hinge: () => "",
    codeSign: () => "",
    // It is found where it stands.
    told: () => "",
    claims: new Map(),
    // What it shows is found by what is written about it.
    python: { code: task.code, outputs: [], values: task.run?.values ?? [] },
    knobs: { ...(task.knobs ?? NO_KNOBS), frames: {} },
    // What others wrote is no matter of this post's.
    citations: { ...task.citations, entries: [] },
  });
  const document = searchDocument({ ...task.search, html: sections.map((section) => section.html).join("") });
  return { document: store.put(document), words: store.put(JSON.stringify(documentWords(document))) };
}

/** A document as feeds want it: whole addresses, mathematics as MathML. */
export async function renderForFeed({ md, tex, parser, store }: Workbench, task: FeedTask): Promise<string> {
  const page = new URL(task.page);
  const absolute = (href: string): string => new URL(href, page).href;
  const { sections } = renderDocument(md, parser.parse(task), task.targets, {
    ...plainOptions(task),
    told: toldOf(task, "plain", absolute),
    markup: "plain",
    tex,
    highlight: () => undefined,
    absolute,
  });
  return store.put(sections.map((section) => section.html).join(""));
}

function toldOf(
  { told }: RenderTask,
  markup: RenderOptions["markup"],
  absolute?: (href: string) => string,
): RenderOptions["told"] {
  return (id) =>
    (Object.hasOwn(told, id) ? (told[id] ?? []) : []).map((slot) => toldParagraph(slot, markup, absolute)).join("");
}

/** What a text is rendered with, in whatever medium. */
export function plainOptions(task: TextTask): Omit<RenderOptions, "markup" | "tex" | "highlight" | "told"> {
  const corrections = new Map(Object.entries(task.corrections));
  return {
    macros: task.macros,
    symbols: task.symbols,
    readAsset: (path) => {
      try {
        return readFileSync(join(task.source.root, path));
      } catch {
        return undefined;
      }
    },
    hinge: (id) => (Object.hasOwn(task.hinges, id) ? hingeLink(id, task.hinges[id] as HingeSlot) : ""),
    codeSign: (id) =>
      (Object.hasOwn(task.codeSigns, id) ? (task.codeSigns[id] ?? []) : [])
        .map((slot) => codeSign(slot, slot.name))
        .join(""),
    python: {
      code: task.code,
      outputs: (task.run?.blocks ?? []).map((outputs) => outputs.map((output) => readOutput(task.source.root, output))),
      values: task.run?.values ?? [],
    },
    knobs: task.knobs ?? NO_KNOBS,
    corrections: (id) => (id === "" ? [] : (corrections.get(id) ?? [])).map(correctionParagraph).join(""),
    claims: new Map(task.claims.map(({ bearer, ...mark }) => [bearer, mark])),
    citations: task.citations,
    works: new Map(Object.entries(task.works)),
    workLinks: (key) => (Object.hasOwn(task.workLinks, key) ? (task.workLinks[key] as readonly WorkLink[]) : []),
  };
}
