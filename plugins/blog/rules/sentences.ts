import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MarkdownIt, Token } from "markdown-it";
import type { Prose } from "../../catalog/model.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { LineIndex, type Position } from "../../core/line-index.ts";
import type { Place } from "../../core/place.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { pairLink, unknownKeys, workLinks } from "../../linking/citations.ts";
import { resolveLink } from "../../linking/resolve-link.ts";
import { usesIn } from "../../markdown/document/citations-in.ts";
import type { DocumentCitations, LinkTarget, LinkUse } from "../../markdown/document/document.ts";
import { sentenceLinks } from "../../markdown/document/sentence-links.ts";
import { formulaMistakes } from "../../markdown/render/formula-mistakes.ts";
import { plainSentence } from "../../markdown/render/plain-sentence.ts";
import type { RenderContext } from "../../markdown/render/render-context.ts";
import { fillPieces } from "../../markdown/render/render-document.ts";
import { nearMisses } from "../../markdown/syntax/near-misses/near-misses.ts";
import { FactBlog } from "../facts/fact-blog.ts";
import { ownerAt, ownerKeys, type SentenceOwner } from "../facts/sentence-owner.ts";
import { placeInSentence } from "../place-in-sentence.ts";
import { sentenceFact } from "../sentences.ts";
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

/** The sentences of each paper's, chapter's and story's YAML as HTML. A mistake in one is told where it stands, whoever shows it. */
export function sentencesRule(services: Services): Rule {
  return {
    name: "sentence",
    keys: ownerKeys,
    answer: async (key, read) => {
      const blog = new FactBlog(read);
      const owner = ownerAt(blog.catalog, key);
      if (!owner) return {};
      const facts: Record<string, StoredSentence> = {};
      const diagnostics: Diagnostic[] = [];
      for (const prose of owner.sentences) {
        facts[sentenceFact(prose)] = await renderSentence(services, read, blog, owner, prose, diagnostics);
      }
      return { facts, diagnostics };
    },
  };
}

async function renderSentence(
  services: Services,
  read: Read,
  blog: FactBlog,
  { name, linking }: SentenceOwner,
  prose: Prose,
  diagnostics: Diagnostic[],
): Promise<StoredSentence> {
  const { root, md, tex } = services;
  const mayLink = linking.includes(prose);
  const env = { mathSyntax: read<string>("site-math"), isSentence: true };
  const [inline] = md.parseInline(prose.text, env);
  const children = inline?.children ?? [];
  const { macros, symbols } = macrosOf(read, name);
  const cited = usesIn(children, prose);
  const citations: DocumentCitations = await formatted(
    services,
    read,
    cited.map(({ use }) => use),
  );
  const lines = new LineIndex(prose.text);
  const placeAt = (offset: number, length: number): Place => placeInSentence(root, read, prose, offset, length);
  const placeOf = ({ length, ...at }: Position & { readonly length: number }): Place =>
    placeAt(lines.offsetAt(at), length);
  diagnostics.push(
    ...unknownKeys(
      blog.references,
      cited.map(({ use }) => use),
    ).map((diagnostic) => ({ ...diagnostic, ...placeOf({ length: 1, ...diagnostic }) })),
  );
  for (const { message, ...at } of nearMisses(env))
    diagnostics.push({ ...placeOf(at), severity: "warning", rule: "mark-known", message });
  const found = sentenceLinks(prose.text, children, placeAt);
  diagnostics.push(...found.diagnostics);
  const targets = new Map<LinkUse, LinkTarget>();
  for (const use of [...found.links.values()].flat()) {
    const { target, diagnostic } = resolveLink(blog, prose.place.file, use);
    if (diagnostic) diagnostics.push(diagnostic);
    // Most sentences may stand in a link, so that their own are text, in Markdown and in HTML.
    if (target && (mayLink || use.kind !== "link")) targets.set(use, target);
  }
  const targetOf = (markup: RenderContext["markup"], use: LinkUse | undefined): LinkTarget => {
    const target = use && targets.get(use);
    if (!target || target.kind === "none") return { kind: "none" };
    // Feeds are read at other addresses.
    return markup === "page" ? target : { ...target, href: new URL(target.href, blog.catalog.site.url).href };
  };
  const shown = children.filter(
    ({ type, content }) => mayLink || type !== "html_inline" || !/^<\/?a[\s/>]/i.test(content),
  );
  const html = (markup: RenderContext["markup"], report: (diagnostic: Diagnostic) => void): string =>
    renderInline(md, shown, {
      markup,
      target: (token) => targetOf(markup, found.links.get(token)?.[0]),
      rawTarget: (token, href) =>
        targetOf(
          markup,
          found.links.get(token)?.find((use) => use.href === href),
        ),
      tex: (token) => {
        const result = tex.set(token.content, { display: false, macros });
        for (const { line, column, length, ...told } of formulaMistakes(token, result))
          report({ ...placeOf({ line, column, length }), ...told });
        return result;
      },
      citation: (token) => {
        const index = cited.findIndex((one) => one.token === token);
        const pieces = citations.pieces[index];
        const items = cited[index]?.use.cluster.items ?? [];
        if (!pieces) return undefined;
        return {
          pieces: fillPieces(pieces, items, { markup, tex, macros, works: blog.works }),
          // A sentence has no list of references: a work leads to its posts, where there are some; what is to be read leads to where it can be read.
          link: (item) => {
            const work = blog.works.get(items[item]?.key ?? "");
            const place = mayLink ? workLinks(blog, undefined, work)[0] : pairLink(blog, undefined, work);
            const href = markup === "page" ? place?.href : undefined;
            return href === undefined ? undefined : { href };
          },
        };
      },
      highlight: () => undefined,
      readAsset: (path) => {
        read(`file:${path}`);
        try {
          return readFileSync(join(root, path));
        } catch {
          return undefined;
        }
      },
      symbols,
      equationIds: () => [],
      hinge: () => "",
      corrections: () => "",
      report: (token, rule, message) => {
        const [use] = found.links.get(token) ?? [];
        report({ ...(use?.place ?? prose.place), severity: "error", rule, message });
      },
    });
  const feed = html("plain", () => {});
  return { page: html("page", (diagnostic) => diagnostics.push(diagnostic)), feed, plain: plainSentence(feed) };
}

function renderInline(md: MarkdownIt, tokens: readonly Token[], render: RenderContext): string {
  return md.renderer.renderInline([...tokens], md.options, { render });
}
