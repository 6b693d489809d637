import type { MarkdownIt, Token } from "markdown-it";
import type { CiteItem } from "../../bibliography/formatted-citations.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Place } from "../../core/place.ts";
import type { PythonValue } from "../../python/run-block.ts";
import { equationReferences } from "../../tex/equation-labels.ts";
import { blockProblems } from "../syntax/blocks/block-problem.ts";
import { fenceMetaOf } from "../syntax/blocks/code-fences.ts";
import type { FigureMeta } from "../syntax/blocks/figures.ts";
import { type HeadingMeta, plainText } from "../syntax/blocks/heading-ids.ts";
import { nestingProblems } from "../syntax/blocks/nesting.ts";
import { cellProblems } from "../syntax/blocks/table-cells.ts";
import type { EnvironmentMeta } from "../syntax/environments/environment-meta.ts";
import { authorHtmlOf, htmlPlaces } from "../syntax/html/html-tokens.ts";
import type { CitationMeta, CitedItem } from "../syntax/inline/citations.ts";
import { isClaim } from "../syntax/inline/claims.ts";
import { footnoteProblems } from "../syntax/inline/footnotes.ts";
import type { PythonValueMeta } from "../syntax/inline/python-values.ts";
import type { SidenoteMeta } from "../syntax/inline/sidenotes.ts";
import type { ReferenceMeta } from "../syntax/inline/tex-references.ts";
import { type FormulaMeta, texPosition } from "../syntax/math/math-position.ts";
import { mathProblems } from "../syntax/math/math-problem.ts";
import { nearMisses } from "../syntax/near-misses/near-misses.ts";
import { codeBlockOf } from "./code-block.ts";
import { codeFence, implementsUse } from "./code-fence.ts";
import { collectTargets } from "./collect-targets.ts";
import type {
  CitationUse,
  CodeBlock,
  CodeFence,
  Heading,
  Holding,
  LinkUse,
  MarkdownSource,
  ParsedDocument,
  Section,
} from "./document.ts";
import { ENVIRONMENTS, type EnvironmentKind } from "./environment-kinds.ts";
import { knobFigure, knobsInFormula, knobValueUse } from "./find-knob-uses.ts";
import { findPlace } from "./find-place.ts";
import { gatheredBlocks } from "./gathered-blocks.ts";
import type { KnobFigure, KnobValueUse } from "./knob-use.ts";
import { decodedAddress, htmlUses } from "./link-uses.ts";
import { attributeOf } from "./token-attribute.ts";
import { metaOf } from "./token-meta.ts";

const FORMULA_TYPES = new Set(["math_inline", "math_display", "math_block"]);

/**
 * Parses one piece of Markdown.
 * @param md made by `createMarkdown`
 * @returns what it holds; diagnostics `id-unique`, `image-described`, `resource-local`, `address-inert`, `html-valid`,
 *   `math-closed`, `footnote-*`, `nesting-bounded`, `table-cells-shown`, `environment-*`, `attribute-known`, `label-valid`,
 *   `mark-known`, `code-option-valid`, `python-value-known`, `knob-known`
 */
export function parseDocument(md: MarkdownIt, source: MarkdownSource): ParsedDocument {
  const diagnostics: Diagnostic[] = [];
  const env: Record<string, unknown> = { mathSyntax: source.math };
  const tokens = md.parse(source.text, env);
  const lines = source.text.split(/\r\n|\n|\r/);
  const place = (needle: string, from: readonly [number, number] | null): Place =>
    findPlace(source, lines, needle, from);
  const unclosedMath = mathProblems(env).map((problem) => ({ ...problem, rule: "math-closed" as const }));
  for (const problem of [...unclosedMath, ...blockProblems(env)]) {
    diagnostics.push({ ...problem, file: source.path, line: problem.line + source.linesBefore, severity: "error" });
  }
  const { targets, equations, diagnostics: targetDiagnostics } = collectTargets(tokens, source, place);
  diagnostics.push(...targetDiagnostics);

  const links = new Map<Token, LinkUse[]>();
  const citations = new Map<Token, CitationUse>();
  const headings: Heading[] = [];
  const code: CodeBlock[] = [];
  const fences = new Map<Token, CodeFence>();
  const values = new Map<Token, PythonValue>();
  const knobFigures: KnobFigure[] = [];
  const knobValues: KnobValueUse[] = [];
  let inlineFormulas = 0;
  let displayFormulas = 0;
  let words = 0;
  const addRawHtml = (token: Token, map: readonly [number, number] | null): void => {
    const { parts, problems } = authorHtmlOf(token);
    const at = htmlPlaces(token);
    const placeOf = (offset: number, length: number): Place => {
      const [found = ""] = token.content.slice(offset, offset + length).split("\n");
      const { line, column } = at(offset) ?? { line: 0, column: 0 };
      // A caption is parsed on its own, and knows no places of the post's.
      if (!lines[line - 1]?.startsWith(found, column - 1)) return place(found, map);
      return { file: source.path, line: line + source.linesBefore, column, length: Math.max(1, found.length) };
    };
    const uses = htmlUses(parts, placeOf);
    if (uses.length > 0) links.set(token, uses);
    for (const { severity, rule, message, offset, length } of problems) {
      diagnostics.push({ ...placeOf(offset, length), severity, rule, message });
    }
  };

  let lastLink: { readonly map: readonly [number, number] | null; readonly place: Place } | undefined;
  const linkPlace = (href: string, map: readonly [number, number] | null, written = href): Place => {
    const needle = written === href || source.text.includes(href) ? href : written;
    const at = findPlace(source, lines, needle, map, lastLink?.map === map ? lastLink.place : undefined);
    lastLink = { map, place: at };
    return at;
  };
  const addFormula = (token: Token): void => {
    const uses = equationReferences(token.content).map(({ label, offset }): LinkUse => {
      const { line, column } = texPosition(metaOf<FormulaMeta>(token), token.content, offset);
      return referenceUse(source, label, line, column);
    });
    if (uses.length > 0) links.set(token, uses);
    knobValues.push(...knobsInFormula(token, source));
    const value = /\{(?:py:[\p{L}_]|knob:)[^{}\n]*\}/u.exec(token.content);
    if (value) {
      const { line, column } = texPosition(metaOf<FormulaMeta>(token), token.content, value.index);
      const at = { file: source.path, line: line + source.linesBefore, column, length: value[0].length };
      const message = value[0].startsWith("{py:")
        ? "A formula stays as it is written, so no value of the code is read in it; write it beside the formula."
        : `In a formula a knob's value is a command; write \`\\knob{${value[0].slice("{knob:".length)}\`.`;
      diagnostics.push({ ...at, severity: "warning", rule: "mark-known", message });
    }
    if (token.type === "math_inline") inlineFormulas++;
    else displayFormulas++;
  };
  const runLines = tokens.flatMap((token) => {
    const meta = fenceMetaOf(token);
    return meta && meta.run > 0 ? [meta.place.line] : [];
  });
  const addValue = (token: Token): void => {
    const { name, format, line, column } = metaOf<PythonValueMeta>(token);
    const at = { file: source.path, line: line + source.linesBefore, column, length: token.content.length };
    values.set(token, { name, format, after: runLines.filter((run) => run < line).length, place: at });
  };
  const addFence = (token: Token): void => {
    code.push(codeBlockOf(token));
    const fence = codeFence(token, source);
    if (fence) fences.set(token, fence);
    const use = implementsUse(token, source);
    if (use) links.set(token, [use]);
  };
  const addCitation = (token: Token, map: readonly [number, number] | null): void => {
    const { items, inText, source: written } = metaOf<CitationMeta>(token);
    const places = items.map(({ key }) => {
      const needle = written.includes(`@{${key}}`) ? `@{${key}}` : `@${key}`;
      const at = findPlace(source, lines, needle, map, lastCitation?.map === map ? lastCitation.place : undefined);
      lastCitation = { map, place: at };
      return at;
    });
    citations.set(token, { cluster: { items: items.map(citeItem), inText }, places });
  };
  let lastCitation: typeof lastLink;
  const addLink = (token: Token, wantsText: boolean, map: readonly [number, number] | null): void => {
    const written = attributeOf(token, "href") ?? "";
    const href = decodedAddress(written);
    const use: LinkUse = { kind: "link", href, wantsText, place: linkPlace(href, map, written) };
    links.set(token, [isClaim(token) ? { ...use, claim: true } : use]);
  };
  const visitInline = (children: readonly Token[], map: readonly [number, number] | null): void => {
    let open: { readonly token: Token; readonly wantsText: boolean } | undefined;
    children.forEach((token, index) => {
      if (token.type === "text") words += countWords(token.content);
      else if (token.type === "html_inline") addRawHtml(token, map);
      else if (token.type === "math_inline" || token.type === "math_display") addFormula(token);
      else if (token.type === "reference") {
        const { line, column } = metaOf<ReferenceMeta>(token);
        links.set(token, [referenceUse(source, token.content, line, column)]);
      } else if (token.type === "citation") addCitation(token, map);
      else if (token.type === "python_value") addValue(token);
      else if (token.type === "knob_value") knobValues.push(knobValueUse(token, source));
      else if (token.type === "link_open") {
        open = { token, wantsText: children[index + 1]?.type === "link_close" };
      } else if (token.type === "link_close" && open) {
        // The address of a link stands behind its text, which may hold images with addresses of their own.
        addLink(open.token, open.wantsText, map);
      } else if (token.type === "image") {
        const written = attributeOf(token, "src") ?? "";
        const src = decodedAddress(written);
        const at = linkPlace(src, map, written);
        links.set(token, [{ kind: "image", href: src, wantsText: false, place: at }]);
        if (plainText(token.children ?? []).trim() === "") {
          diagnostics.push({
            ...at,
            severity: "error",
            rule: "image-described",
            message: `The image \`${src}\` has no description; expected \`![what it shows](${src})\`.`,
          });
        }
      }
      if (token.children && token.type !== "image") visitInline(token.children, map);
      const aside = token.type === "footnote_ref" ? metaOf<SidenoteMeta>(token).aside : undefined;
      for (const paragraph of aside ?? []) visitInline(paragraph, null);
    });
  };

  const addDarkVariant = (token: Token): void => {
    const { image, braces } = metaOf<FigureMeta>(token);
    const href = braces?.attributes.get("dark");
    if (!href) return;
    links.set(image, [
      ...(links.get(image) ?? []),
      { kind: "image", href, wantsText: false, place: linkPlace(href, token.map) },
    ]);
  };

  let blockMap: [number, number] | null = null;
  tokens.forEach((token, index) => {
    blockMap = token.map ?? blockMap;
    if (token.type === "heading_open") {
      const inline = tokens[index + 1] as Token;
      const id = attributeOf(token, "id") as string;
      const meta = metaOf<HeadingMeta>(token);
      const text = plainText(inline.children ?? []);
      headings.push({
        id,
        level: Number(token.tag.slice(1)),
        text,
        inline,
        turn: meta.turn,
        topLevel: token.level === 0,
      });
    }
    if (token.type === "html_block") addRawHtml(token, token.map);
    if (FORMULA_TYPES.has(token.type)) addFormula(token);
    if (token.type === "fence") addFence(token);
    if (token.children) visitInline(token.children, token.map ?? blockMap);
    if (token.type === "figure") {
      addDarkVariant(token);
      const figure = knobFigure(token, (needle) => linkPlace(needle, token.map));
      if (figure) knobFigures.push(figure);
    }
  });
  for (const { line, column, message } of nestingProblems(env)) {
    const at = { file: source.path, line: line + source.linesBefore, column, length: 1 };
    diagnostics.push({ ...at, severity: "error", rule: "nesting-bounded", message });
  }
  for (const { line, column, length, message } of cellProblems(env)) {
    const at = { file: source.path, line: line + source.linesBefore, column, length };
    diagnostics.push({ ...at, severity: "error", rule: "table-cells-shown", message });
  }
  for (const miss of nearMisses(env)) {
    const line = miss.line + source.linesBefore;
    diagnostics.push({ ...miss, file: source.path, line, severity: "warning", rule: "mark-known" });
  }
  for (const { rule, message, needle, map, at } of footnoteProblems(env)) {
    const found = at
      ? { file: source.path, line: at.line + source.linesBefore, column: at.column, length: needle.length }
      : place(needle, map ?? null);
    diagnostics.push({ ...found, severity: "error", rule, message });
  }

  return {
    source,
    sections: cutSections(tokens, headings),
    endnoteTokens: (env.endnoteTokens as Token[] | undefined) ?? tokens,
    headings,
    targets,
    equations,
    links,
    citations,
    formulas: { inline: inlineFormulas, display: displayFormulas },
    words,
    code,
    fences,
    values,
    knobs: { figures: knobFigures, values: knobValues },
    gathered: gatheredBlocks(tokens, equations, links),
    diagnostics,
  };
}

function referenceUse(source: MarkdownSource, label: string, line: number, column: number): LinkUse {
  const place = { file: source.path, line: line + source.linesBefore, column, length: label.length };
  return { kind: "reference", href: label, wantsText: true, place };
}

/** A cited work without its texts. */
export function citeItem({ key, locator, suppressAuthor, prefix, suffix }: CitedItem): CiteItem {
  return { key, locator, suppressAuthor, hasPrefix: prefix.length > 0, hasSuffix: suffix.length > 0 };
}

function cutSections(tokens: readonly Token[], headings: readonly Heading[]): Section[] {
  const byId = new Map(headings.map((heading) => [heading.id, heading]));
  const sections: { heading: Heading | undefined; tokens: Token[] }[] = [{ heading: undefined, tokens: [] }];
  for (const token of tokens) {
    if (token.type === "heading_open" && token.level === 0) {
      sections.push({ heading: byId.get(attributeOf(token, "id") as string), tokens: [] });
    }
    sections.at(-1)?.tokens.push(token);
  }
  return sections
    .filter((section) => section.heading !== undefined || section.tokens.length > 0)
    .map((section) => ({ ...section, holds: holding(section.tokens) }));
}

function holding(tokens: readonly Token[]): Holding {
  const kinds = new Set<EnvironmentKind["countsAs"]>();
  let formulas = 0;
  for (const token of tokens) {
    if (FORMULA_TYPES.has(token.type)) formulas++;
    if (token.type === "environment_open") {
      const { name } = metaOf<EnvironmentMeta>(token);
      if (name) kinds.add(ENVIRONMENTS[name].countsAs);
    }
    if (token.type !== "inline") continue;
    kinds.add(countsAsWritten(plainText(token.children ?? [])));
    formulas += (token.children ?? []).filter((child) => FORMULA_TYPES.has(child.type)).length;
  }
  return { proof: kinds.has("proof"), theorem: kinds.has("theorem"), formulas };
}

/** What a paragraph counts as that begins with the label of an environment, written by hand: `Theorem 1. …`. */
function countsAsWritten(text: string): EnvironmentKind["countsAs"] {
  const [word] = /^\w+/.exec(text) ?? [];
  return Object.values(ENVIRONMENTS).find(({ label }) => label === word)?.countsAs ?? "neither";
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
}
