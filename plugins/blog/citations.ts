import type { MarkdownIt, Token } from "markdown-it";
import type { BibtexEntry } from "../bibliography/bibtex/bibtex-entry.ts";
import { unreadable } from "../bibliography/bibtex/unreadable-latex.ts";
import type { CslItem } from "../bibliography/csl-item.ts";
import type { Citer } from "../bibliography/format/create-citer.ts";
import { mergeWorks, paperWork } from "../bibliography/paper-work.ts";
import type { Work } from "../bibliography/work.ts";
import type { Reference } from "../bibliography/works-by-key.ts";
import type { Catalog } from "../catalog/model.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { CitationUse, DocumentCitations, ParsedDocument } from "../markdown/document/document.ts";
import { citeItem } from "../markdown/document/parse-document.ts";
import { metaOf } from "../markdown/document/token-meta.ts";
import type { CitationMeta } from "../markdown/syntax/inline/citations.ts";

/** The citations of a blog, each text's on its own. */
export interface BlogCitations {
  /** Works that are cited, by key. */
  readonly works: ReadonlyMap<string, Work>;
  /** Those of a document, by the path of its file. */
  readonly of: (path: string) => DocumentCitations;
  /** Those of any other text. */
  readonly cite: (uses: ReadonlyMap<Token, CitationUse>) => DocumentCitations;
  readonly diagnostics: readonly Diagnostic[];
}

interface ReadWork {
  readonly work: Work;
  readonly unknownCommands: readonly string[];
}

/** Results of pure functions, to be handed from one preparation to the next. */
export interface CitationCache {
  /** Entries of a BibTeX file as works, by their text and that of the entry that they refer to. */
  readonly works: Map<string, ReadWork>;
  /** The citer, with what it was made of. */
  citer?: { readonly key: string; readonly cite: Citer };
}

/** A text without citations. */
const NONE: DocumentCitations = { pieces: new Map(), entries: [] };

/** Reads the works that a blog cites, and puts its citations in its style. A work that is cited nowhere costs nothing. */
export async function prepareCitations(
  md: MarkdownIt,
  catalog: Catalog,
  documents: ReadonlyMap<string, ParsedDocument>,
  cache: CitationCache,
): Promise<BlogCitations> {
  const uses = [...documents.values()].flatMap((document) => [...document.citations.values()]);
  const inSentences = sentences(catalog).flatMap((text) => [
    ...usesIn(inlineTokens(md, text, catalog.site.math)).values(),
  ]);
  const keys = new Set([...uses, ...inSentences].flatMap(({ cluster }) => cluster.items.map(({ key }) => key)));
  const cited = [...keys].flatMap((key) => catalog.references.get(key) ?? []);
  const { works, diagnostics } = await readWorks(cited, cache);
  const cite = await citerFor(catalog, works, keys.size > 0, cache, diagnostics);
  const formatted = new Map(
    [...documents].map(([path, document]) => [path, citeAll(catalog, cite, document.citations)] as const),
  );
  return {
    works,
    of: (path) => formatted.get(path) ?? NONE,
    cite: (found) => citeAll(catalog, cite, found),
    diagnostics,
  };
}

/** The citations among inline tokens, with those in the words around other citations. */
export function usesIn(tokens: readonly Token[]): Map<Token, CitationUse> {
  const uses = new Map<Token, CitationUse>();
  for (const token of tokens) {
    if (token.type === "citation") {
      const { items, inText } = metaOf<CitationMeta>(token);
      uses.set(token, { cluster: { items: items.map(citeItem), inText }, places: [] });
    }
    for (const [inner, use] of usesIn(token.children ?? [])) uses.set(inner, use);
  }
  return uses;
}

/** The sentences of YAML files that are read as Markdown and may cite something. */
function sentences(catalog: Catalog): string[] {
  return [...catalog.papers.values()]
    .flatMap(({ summary, buildsOn, threads, errata, notation }) => [
      ...(summary ? [summary] : []),
      ...buildsOn,
      ...threads.values(),
      ...errata.map(({ what }) => what),
      ...notation.map(({ means }) => means),
    ])
    .map(({ text }) => text)
    .filter((text) => text.includes("@"));
}

function inlineTokens(md: MarkdownIt, text: string, mathSyntax: string): readonly Token[] {
  return md.parseInline(text, { mathSyntax, isSentence: true })[0]?.children ?? [];
}

async function readWorks(
  cited: readonly Reference[],
  cache: CitationCache,
): Promise<{ works: Map<string, Work>; diagnostics: Diagnostic[] }> {
  const works = new Map<string, Work>();
  const diagnostics: Diagnostic[] = [];
  for (const { key, entry, crossref, paper } of cited) {
    const ofPaper = paper && paperWork(key, paper.slug, paper.fields);
    const ofEntry = entry && (await readEntry(entry, crossref, cache));
    if (entry && ofEntry) diagnostics.push(...ofEntry.unknownCommands.map((command) => unreadable(entry, command)));
    const work = ofPaper && ofEntry ? mergeWorks(ofPaper, ofEntry.work) : (ofPaper ?? ofEntry?.work);
    if (!work) continue;
    works.set(key, work);
    if (entry) diagnostics.push(...missingParts(work, entry));
  }
  return { works, diagnostics };
}

async function readEntry(
  entry: BibtexEntry,
  crossref: BibtexEntry | undefined,
  cache: CitationCache,
): Promise<ReadWork> {
  const id = JSON.stringify([entry.text, crossref?.text, [...entry.fields.values()].map(({ value }) => value)]);
  let read = cache.works.get(id);
  if (!read) {
    // Reading LaTeX is a large library: a blog without a BibTeX file does without it.
    const { bibtexWork } = await import("../bibliography/bibtex/bibtex-work.ts");
    read = bibtexWork(entry, crossref);
    cache.works.set(id, read);
  }
  return read;
}

/** What a reader misses in a list of references. */
function missingParts({ item }: Work, entry: BibtexEntry): Diagnostic[] {
  const parts: readonly [name: string, there: boolean][] = [
    ["title", item.title !== undefined],
    ["author", (item.author ?? item.editor) !== undefined],
    ["year", (item.issued ?? item.status) !== undefined],
  ];
  const missing = parts.filter(([, there]) => !there).map(([name]) => `\`${name}\``);
  if (missing.length === 0) return [];
  const message = `\`${entry.key}\` is cited and has no ${missing.join(" and no ")}.`;
  return [{ ...entry.place, severity: "warning", rule: "reference-complete", message }];
}

/** The citer of the blog's style; while that cannot be used, the engine's own. */
async function citerFor(
  catalog: Catalog,
  works: ReadonlyMap<string, Work>,
  isNeeded: boolean,
  cache: CitationCache,
  diagnostics: Diagnostic[],
): Promise<Citer> {
  const style = catalog.citationStyle;
  // A style is tried even while nothing is cited: that it cannot be used is better known before.
  if (!isNeeded && !style) return () => ({ clusters: [], entries: [] });
  const items = new Map<string, CslItem>([...works].map(([key, { item }]) => [key, item]));
  const key = JSON.stringify([style?.text, ...items.values()]);
  if (cache.citer?.key === key) return cache.citer.cite;
  const { createCiter } = await import("../bibliography/format/create-citer.ts");
  try {
    const cite = createCiter(items, style?.text);
    cache.citer = { key, cite };
    return cite;
  } catch (error) {
    if (!style) throw error;
    const reason = String((error as Error).message ?? error).replace(/\s+/g, " ");
    diagnostics.push({
      file: style.path,
      line: 1,
      column: 1,
      severity: "error",
      rule: "citation-style-valid",
      message: `This style cannot be used: ${reason}.`,
    });
    return createCiter(items);
  }
}

/** Puts the citations of one text in the style. On a blog with nothing to cite, `@somebody` is a name. */
function citeAll(catalog: Catalog, cite: Citer, uses: ReadonlyMap<Token, CitationUse>): DocumentCitations {
  const shown = [...uses].filter(([, { cluster }]) => catalog.references.size > 0 || !cluster.inText);
  if (shown.length === 0) return NONE;
  const { clusters, entries } = cite(shown.map(([, { cluster }]) => cluster));
  return { pieces: new Map(shown.map(([token], index) => [token, clusters[index] ?? []])), entries };
}
