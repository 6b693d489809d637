import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { parseDocument as parseHtml } from "htmlparser2";
import type { Diagnostic } from "../../plugins/core/diagnostic.ts";
import { createMarkdown } from "../../plugins/markdown/create-markdown.ts";
import type { LinkTarget } from "../../plugins/markdown/document/document.ts";
import { parseDocument } from "../../plugins/markdown/document/parse-document.ts";
import { NO_KNOBS } from "../../plugins/markdown/render/knobs.ts";
import { renderDocument } from "../../plugins/markdown/render/render-document.ts";
import type { MathSyntax } from "../../plugins/markdown/syntax/math/math-syntax.ts";
import { FormulaCache } from "../../plugins/tex/formula-cache.ts";

/** What a reader of a post meets. */
export interface Shown {
  /** Words of the text, in order; formulas by their TeX, images by their descriptions. */
  readonly text: readonly string[];
  /** Words of each footnote, in the order of their numbers. */
  readonly notes: readonly (readonly string[])[];
  readonly diagnostics: readonly Diagnostic[];
  readonly html: string;
}

const md = createMarkdown();

/** The words of a text that property tests use, `w1z`, `w2z`, …: they are told apart wherever they meet. */
export function wordsOf(text: string): string[] {
  return text.match(/w\d+z/g) ?? [];
}

/** Renders a post, and reads its page as a reader would. */
export function show(markdown: string, math: MathSyntax = "pandoc"): Shown {
  const parsed = parseDocument(md, { path: "posts/notes/a.md", text: markdown, linesBefore: 0, math });
  const targets = [...parsed.links.values()].map((uses) =>
    uses.map((use): LinkTarget => ({ kind: "external", href: use.href })),
  );
  const rendered = renderDocument(md, parsed, targets, {
    markup: "page",
    macros: {},
    symbols: {},
    tex: new FormulaCache(),
    highlight: () => undefined,
    readAsset: () => undefined,
    hinge: () => "",
    codeSign: () => "",
    told: () => "",
    claims: new Map(),
    python: { code: [], outputs: [], values: [] },
    knobs: NO_KNOBS,
    corrections: () => "",
    citations: { pieces: [], entries: [] },
    works: new Map(),
    workLinks: () => [],
  });
  const html = rendered.sections.map((section) => section.html).join("");
  const text: string[] = [];
  const notes = new Map<number, string[]>();
  const read = (nodes: readonly ChildNode[], into: string[]): void => {
    for (const node of nodes) {
      if (isText(node)) into.push(node.data);
      if (!isTag(node)) continue;
      const { attribs } = node;
      const note = /^note-(\d+)$/.exec(attribs.id ?? "")?.[1];
      if (attribs["data-tex"] !== undefined) into.push(attribs["data-tex"]);
      else if (note) {
        const inside: string[] = [];
        notes.set(Number(note), inside);
        read(node.children, inside);
      } else {
        read(node.children, into);
        for (const name of ["alt", "src", "href", "title"]) if (attribs[name]) into.push(attribs[name]);
      }
      if (isBlock(node)) into.push(" ");
    }
  };
  read(parseHtml(html).children, text);
  return {
    text: wordsOf(text.join("")),
    notes: [...notes].sort(([a], [b]) => a - b).map(([, inside]) => wordsOf(inside.join(""))),
    diagnostics: [...parsed.diagnostics, ...rendered.diagnostics],
    html,
  };
}

function isBlock(element: Element): boolean {
  return !/^(?:a|b|code|em|i|s|span|strong|sub|sup)$/.test(element.name);
}
