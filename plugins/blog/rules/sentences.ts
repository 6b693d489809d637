import type { MarkdownIt, Token } from "markdown-it";
import type { Prose } from "../../catalog/model.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Place } from "../../core/place.ts";
import type { Slug } from "../../core/slug.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { pairLink, unknownKeys } from "../../linking/citations.ts";
import { usesIn } from "../../markdown/document/citations-in.ts";
import type { DocumentCitations } from "../../markdown/document/document.ts";
import { metaOf } from "../../markdown/document/token-meta.ts";
import { plainSentence } from "../../markdown/render/plain-sentence.ts";
import type { RenderContext } from "../../markdown/render/render-context.ts";
import { fillPieces } from "../../markdown/render/render-document.ts";
import { type FormulaMeta, texPosition } from "../../markdown/syntax/math/math-position.ts";
import { FactBlog } from "../facts/fact-blog.ts";
import { placeInSentence } from "../place-in-sentence.ts";
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
  const { root, md, tex } = services;
  const [inline] = md.parseInline(prose.text, { mathSyntax: read<string>("site-math"), isSentence: true });
  const children = inline?.children ?? [];
  const { macros, symbols } = macrosOf(read, { kind: "paper", slug } as Parameters<typeof macrosOf>[1]);
  const cited = usesIn(children, prose);
  const citations: DocumentCitations = await formatted(
    services,
    read,
    cited.map(({ use }) => use),
  );
  const placeOf = ({ line, column, length }: Place): Place =>
    placeInSentence(root, read, prose, { line, column }, length);
  diagnostics.push(
    ...unknownKeys(
      blog.references,
      cited.map(({ use }) => use),
    ).map((diagnostic) => ({ ...diagnostic, ...placeOf({ length: 1, ...diagnostic }) })),
  );
  const html = (markup: RenderContext["markup"], report: (diagnostic: Diagnostic) => void): string =>
    renderInline(md, children, {
      markup,
      // A sentence may stand in a link.
      target: () => ({ kind: "none" }),
      rawTarget: () => undefined,
      tex: (token) => {
        const result = tex.set(token.content, { display: false, macros });
        if (result.error) {
          const { offset, length, message } = result.error;
          const at = texPosition(metaOf<FormulaMeta>(token), token.content, offset);
          const place = placeInSentence(root, read, prose, at, length);
          report({ ...place, severity: "error", rule: "tex-parses", message });
        }
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
