import type { Post, Story, Thread } from "../../catalog/model.ts";
import type { Slug } from "../../core/slug.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import type { CodeFence } from "../../markdown/document/document.ts";
import type { KnobUses } from "../../markdown/document/knob-use.ts";
import type { MathSyntax } from "../../markdown/syntax/math/math-syntax.ts";
import type { PythonValue } from "../../python/run-block.ts";
import type { Macros } from "../../tex/macros/macros.ts";
import type { Symbols } from "../../tex/mark-symbols.ts";
import { type EntryMacros, entryMacrosFact } from "../facts/catalog-facts.ts";
import type { StoredExports, StoredOutline } from "../facts/fact-blog.ts";
import type { ParseTask } from "../jobs/parse-job.ts";
import type { Services } from "../services.ts";

/** The blocks of code with options and the values of code in a text, as they are written. */
export interface StoredCode {
  readonly fences: readonly CodeFence[];
  readonly values: readonly PythonValue[];
}

/** Paths of all files with a text: posts, stories, threads. */
export function documentPaths(read: Read): string[] {
  const listings = (list: string, prefix: string): string[] =>
    (read<readonly Slug[]>(list) ?? []).flatMap(
      (slug) => read<Pick<Story | Thread, "source">>(prefix + slug)?.source.path ?? [],
    );
  return [
    ...(read<readonly string[]>("posts") ?? []),
    ...listings("stories", "story:"),
    ...listings("threads", "thread:"),
  ];
}

/** What a document is parsed with. */
export function parseTaskOf({ root }: Services, read: Read, path: string): ParseTask {
  const post = read<Post>(`post:${path}`);
  return {
    source: { root, path, digest: read<string>(`file:${path}`) ?? "" },
    math: post?.frontMatter.math ?? read<MathSyntax>("site-math") ?? "pandoc",
    macros: macrosOf(read, post).macros,
  };
}

/** The macros of a post: the site's, then its paper's or chapter's, then the symbols that this declares. */
export function macrosOf(
  read: Read,
  post: Pick<Post, "kind" | "slug"> | undefined,
): { readonly macros: Macros; readonly symbols: Symbols } {
  const { kind, slug } = post ?? {};
  const hasOwn = slug !== undefined && (kind === "paper" || kind === "chapter");
  const entry = hasOwn ? read<EntryMacros>(entryMacrosFact({ kind, slug })) : undefined;
  const symbols = entry?.symbols ?? {};
  return { macros: { ...read<Macros>("site-macros"), ...entry?.macros, ...symbols }, symbols };
}

/** Each text, parsed on its own: facts `exports:`, `outline:`, `minutes:`, `blocks:`, `cites:` and, where it has some, `knob-uses:` and `code:`, with its path. */
export function documentsRule(services: Services): Rule {
  return {
    name: "document",
    expect: (answers) => services.jobs.expect(answers),
    keys: documentPaths,
    answer: async (path, read) => {
      const { diagnostics, sections, targets, minutes, fences, values, knobs, gathered, ...outline } =
        await services.jobs.run("parse", parseTaskOf(services, read, path));
      const keys = outline.citations.flatMap(({ cluster }) => cluster.items.map(({ key }) => key));
      return {
        facts: {
          [`exports:${path}`]: { sections, targets } satisfies StoredExports,
          [`outline:${path}`]: outline satisfies StoredOutline,
          [`minutes:${path}`]: minutes,
          [`blocks:${path}`]: gathered,
          [`cites:${path}`]: [...new Set(keys)],
          ...(knobs.figures.length + knobs.values.length > 0 && { [`knob-uses:${path}`]: knobs satisfies KnobUses }),
          ...(fences.length + values.length > 0 && { [`code:${path}`]: { fences, values } satisfies StoredCode }),
        },
        diagnostics,
      };
    },
  };
}

/** The list of all documents: fact `documents`. */
export function documentListRule(): Rule {
  return {
    name: "documents",
    keys: () => [""],
    answer: (_key, read) => ({ facts: { documents: documentPaths(read) } }),
  };
}
