import type { MarkdownIt, Token } from "markdown-it";
import type { CitationPiece } from "../../bibliography/formatted-citations.ts";
import { fillPlaceholders, type Work } from "../../bibliography/work.ts";
import { DATA } from "../../core/data-attributes.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import { ownValue } from "../../core/own-value.ts";
import { compactFormula } from "../../tex/compact/compact-formula.ts";
import { equationReferences } from "../../tex/equation-labels.ts";
import type { FormulaSetter } from "../../tex/formula-setter.ts";
import { knobUses } from "../../tex/knob-macro.ts";
import type { TexLabels } from "../../tex/labels.ts";
import type { Symbols } from "../../tex/mark-symbols.ts";
import type { Macros, TexResult } from "../../tex/set-formula.ts";
import { tagFormula } from "../../tex/tag-formula.ts";
import { texOfWords } from "../../tex/tex-of-words.ts";
import type { DocumentCitations, LinkTarget, LinkUse, ParsedDocument, RenderedDocument } from "../document/document.ts";
import { metaOf } from "../document/token-meta.ts";
import type { CitationMeta } from "../syntax/inline/citations.ts";
import type { ClaimMark } from "./claim-html.ts";
import { placeFirstUses } from "./first-uses.ts";
import { formulaMistakes } from "./formula-mistakes.ts";
import { knobElement, type ShownKnobs } from "./knobs.ts";
import {
  citationId,
  type ListedReference,
  plainReferenceList,
  referenceId,
  referenceList,
  type WorkLink,
} from "./reference-list.ts";
import type { PythonContext, RenderContext } from "./render-context.ts";
import type { ShownOutput } from "./shown-output.ts";

/** The Python of a document, in the order of its blocks of code with options, of those that run, and of its values. */
export interface DocumentPython {
  /** What is taken from files; null for what stands between fences. */
  readonly code: readonly (string | null)[];
  readonly outputs: readonly (readonly ShownOutput[])[];
  /** Null for what is not saved. */
  readonly values: readonly (string | null)[];
}

/** What a document is rendered with. */
export interface RenderOptions {
  readonly markup: RenderContext["markup"];
  readonly macros: Macros;
  /** Macros whose glyphs are marked. */
  readonly symbols: Symbols;
  readonly tex: FormulaSetter;
  readonly highlight: RenderContext["highlight"];
  readonly readAsset: RenderContext["readAsset"];
  readonly hinge: RenderContext["hinge"];
  readonly corrections: RenderContext["corrections"];
  readonly codeSign: (id: string) => string;
  readonly told: (id: string) => string;
  /** Its claims that statements back, by what bears them: places in its list of links. */
  readonly claims: ReadonlyMap<number, ClaimMark>;
  readonly python: DocumentPython;
  readonly knobs: ShownKnobs;
  readonly citations: DocumentCitations;
  readonly works: ReadonlyMap<string, Work>;
  /** Where a work can be read, by its key. */
  readonly workLinks: (key: string) => readonly WorkLink[];
  /** For feeds: makes an address on the site absolute. */
  readonly absolute?: (href: string) => string;
}

/** A document that has been rendered, with what its words can be rendered by for a table of contents. */
export interface RenderedTokens extends RenderedDocument {
  /** The macros in force at formulas that stand behind a definition in the document. */
  readonly macrosAt: ReadonlyMap<Token, Macros>;
  readonly citationAt: ReadonlyMap<Token, readonly CitationPiece[]>;
}

/**
 * Renders a document.
 * @param links what its links lead to, in the order of `parsed.links`
 * @returns its sections in order, and the diagnostics `tex-parses`, `macro-name-free`, `formula-without-prose` and `svg-inert`
 */
export function renderDocument(
  md: MarkdownIt,
  parsed: ParsedDocument,
  links: readonly (readonly LinkTarget[])[],
  options: RenderOptions,
): RenderedTokens {
  const targets = targetsByUse(parsed, links);
  const citationAt = new Map<Token, readonly CitationPiece[]>();
  [...parsed.citations.keys()].forEach((token, index) => {
    const pieces = options.citations.pieces[index];
    if (pieces) citationAt.set(token, pieces);
  });
  const claimAt = new Map<Token, ClaimMark>();
  [...parsed.links.keys()].forEach((token, bearer) => {
    const mark = options.claims.get(bearer);
    if (mark) claimAt.set(token, mark);
  });
  const diagnostics: Diagnostic[] = [];
  // How often each work has been cited so far.
  const cited = new Map<string, number>();
  // TeX definitions hold from where they stand to the end of the document.
  let macros = options.macros;
  const macrosAt = new Map<Token, Macros>();
  const targetOf = (use: LinkUse | undefined): LinkTarget | undefined => use && targets.get(use);
  const absolute = (target: LinkTarget | undefined): LinkTarget | undefined => {
    if (!target || target.kind === "none" || !options.absolute) return target;
    return { ...target, href: options.absolute(target.href) };
  };
  const render: RenderContext = {
    markup: options.markup,
    ...(options.absolute && { absolute: options.absolute }),
    target: (token) => absolute(targetOf(parsed.links.get(token)?.[0])),
    rawTarget: (token, href) => absolute(targetOf(parsed.links.get(token)?.find((use) => use.href === href))),
    tex: (token) => {
      const result = options.tex.set(token.content, {
        display: token.type !== "math_inline",
        macros,
        symbols: options.symbols,
        ...texLabels(parsed, targets, token, options.knobs),
      });
      if (macros !== options.macros) macrosAt.set(token, macros);
      macros = result.macros;
      const { path: file, linesBefore } = parsed.source;
      for (const { line, ...mistake } of formulaMistakes(token, result))
        diagnostics.push({ file, line: line + linesBefore, ...mistake });
      return result;
    },
    tag: (tag) => {
      const source = tagFormula(tag);
      const result = options.tex.set(source, { display: false, macros: options.macros });
      return result.error ? undefined : mathInWords(source, result, options.markup);
    },
    symbols: options.symbols,
    equationIds: (token) => (parsed.equations.get(token) ?? []).map(({ id }) => id),
    citation: (token) => {
      const pieces = citationAt.get(token);
      if (!pieces) return undefined;
      const { items } = metaOf<CitationMeta>(token);
      return {
        pieces: fillPieces(pieces, items, options),
        link: (item, isFirst) => {
          const key = items[item]?.key ?? "";
          if (options.markup === "plain" || !options.works.has(key)) return undefined;
          const href = `#${encodeURIComponent(referenceId(key))}`;
          if (!isFirst) return { href };
          const count = (cited.get(key) ?? 0) + 1;
          cited.set(key, count);
          return { href, id: citationId(key, count) };
        },
      };
    },
    highlight: options.highlight,
    readAsset: options.readAsset,
    hinge: options.hinge,
    corrections: options.corrections,
    codeSign: options.codeSign,
    claim: (token) => claimAt.get(token),
    told: options.told,
    python: pythonContext(parsed, options.python),
    knobs: {
      value: (name) => ownValue(options.knobs.values, name),
      frames: (knob) => (options.knobs.turned.includes(knob) ? ownValue(options.knobs.frames, knob) : undefined),
    },
    report: (token, rule, message, path) => {
      const uses = parsed.links.get(token) ?? [];
      const isAbout = (use: LinkUse): boolean => {
        const target = targetOf(use);
        return target?.kind === "asset" && target.path === path;
      };
      const use = uses.find(isAbout) ?? uses[0];
      if (use) diagnostics.push({ ...use.place, severity: "error", rule, message });
    },
  };
  const env = { render };
  // A paragraph of definitions alone shows nothing.
  const html = (tokens: readonly Token[]): string =>
    md.renderer.render([...tokens], md.options, env).replace(/<p>\s*<\/p>\n/g, "");
  const sections =
    options.markup === "plain"
      ? [{ headingId: undefined, html: html(parsed.endnoteTokens) }]
      : parsed.sections.map((section) => ({ headingId: section.heading?.id, html: html(section.tokens) }));
  const references = options.citations.entries.map(
    ({ key, html: entry }): ListedReference => ({
      key,
      html: fillWork(entry, key, options),
      links: options
        .workLinks(key)
        .map((link) => (options.absolute ? { ...link, href: options.absolute(link.href) } : link)),
      citations: cited.get(key) ?? 0,
    }),
  );
  const list = options.markup === "plain" ? plainReferenceList(references) : referenceList(references);
  const all = list === "" ? sections : [...sections, { headingId: undefined, html: list }];
  const followed = options.markup === "page" ? followedKnobs(options.knobs) : "";
  const last = all.at(-1);
  if (last && followed !== "") all[all.length - 1] = { ...last, html: last.html + followed };
  return { ...placeFirstUses(all), macrosAt, citationAt, diagnostics };
}

/** What the values of knobs need that no figure of the text is turned by: these stand in the other panel. */
function followedKnobs({ frames, turned }: ShownKnobs): string {
  return Object.entries(frames)
    .map(([name, knob]) => (turned.includes(name) ? "" : knobElement(name, knob, false)))
    .join("");
}

/** What the Python of a document has shown, by its tokens. */
export function pythonContext(
  { fences, values }: Pick<ParsedDocument, "fences" | "values">,
  python: DocumentPython,
): PythonContext {
  const code = new Map([...fences.keys()].map((token, index) => [token, python.code[index] ?? undefined]));
  const texts = new Map([...values.keys()].map((token, index) => [token, python.values[index] ?? undefined]));
  return {
    code: (token) => code.get(token),
    outputs: (token) => python.outputs[(fences.get(token)?.run?.number ?? 0) - 1] ?? [],
    value: (token) => texts.get(token),
  };
}

type FillOptions = Pick<RenderOptions, "markup" | "tex" | "macros" | "works">;

/** Puts a work's formulas, links and signs where its HTML has placeholders. A formula that cannot be set is shown as its TeX. */
function fillWork(html: string, key: string, { markup, tex, macros, works }: FillOptions): string {
  const work = works.get(key);
  return fillPlaceholders(
    html,
    (index) => {
      const source = work?.formulas[index] ?? "";
      const result = tex.set(source, { display: false, macros });
      if (result.error) return escapeHtml(source);
      return mathInWords(source, result, markup);
    },
    escapeHtml,
    (index) => {
      const { href, text } = work?.links[index] ?? { href: "", text: "" };
      return `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
    },
  );
}

/** A formula among words that are no part of the text: of a work, of a reference. */
function mathInWords(source: string, { html, mathml }: TexResult, markup: RenderContext["markup"]): string {
  return markup === "plain"
    ? mathml
    : `<span class="math" ${DATA.tex}="${escapeHtml(source)}">${compactFormula(html)}</span>`;
}

/** The same for the pieces of a citation; `items` are its works. */
export function fillPieces(
  pieces: readonly CitationPiece[],
  items: readonly { readonly key: string }[],
  options: FillOptions,
): CitationPiece[] {
  return pieces.map((piece) => ({
    ...piece,
    html: piece.item === undefined ? piece.html : fillWork(piece.html, items[piece.item]?.key ?? "", options),
  }));
}

/** What each link leads to. */
function targetsByUse(
  parsed: ParsedDocument,
  links: readonly (readonly LinkTarget[])[],
): ReadonlyMap<LinkUse, LinkTarget> {
  const targets = new Map<LinkUse, LinkTarget>();
  [...parsed.links.values()].forEach((uses, bearer) => {
    uses.forEach((use, index) => {
      targets.set(use, links[bearer]?.[index] ?? { kind: "none" });
    });
  });
  return targets;
}

/** What a formula says of numbers; nothing for the many that say nothing. */
function texLabels(
  parsed: ParsedDocument,
  targets: ReadonlyMap<LinkUse, LinkTarget>,
  token: Token,
  knobs: ShownKnobs,
): { labels: TexLabels } | undefined {
  const numbers = parsed.equations.get(token) ?? [];
  const uses = parsed.links.get(token) ?? [];
  const shown = knobUses(token.content).map(({ name }) => [name, ownValue(knobs.values, name)] as const);
  if (numbers.length === 0 && uses.length === 0 && shown.length === 0) return undefined;
  const known = Object.fromEntries(shown.flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
  const references = equationReferences(token.content).flatMap(({ command, label }) => {
    const use = uses.find(({ href }) => href === label);
    const target = use && targets.get(use);
    if (target?.kind !== "internal") return [];
    const which = command === "eqref" ? "label" : "short";
    const [before, behind] = target.tag?.[which] ?? [target[which], ""];
    return [
      [`${command}:${label}`, texOfWords(before) + (target.tag ? `{${target.tag.tex}}` : "") + texOfWords(behind)],
    ];
  });
  const numbered = numbers.filter(({ shownBy }) => shownBy === "label").map(({ label, number }) => [label, number]);
  return {
    labels: {
      numbers: Object.fromEntries(numbered),
      references: Object.fromEntries(references),
      ...(shown.length > 0 && { knobs: known }),
    },
  };
}

/**
 * Inline tokens (a heading's words, a theorem's title) as HTML, formulas set; for tables of contents.
 * @param options `macrosAt` and `citationAt`: what their document's rendering gave
 */
export function renderWords(
  md: MarkdownIt,
  words: readonly Token[],
  options: Pick<RenderOptions, "tex" | "macros" | "works"> & Pick<RenderedTokens, "macrosAt" | "citationAt">,
): string {
  const render: RenderContext = {
    markup: "plain",
    // They stand in a link of their own.
    target: () => ({ kind: "none" }),
    rawTarget: () => undefined,
    tex: (token) =>
      options.tex.set(token.content, { display: false, macros: options.macrosAt.get(token) ?? options.macros }),
    symbols: {},
    equationIds: () => [],
    citation: (token) => {
      const pieces = options.citationAt.get(token);
      const { items } = metaOf<CitationMeta>(token);
      return pieces && { pieces: fillPieces(pieces, items, { ...options, markup: "plain" }), link: () => undefined };
    },
    highlight: () => undefined,
    readAsset: () => undefined,
    hinge: () => "",
    corrections: () => "",
    report: () => {},
  };
  return md.renderer.renderInline([...words], md.options, { render });
}
