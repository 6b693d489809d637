import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MarkdownIt, Token } from "markdown-it";
import type { Catalog, Paper, Post, Prose } from "../catalog/model.ts";
import { readCatalog } from "../catalog/read-catalog.ts";
import { DATA } from "../core/data-attributes.ts";
import { compareDiagnostics, type Diagnostic } from "../core/diagnostic.ts";
import { escapeHtml } from "../core/escape-html.ts";
import type { Slug } from "../core/slug.ts";
import { otherTier } from "../core/tier.ts";
import { type Address, normalizeBase, postAddress, withBase } from "../linking/addresses.ts";
import { pairLink, unknownKeys, workLinks } from "../linking/citations.ts";
import { claimLedger } from "../linking/claim-ledger.ts";
import { hingesOf } from "../linking/hinges.ts";
import { type LinkedBlog, linkBlog, pairOf } from "../linking/linked-blog.ts";
import { createMarkdown } from "../markdown/create-markdown.ts";
import type { MarkdownSource, ParsedDocument, RenderedDocument } from "../markdown/document/document.ts";
import { parseDocument } from "../markdown/document/parse-document.ts";
import { plainSentence } from "../markdown/render/plain-sentence.ts";
import { fillPieces, type RenderOptions, renderDocument, renderWords } from "../markdown/render/render-document.ts";
import { type GeneratedPage, generatedPages } from "../pages/build-views.ts";
import type { PageContext } from "../pages/page-context.ts";
import { postView } from "../pages/post-view.ts";
import type { PostView } from "../pages/views.ts";
import { FormulaCache } from "../tex/formula-cache.ts";
import type { FormulaSetter } from "../tex/formula-setter.ts";
import type { Symbols } from "../tex/mark-symbols.ts";
import type { Macros } from "../tex/set-formula.ts";
import { type BlogCitations, type CitationCache, prepareCitations, usesIn } from "./citations.ts";
import { type HighlightCache, highlightCode } from "./highlighter.ts";
import { macroNames } from "./macro-names.ts";
import { overviewBudget } from "./overview-budget.ts";
import { readableNames } from "./readable-names.ts";
import { searchableFormulas } from "./searchable-formula.ts";
import { unusedSymbols } from "./unused-symbols.ts";

export interface BlogOptions {
  /** The project's root, an absolute path. */
  readonly root: string;
  /** Whether drafts are shown. */
  readonly drafts: boolean;
  /** The base path; without it that of `url` in `site.yaml`. */
  readonly base?: string;
  /** What was rendered before. */
  readonly cache?: RenderCache;
}

/** Results of pure functions, to be handed from one preparation to the next. */
export interface RenderCache {
  readonly tex: FormulaSetter;
  readonly code: HighlightCache;
  readonly citations: CitationCache;
}

/** A whole blog, rendered and checked; nothing is written yet. */
export interface Blog {
  readonly catalog: Catalog;
  readonly linked: LinkedBlog;
  readonly context: PageContext;
  /** A post's text as HTML, by the path of its file. */
  readonly html: ReadonlyMap<string, string>;
  readonly views: ReadonlyMap<string, PostView>;
  readonly pages: readonly GeneratedPage[];
  /** A post's text as feeds want it: absolute addresses, mathematics as MathML. */
  readonly feedHtml: (post: Post) => string;
  /** A sentence of inline Markdown as feeds want it. */
  readonly feedProse: PageContext["prose"];
  /** A post's text as it is to be searched: formulas as words and a readable line. */
  readonly searchHtml: (post: Post) => string;
  readonly diagnostics: readonly Diagnostic[];
  /** Statements of deep dives that no claim of their overview tells; for a check, not for every build. */
  readonly untold: readonly Diagnostic[];
}

/** Reads, parses, links and renders everything in `posts/`. Mistakes are diagnostics; only bugs throw. */
export async function prepareBlog(options: BlogOptions): Promise<Blog> {
  const catalog = readCatalog(options.root, { drafts: options.drafts });
  const base = normalizeBase(options.base ?? new URL(catalog.site.url).pathname);
  const md = createMarkdown();
  const {
    tex,
    code,
    citations: citationCache,
  } = options.cache ?? {
    tex: new FormulaCache(),
    code: new Map(),
    citations: { works: new Map() },
  };
  const documents = new Map(
    [...parseAll(md, catalog)].map(([path, document]) => [
      path,
      readableNames(document, tex, macrosFor(catalog, catalog.posts.get(path))),
    ]),
  );
  const { blog: linked, diagnostics: linkDiagnostics } = linkBlog(catalog, documents, base);
  const codeBlocks = [...documents.values()].flatMap((document) => document.code);
  const highlight = await highlightCode(codeBlocks, code);
  const readAsset: RenderOptions["readAsset"] = (path) => {
    try {
      return readFileSync(join(options.root, path));
    } catch {
      return undefined;
    }
  };
  const citations = await prepareCitations(md, catalog, documents, citationCache);
  const diagnostics: Diagnostic[] = [
    ...catalog.diagnostics,
    ...citations.diagnostics,
    ...[...documents.values()].flatMap((document) => document.diagnostics),
    ...linkDiagnostics,
    ...overviewBudget(catalog, documents),
    ...macroNames(catalog),
  ];
  const prose = proseRenderer(md, linked, citations, tex, diagnostics, "page");
  const formulas = searchableFormulas(tex);
  const feedProse = proseRenderer(md, linked, citations, tex, [], "plain");
  const optionsFor = (path: string): RenderOptions => {
    const post = catalog.posts.get(path);
    return {
      markup: "page",
      macros: macrosFor(catalog, post),
      symbols: symbolsOf(paperOf(catalog, post)),
      tex,
      highlight,
      readAsset,
      hinge: hingeLinks(linked, post),
      corrections: correctionsIn(linked, path, prose),
      citations: citations.of(path),
      works: citations.works,
      workLinks: (key) => workLinks(linked, post, citations.works.get(key)),
    };
  };
  const rendered = new Map<string, RenderedDocument>();
  for (const [path, document] of linked.documents) {
    const result = renderDocument(md, document, optionsFor(path));
    rendered.set(path, result);
    const post = catalog.posts.get(path);
    // A `paper.yaml` that cannot be used has its own diagnostic; that its macros are unknown follows from it.
    const knowsMacros = post?.kind !== "paper" || paperOf(catalog, post) !== undefined;
    diagnostics.push(...result.diagnostics.filter(({ rule }) => knowsMacros || rule !== "tex-parses"));
  }
  const ledger = claimLedger(linked);
  diagnostics.push(...unusedSymbols(catalog, rendered), ...ledger.unbacked);
  const plain: PageContext["plain"] = (sentence) => plainSentence(feedProse(sentence));
  const context: PageContext = { blog: linked, rendered, prose, plain, works: citations.works };
  const views = new Map(
    [...catalog.posts].map(([path, post]) => [
      path,
      postView(context, post, (words) =>
        renderWords(md, words, {
          tex,
          macros: macrosFor(catalog, post),
          macrosAt: rendered.get(path)?.macrosAt ?? new Map(),
          citations: citations.of(path),
          works: citations.works,
        }),
      ),
    ]),
  );
  const pages = generatedPages(context);
  // A sentence that no page shows yet (the bridge of a paper in no story) may hold a mistake all the same.
  for (const { summary, buildsOn, threads, notation } of catalog.papers.values()) {
    const sentences = [...(summary ? [summary] : []), ...buildsOn, ...threads.values()];
    for (const sentence of [...sentences, ...notation.map(({ means }) => means)]) prose(sentence);
  }
  const origin = new URL(catalog.site.url).origin;
  return {
    catalog,
    linked,
    context,
    html: new Map(
      [...rendered].map(([path, document]) => [path, document.sections.map((section) => section.html).join("")]),
    ),
    views,
    pages,
    feedHtml: (post) => {
      const document = linked.documents.get(post.source.path);
      if (!document) return "";
      const page = new URL(withBase(base, postAddress(post)), origin);
      const absolute = (href: string): string => new URL(href, page).href;
      const { path } = post.source;
      const result = renderDocument(md, document, {
        ...optionsFor(path),
        markup: "plain",
        absolute,
        corrections: correctionsIn(linked, path, feedProse),
      });
      return result.sections.map((section) => section.html).join("");
    },
    feedProse,
    searchHtml: (post) => {
      const document = linked.documents.get(post.source.path);
      if (!document) return "";
      const result = renderDocument(md, document, {
        ...optionsFor(post.source.path),
        tex: formulas,
        highlight: () => undefined,
        hinge: () => "",
        // What others wrote is no matter of this post's.
        citations: { ...citations.of(post.source.path), entries: [] },
      });
      return result.sections.map((section) => section.html).join("");
    },
    untold: ledger.untold,
    diagnostics: dropRepeated(diagnostics.sort(compareDiagnostics)),
  };
}

function parseAll(md: MarkdownIt, catalog: Catalog): Map<string, ParsedDocument> {
  const { math } = catalog.site;
  const sources: MarkdownSource[] = [
    ...[...catalog.posts.values()].map(({ source, body, frontMatter }) => ({
      path: source.path,
      ...body,
      math: frontMatter.math ?? math,
    })),
    ...[...catalog.stories.values(), ...catalog.threads.values()].map(({ source, body }) => ({
      path: source.path,
      ...body,
      math,
    })),
  ];
  return new Map(sources.map((source) => [source.path, parseDocument(md, source)]));
}

function paperOf(catalog: Catalog, post: Post | undefined): Paper | undefined {
  return post?.kind === "paper" ? catalog.papers.get(post.slug as Slug) : undefined;
}

function macrosFor(catalog: Catalog, post: Post | undefined): Macros {
  return paperMacros(catalog, paperOf(catalog, post));
}

function symbolsOf(paper: Paper | undefined): Symbols {
  return Object.fromEntries((paper?.notation ?? []).map(({ macro, tex }) => [macro, tex]));
}

/** The site's macros, then the paper's, then the symbols that it declares. */
function paperMacros(catalog: Catalog, paper: Paper | undefined): Macros {
  return { ...catalog.site.macros, ...paper?.fields.macros, ...symbolsOf(paper) };
}

/** The links from a panel's headings, theorems, figures and so on to their other halves. */
function hingeLinks(blog: LinkedBlog, post: Post | undefined): RenderOptions["hinge"] {
  const pair = post && pairOf(blog.catalog, post);
  if (!post?.tier || !pair) return () => "";
  const counterpart = post.tier === "overview" ? pair.deepDive : pair.overview;
  const from = blog.documents.get(post.source.path)?.parsed;
  const to = counterpart && blog.documents.get(counterpart.source.path)?.parsed;
  if (!counterpart || !from || !to) return () => "";
  const address: Address = postAddress(counterpart);
  const hinges = new Map(hingesOf(from, to, otherTier(post.tier)).map((hinge) => [hinge.id, hinge]));
  return (id) => {
    const hinge = hinges.get(id);
    if (!hinge) return "";
    const href = `${withBase(blog.base, address)}#${encodeURIComponent(id)}`;
    const about = `<span class="visually-hidden">: ${escapeHtml(hinge.name)}</span>`;
    return `<a class="hinge" href="${escapeHtml(href)}" ${DATA.hinge}="${escapeHtml(id)}" ${DATA.preview}>${escapeHtml(hinge.label)}${about}</a>`;
  };
}

/** The corrections that stand at a document's headings. */
function correctionsIn(blog: LinkedBlog, path: string, prose: PageContext["prose"]): RenderOptions["corrections"] {
  const here = blog.errata.filter((placed) => placed.at.path === path);
  return (id) =>
    here
      .filter((placed) => placed.at.id === id && id !== "")
      .map(({ erratum }) => {
        const day = erratum.date.slice(0, 10);
        const credit = erratum.credit ? ` Found by ${escapeHtml(erratum.credit)}.` : "";
        return `<p class="erratum"><strong>Corrected <time datetime="${day}">${day}</time>.</strong> ${prose(erratum.what)}${credit}</p>\n`;
      })
      .join("");
}

/** Renders bridges, summaries and what papers add to threads; a mistake in one is reported where it stands. */
function proseRenderer(
  md: MarkdownIt,
  blog: LinkedBlog,
  citations: BlogCitations,
  tex: FormulaSetter,
  diagnostics: Diagnostic[],
  markup: RenderOptions["markup"],
): PageContext["prose"] {
  const { catalog } = blog;
  const known = new Map<Prose, string>();
  const papers = new Map([...catalog.papers.values()].map((paper) => [paper.source.path, paper]));
  return (prose) => {
    const before = known.get(prose);
    if (before !== undefined) return before;
    const [inline] = md.parseInline(prose.text, { mathSyntax: catalog.site.math, isSentence: true });
    const children = inline?.children ?? [];
    const paper = papers.get(prose.place.file);
    const macros = paperMacros(catalog, paper);
    const uses = usesIn(children);
    const cited = citations.cite(uses);
    diagnostics.push(...unknownKeys(catalog, [...uses.values()], prose.place));
    const html = md.renderer.renderInline(children, md.options, {
      render: {
        markup,
        target: () => ({ kind: "none" }),
        rawTarget: () => undefined,
        tex: (token: { content: string }) => {
          const result = tex.set(token.content, { display: false, macros });
          if (result.error)
            diagnostics.push({ ...prose.place, severity: "error", rule: "tex-parses", message: result.error.message });
          return result;
        },
        citation: (token: Token) => {
          const pieces = cited.pieces.get(token);
          const items = uses.get(token)?.cluster.items ?? [];
          return (
            pieces && {
              pieces: fillPieces(pieces, items, { markup, tex, macros, works: citations.works }),
              // A sentence has no list of references: a work leads to its posts, where there are some.
              link: (item: number) => {
                const href =
                  markup === "page" && pairLink(blog, undefined, citations.works.get(items[item]?.key ?? ""))?.href;
                return href ? { href } : undefined;
              },
            }
          );
        },
        highlight: () => undefined,
        readAsset: () => undefined,
        symbols: symbolsOf(paper),
        equationIds: () => [],
        hinge: () => "",
        corrections: () => "",
        report: () => {},
      },
    });
    known.set(prose, html);
    return html;
  };
}

function dropRepeated(sorted: readonly Diagnostic[]): Diagnostic[] {
  return sorted.filter((diagnostic, index) => {
    const before = sorted[index - 1];
    return !before || compareDiagnostics(before, diagnostic) !== 0;
  });
}
