import type { BibtexEntry } from "../../bibliography/bibtex/bibtex-entry.ts";
import { unreadable } from "../../bibliography/bibtex/unreadable-latex.ts";
import type { CslItem } from "../../bibliography/csl-item.ts";
import { mergeWorks, paperWork } from "../../bibliography/paper-work.ts";
import type { Work } from "../../bibliography/work.ts";
import type { Post } from "../../catalog/model.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Slug } from "../../core/slug.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { usesIn } from "../../markdown/document/citations-in.ts";
import type { CitationUse, DocumentCitations } from "../../markdown/document/document.ts";
import { FactBlog, type StoredOutline } from "../facts/fact-blog.ts";
import { FactMap } from "../facts/fact-map.ts";
import { sentencesOf } from "../sentences.ts";
import type { Services } from "../services.ts";
import { documentPaths } from "./documents.ts";
import { referencesOf } from "./references.ts";

/** What the sentences of each paper's YAML cite: facts `cites:` with the file's path. */
export function sentenceCitesRule({ md }: Services): Rule {
  return {
    name: "sentence-cites",
    keys: (read) => read<readonly string[]>("papers") ?? [],
    answer: (slug, read) => {
      const paper = new FactBlog(read).catalog.papers.get(slug as Slug);
      if (!paper) return {};
      const texts = sentencesOf(paper).map(({ text }) => text);
      const mathSyntax = read<string>("site-math") ?? "pandoc";
      const uses = texts
        .filter((text) => text.includes("@"))
        .flatMap((text) => usesIn(md.parseInline(text, { mathSyntax, isSentence: true })[0]?.children ?? []));
      const keys = uses.flatMap(({ use }) => use.cluster.items.map(({ key }) => key));
      return { facts: { [`cites:${paper.source.path}`]: [...new Set(keys)] } };
    },
  };
}

/** Which works are cited at all, and by which posts: facts `cited` and, by the paper's slug, `cited-by:`. */
export function citedRule(): Rule {
  return {
    name: "cited",
    keys: () => [""],
    answer: (_key, read) => {
      const blog = new FactBlog(read);
      const citesOf = (path: string): readonly string[] => read<readonly string[]>(`cites:${path}`) ?? [];
      const paths = [...documentPaths(read), ...[...blog.catalog.papers.values()].map(({ source }) => source.path)];
      const cited = new Set(paths.flatMap(citesOf).filter((key) => blog.references.has(key)));
      const citing = new Map<string, string[]>();
      for (const post of [...blog.catalog.posts.values()].sort(byDate)) {
        for (const key of citesOf(post.source.path)) {
          const slug = blog.references.get(key)?.paper?.slug;
          if (slug === undefined || (post.kind === "paper" && post.slug === slug)) continue;
          citing.set(slug, [...(citing.get(slug) ?? []), post.source.path]);
        }
      }
      const byPaper = [...citing].map(([slug, posts]) => [`cited-by:${slug}`, posts]);
      return { facts: { cited: [...cited], ...Object.fromEntries(byPaper) } };
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
      const { entry, crossref, paper } = reference;
      const diagnostics: Diagnostic[] = [];
      const ofPaper = paper && paperWork(key, paper.slug, paper.fields);
      // Reading LaTeX is a large library: a blog without a BibTeX file does without it.
      const ofEntry = entry && (await import("../../bibliography/bibtex/bibtex-work.ts")).bibtexWork(entry, crossref);
      if (entry && ofEntry) diagnostics.push(...ofEntry.unknownCommands.map((command) => unreadable(entry, command)));
      const work = ofPaper && ofEntry ? mergeWorks(ofPaper, ofEntry.work) : (ofPaper ?? ofEntry?.work);
      if (!work) return { diagnostics };
      citers.expect(new Map([[key, work.item]]));
      if (entry) diagnostics.push(...missingParts(work, entry));
      return { facts: { [`work:${key}`]: work }, diagnostics };
    },
  };
}

/** The citations of each document in the blog's style: facts `citations:` with its path. */
export function citationsRule(services: Services): Rule {
  return {
    name: "citations",
    keys: documentPaths,
    answer: async (path, read) => {
      const { citations } = read<StoredOutline>(`outline:${path}`) ?? { citations: [] };
      if (citations.length === 0) return {};
      return { facts: { [`citations:${path}`]: await formatted(services, read, citations) } };
    },
  };
}

/** A style that cannot be used, although it looks like one: it is tried even while nothing is cited. */
export function citationStyleRule({ citers }: Services): Rule {
  return {
    name: "citation-style",
    keys: () => [""],
    answer: async (_key, read) => {
      const style = read<{ readonly path: string; readonly text: string }>("citation-style");
      if (!style) return {};
      try {
        await citers.citerOf(new Map(), style.text);
        return { facts: { "usable-style": style.text } };
      } catch (error) {
        const reason = String((error as Error).message ?? error).replace(/\s+/g, " ");
        const at = { file: style.path, line: 1, column: 1 };
        const message = `This style cannot be used: ${reason}.`;
        return { diagnostics: [{ ...at, severity: "error", rule: "citation-style-valid", message }] };
      }
    },
  };
}

/** Citations in the blog's style. On a blog with nothing to cite, `@somebody` is a name. */
export async function formatted(
  { citers }: Services,
  read: Read,
  uses: readonly CitationUse[],
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
  const cite = await citers.citerOf(items, read<string>("usable-style"));
  const { clusters, entries } = cite(shown.map(({ cluster }) => cluster));
  const pieces = new Map(shown.map((use, index) => [use, clusters[index] ?? []]));
  return { pieces: uses.map((use) => pieces.get(use) ?? null), entries };
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

function byDate(a: Post, b: Post): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
