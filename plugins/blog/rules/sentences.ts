import type { MarkdownIt, Token } from "markdown-it";
import type { Prose } from "../../catalog/model.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Slug } from "../../core/slug.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { pairLink, unknownKeys } from "../../linking/citations.ts";
import { usesIn } from "../../markdown/document/citations-in.ts";
import type { DocumentCitations } from "../../markdown/document/document.ts";
import { plainSentence } from "../../markdown/render/plain-sentence.ts";
import type { RenderContext } from "../../markdown/render/render-context.ts";
import { fillPieces } from "../../markdown/render/render-document.ts";
import { nearMisses } from "../../markdown/syntax/near-misses/near-misses.ts";
import { FactBlog } from "../facts/fact-blog.ts";
import { sentenceFact, sentencesOf } from "../sentences.ts";
import type { Services } from "../services.ts";
import { formatted } from "./citing.ts";
import { macrosOf } from "./documents.ts";

/** A sentence of a YAML file, in each medium. */
export interface StoredSentence {
  readonly page: string;
  readonly feed: string;
  /** Without mark-up, formulas as a line of readable text. */
  readonly plain: string;
}

/** The sentences of each paper's YAML as HTML. A mistake in one is told where it stands, whoever shows it. */
export function sentencesRule(services: Services): Rule {
  return {
    name: "sentence",
    keys: (read) => read<readonly string[]>("papers") ?? [],
    answer: async (slug, read) => {
      const blog = new FactBlog(read);
      const paper = blog.catalog.papers.get(slug as Slug);
      if (!paper) return {};
      const facts: Record<string, StoredSentence> = {};
      const diagnostics: Diagnostic[] = [];
      for (const prose of sentencesOf(paper)) {
        facts[sentenceFact(prose)] = await renderSentence(services, read, blog, slug, prose, diagnostics);
      }
      return { facts, diagnostics };
    },
  };
}

async function renderSentence(
  services: Services,
  read: Read,
  blog: FactBlog,
  slug: string,
  prose: Prose,
  diagnostics: Diagnostic[],
): Promise<StoredSentence> {
  const { md, tex } = services;
  const env = { mathSyntax: read<string>("site-math"), isSentence: true };
  const [inline] = md.parseInline(prose.text, env);
  const children = inline?.children ?? [];
  const { macros, symbols } = macrosOf(read, { kind: "paper", slug } as Parameters<typeof macrosOf>[1]);
  const cited = usesIn(children);
  const citations: DocumentCitations = await formatted(
    services,
    read,
    cited.map(({ use }) => use),
  );
  diagnostics.push(
    ...unknownKeys(
      blog.references,
      cited.map(({ use }) => use),
      prose.place,
    ),
  );
  for (const { message } of nearMisses(env)) {
    diagnostics.push({ ...prose.place, severity: "warning", rule: "mark-known", message });
  }
  const html = (markup: RenderContext["markup"], report: (diagnostic: Diagnostic) => void): string =>
    renderInline(md, children, {
      markup,
      // A sentence may stand in a link.
      target: () => ({ kind: "none" }),
      rawTarget: () => undefined,
      tex: (token) => {
        const result = tex.set(token.content, { display: false, macros });
        if (result.error)
          report({ ...prose.place, severity: "error", rule: "tex-parses", message: result.error.message });
        if (result.prose)
          report({ ...prose.place, severity: "warning", rule: "formula-without-prose", message: result.prose.message });
        return result;
      },
      citation: (token) => {
        const index = cited.findIndex((one) => one.token === token);
        const pieces = citations.pieces[index];
        const items = cited[index]?.use.cluster.items ?? [];
        if (!pieces) return undefined;
        return {
          pieces: fillPieces(pieces, items, { markup, tex, macros, works: blog.works }),
          // A sentence has no list of references: a work leads to its posts, where there are some.
          link: (item) => {
            const work = blog.works.get(items[item]?.key ?? "");
            const href = markup === "page" ? pairLink(blog, undefined, work)?.href : undefined;
            return href === undefined ? undefined : { href };
          },
        };
      },
      highlight: () => undefined,
      readAsset: () => undefined,
      symbols,
      equationIds: () => [],
      hinge: () => "",
      corrections: () => "",
      report: () => {},
    });
  const feed = html("plain", () => {});
  return { page: html("page", (diagnostic) => diagnostics.push(diagnostic)), feed, plain: plainSentence(feed) };
}

function renderInline(md: MarkdownIt, tokens: readonly Token[], render: RenderContext): string {
  return md.renderer.renderInline([...tokens], md.options, { render });
}
