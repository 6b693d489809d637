import type { MarkdownIt, Token } from "markdown-it";
import type { Macros } from "../../tex/set-formula.ts";
import type { ParsedDocument } from "../document/document.ts";
import { metaOf } from "../document/token-meta.ts";
import { walkTokens } from "../document/walk-tokens.ts";
import type { CitationMeta } from "../syntax/inline/citations.ts";
import type { RenderContext } from "./render-context.ts";
import { fillPieces, pythonContext, type RenderOptions } from "./render-document.ts";

/** What a formula may hold that changes those behind it. */
const DEFINITION =
  /\\(?:[gex]?def|let|futurelet|global|(?:re|provide)?newcommand|providecommand|DeclareMathOperator)\b/;
/** What of a sentence stays where it stands: notes, and pictures. */
const LEFT_OUT = new Set(["footnote_ref", "image"]);

/** What claims are set with. */
type SentenceOptions = Pick<
  RenderOptions,
  "markup" | "macros" | "tex" | "works" | "citations" | "highlight" | "readAsset" | "python"
>;

/**
 * Sets the words of some claims, so that they can stand elsewhere: without links, notes and ids, and with symbols that
 * explain nothing.
 * @param bearers what bears them, as places in the document's list of links
 * @returns HTML, in the order of the bearers; empty where there is no such claim
 */
export function claimSentences(
  md: MarkdownIt,
  parsed: ParsedDocument,
  bearers: readonly number[],
  options: SentenceOptions,
): string[] {
  const openings = [...parsed.links.keys()];
  const wanted = new Set(bearers.flatMap((bearer) => openings[bearer] ?? []));
  const citations = [...parsed.citations.keys()];
  const sentences = new Map<Token, string>();
  // Definitions hold from where they stand.
  let { macros } = options;
  for (const { token, among, index } of walkTokens(parsed.sections.flatMap((section) => section.tokens))) {
    if (token.type.startsWith("math_") && DEFINITION.test(token.content))
      macros = options.tex.set(token.content, { display: token.type !== "math_inline", macros }).macros;
    if (!wanted.has(token)) continue;
    const length = among.slice(index).findIndex(({ type }) => type === "link_close");
    const words = among.slice(index + 1, index + length).filter(({ type }) => !LEFT_OUT.has(type));
    const render = sentenceContext(parsed, citations, macros, options);
    const html = md.renderer.renderInline(words, md.options, { render });
    sentences.set(token, html.replace(/(<[a-z][^<>]*?) id="[^"]*"/g, "$1"));
  }
  return bearers.map((bearer) => sentences.get(openings[bearer] as Token) ?? "");
}

function sentenceContext(
  parsed: ParsedDocument,
  citations: readonly Token[],
  macros: Macros,
  options: SentenceOptions,
): RenderContext {
  let current = macros;
  return {
    markup: options.markup,
    target: () => ({ kind: "none" }),
    rawTarget: () => undefined,
    tex: (token) => {
      const result = options.tex.set(token.content, { display: token.type !== "math_inline", macros: current });
      current = result.macros;
      return result;
    },
    // A symbol's first use in the page that the sentence comes to is not here.
    symbols: {},
    equationIds: () => [],
    citation: (token) => {
      const pieces = options.citations.pieces[citations.indexOf(token)];
      const { items } = metaOf<CitationMeta>(token);
      return pieces ? { pieces: fillPieces(pieces, items, options), link: () => undefined } : undefined;
    },
    highlight: options.highlight,
    readAsset: options.readAsset,
    hinge: () => "",
    corrections: () => "",
    python: pythonContext(parsed, options.python),
    report: () => {},
  };
}
