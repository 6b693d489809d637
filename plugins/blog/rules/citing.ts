import type { BibtexEntry } from "../../bibliography/bibtex/bibtex-entry.ts";
import type { CslItem } from "../../bibliography/csl-item.ts";
import type { FormattedCitations } from "../../bibliography/formatted-citations.ts";
import { missingParts } from "../../bibliography/missing-parts.ts";
import { mergeWorks, paperWork } from "../../bibliography/paper-work.ts";
import { PLAIN_CITE, STYLE_SAMPLES } from "../../bibliography/style-samples.ts";
import type { Work } from "../../bibliography/work.ts";
import type { Reference } from "../../bibliography/works-by-key.ts";
import type { Post } from "../../catalog/model.ts";
import { placedEntries } from "../../catalog/placed-entries.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { usesIn } from "../../markdown/document/citations-in.ts";
import type { CitationUse, DocumentCitations } from "../../markdown/document/document.ts";
import { FactBlog, type StoredOutline } from "../facts/fact-blog.ts";
import { FactMap } from "../facts/fact-map.ts";
import { ownerAt, ownerKeys } from "../facts/sentence-owner.ts";
import type { Services } from "../services.ts";
import { documentPaths } from "./documents.ts";
import { referencesOf } from "./references.ts";

/** The name of the fact: a chapter's own file has sentences and a text. */
function sentencesCite(path: string): string {
  return `sentences-cite:${path}`;
}

/** What the sentences of each entry's and story's YAML cite: facts `sentences-cite:` with the file's path. */
export function sentenceCitesRule({ md }: Services): Rule {
  return {
    name: "sentence-cites",
    keys: ownerKeys,
    answer: (key, read) => {
      const owner = ownerAt(new FactBlog(read).catalog, key);
      if (!owner) return {};
      const texts = owner.sentences.map(({ text }) => text);
      const mathSyntax = read<string>("site-math") ?? "pandoc";
      const uses = texts
        .filter((text) => text.includes("@"))
        .flatMap((text) => usesIn(md.parseInline(text, { mathSyntax, isSentence: true })[0]?.children ?? []));
      const keys = uses.flatMap(({ use }) => use.cluster.items.map(({ key }) => key));
      return keys.length === 0 ? {} : { facts: { [sentencesCite(owner.path)]: [...new Set(keys)] } };
    },
  };
}

/**
 * Which works are cited at all, from which others they take fields, and by which posts they are cited: facts `cited`,
 * `cited-parents` and, by the paper's slug, `cited-by:`.
 */
export function citedRule(): Rule {
  return {
    name: "cited",
    keys: () => [""],
    answer: (_key, read) => {
      const blog = new FactBlog(read);
      const citesOf = (path: string): readonly string[] => read<readonly string[]>(`cites:${path}`) ?? [];
      const owners = [...placedEntries(blog.catalog), ...blog.catalog.stories.values()];
      const beside = owners.flatMap(({ source }) => read<readonly string[]>(sentencesCite(source.path)) ?? []);
      const cited = new Set(
        [...documentPaths(read).flatMap(citesOf), ...beside].filter((key) => blog.references.has(key)),
      );
      const citing = new Map<string, string[]>();
      for (const post of [...blog.catalog.posts.values()].sort(byDate)) {
        for (const key of citesOf(post.source.path)) {
          const slug = blog.references.get(key)?.paper?.slug;
          if (slug === undefined || (post.kind === "paper" && post.slug === slug)) continue;
          const paths = citing.get(slug) ?? [];
          citing.set(slug, paths);
          paths.push(post.source.path);
        }
      }
      const byPaper = [...citing].map(([slug, posts]) => [`cited-by:${slug}`, posts]);
      const parents = new Set([...cited].flatMap((key) => blog.references.get(key)?.parents ?? []));
      const parentsOnly = [...parents].filter((key) => !cited.has(key));
      return { facts: { cited: [...cited], "cited-parents": parentsOnly, ...Object.fromEntries(byPaper) } };
    },
  };
}

/** Each work that is cited, its LaTeX read: facts `work:` with its key. A work that is cited nowhere costs nothing. */
export function worksRule({ citers }: Services): Rule {
  return {
    name: "work",
    keys: (read) => read<readonly string[]>("cited") ?? [],
    answer: async (key, read) => {
      const reference = referencesOf(read).get(key);
      if (!reference) return {};
      const { entry, paper } = reference;
      const ofPaper = paper && paperWork(key, paper.slug, paper.fields);
      const ofEntry = entry && (await readEntry(reference, entry, read));
      const work = ofPaper && ofEntry ? mergeWorks(ofPaper, ofEntry.work) : (ofPaper ?? ofEntry?.work);
      if (!work) return {};
      citers.expect(new Map([[key, work.item]]));
      const diagnostics = entry && ofEntry ? [...ofEntry.diagnostics, ...missingParts(work, entry)] : [];
      return { facts: { [`work:${key}`]: work }, diagnostics };
    },
  };
}

/** What is wrong with entries that are cited nowhere and that cited ones take fields from. */
export function parentEntriesRule(): Rule {
  return {
    name: "parent-entries",
    keys: (read) => read<readonly string[]>("cited-parents") ?? [],
    answer: async (key, read) => {
      const reference = referencesOf(read).get(key);
      if (!reference?.entry) return {};
      return { diagnostics: (await readEntry(reference, reference.entry, read)).diagnostics };
    },
  };
}

async function readEntry(
  { parents }: Reference,
  entry: BibtexEntry,
  read: Read,
): Promise<{ work: Work; diagnostics: readonly Diagnostic[] }> {
  // Reading LaTeX is a large library: a blog without a BibTeX file does without it.
  const { bibtexWork } = await import("../../bibliography/bibtex/bibtex-work.ts");
  const references = referencesOf(read);
  return bibtexWork(
    entry,
    parents.flatMap((parent) => references.get(parent)?.entry ?? []),
  );
}

/** The citations of each document in the blog's style: facts `citations:` with its path. */
export function citationsRule(services: Services): Rule {
  return {
    name: "citations",
    keys: documentPaths,
    answer: async (path, read) => {
      const { citations } = read<StoredOutline>(`outline:${path}`) ?? { citations: [] };
      if (citations.length === 0) return {};
      const diagnostics: Diagnostic[] = [];
      const fail = (reason: string): void => {
        const style = read<{ readonly path: string }>("citation-style")?.path ?? path;
        const message = `This style fails on what \`${path}\` cites: ${reason}`;
        diagnostics.push({ file: style, line: 1, column: 1, severity: "error", rule: "citation-style-valid", message });
      };
      return { facts: { [`citations:${path}`]: await formatted(services, read, citations, fail) }, diagnostics };
    },
  };
}

/** A style that cannot be used, although it looks like one: it is tried even while nothing is cited. */
export function citationStyleRule(): Rule {
  return {
    name: "citation-style",
    keys: () => [""],
    answer: async (_key, read) => {
      const style = read<{ readonly path: string; readonly text: string }>("citation-style");
      if (!style) return {};
      try {
        const { createCiter } = await import("../../bibliography/format/create-citer.ts");
        const cite = createCiter(STYLE_SAMPLES, style.text);
        const items = [...STYLE_SAMPLES.keys()].map((key) => ({ ...PLAIN_CITE, key }));
        for (const inText of [false, true]) cite([{ inText, items }]);
        return { facts: { "usable-style": style.text } };
      } catch (error) {
        const at = { file: style.path, line: 1, column: 1 };
        const message = `This style cannot be used: ${reasonOf(error)}`;
        return { diagnostics: [{ ...at, severity: "error", rule: "citation-style-valid", message }] };
      }
    },
  };
}

/** Why citeproc gave up, as a sentence. */
function reasonOf(error: unknown): string {
  const reason = String((error as Error | undefined)?.message ?? error).replace(/\s+/g, " ");
  return `${reason.replace(/[.\s]+$/, "")}.`;
}

/**
 * Citations in the blog's style. On a blog with nothing to cite, `@somebody` is a name.
 * @param fail is told why the blog's style could not set them; then they are in the engine's own
 */
export async function formatted(
  { citers }: Services,
  read: Read,
  uses: readonly CitationUse[],
  fail?: (reason: string) => void,
): Promise<DocumentCitations> {
  const hasReferences = (read<readonly string[]>("references") ?? []).length > 0;
  const shown = uses.filter(({ cluster }) => hasReferences || !cluster.inText);
  if (shown.length === 0) return { pieces: uses.map(() => null), entries: [] };
  const works = new FactMap<string, Work, Work>(read, "work:", "cited", (work) => work);
  const items = new Map<string, CslItem>();
  for (const key of shown.flatMap(({ cluster }) => cluster.items.map((item) => item.key))) {
    const work = works.get(key);
    if (work) items.set(key, work.item);
  }
  const cited = shown.map(({ cluster }) => cluster);
  const style = read<string>("usable-style");
  const set = async (text: string | undefined): Promise<FormattedCitations> =>
    (await citers.citerOf(items, text))(cited);
  const { clusters, entries } = await set(style).catch((error: unknown) => {
    // A style may fail on what only some works have; the engine's own is not to.
    if (style === undefined) throw error;
    citers.forget();
    fail?.(reasonOf(error));
    return set(undefined);
  });
  const pieces = new Map(shown.map((use, index) => [use, clusters[index] ?? []]));
  return { pieces: uses.map((use) => pieces.get(use) ?? null), entries };
}

function byDate(a: Post, b: Post): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
