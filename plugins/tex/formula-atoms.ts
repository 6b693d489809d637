/** What an atom is to TeX, by the class that KaTeX gives it: `mord`, `mbin`, `mrel`, `mopen`, `mclose`, `mpunct`, `mspace`, … */
export interface Atom {
  readonly kind: string;
  readonly html: string;
  /** What is read of it, without scripts; of atoms that are more than a few signs, the first of them. */
  readonly signs: string;
  /** Of a space that stands alone, in em. */
  readonly air: number;
  /** About how long it looks: the number of its signs, or of those that would fit into its air. */
  readonly length: number;
}

/** One of KaTeX's bases: it breaks a formula into them behind relations and operators. */
export interface Base {
  /** What gives its line its height; empty where there is none. */
  readonly strut: string;
  readonly atoms: readonly Atom[];
}

/** The bases of a formula, and what stands before and behind them. */
export interface SplitFormula {
  readonly before: string;
  readonly bases: readonly Base[];
  readonly after: string;
}

/** The part of KaTeX's markup that is seen. */
export const SEEN = '<span class="katex-html" aria-hidden="true">';

export const BASE = '<span class="katex-base">';

const STRUT = "katex-strut";

/** Signs that are read of an atom at most: brackets and operators are short. */
const MOST_SIGNS = 12;

/**
 * A formula's HTML, taken apart at its top level.
 * @param html KaTeX's, of one formula. No attribute in it holds a `<` or `>`: KaTeX escapes both
 */
export function splitFormula(html: string): SplitFormula {
  const start = html.indexOf(BASE);
  if (start < 0) return { before: html, bases: [], after: "" };
  const bases: Base[] = [];
  let at = start;
  while (html.startsWith(BASE, at)) {
    const children: string[] = [];
    at += BASE.length;
    while (at < html.length && !html.startsWith("</", at)) {
      const end = endOfElement(html, at);
      children.push(html.slice(at, end));
      at = end;
    }
    at = html.indexOf(">", at) + 1;
    const [first = ""] = children;
    const hasStrut = kindOf(first) === STRUT;
    bases.push({ strut: hasStrut ? first : "", atoms: (hasStrut ? children.slice(1) : children).map(atom) });
  }
  return { before: html.slice(0, start), bases, after: html.slice(at) };
}

/** The offset behind an element, or behind the text up to the next one. */
function endOfElement(html: string, from: number): number {
  if (html[from] !== "<") {
    const next = html.indexOf("<", from);
    return next < 0 ? html.length : next;
  }
  let depth = 0;
  for (let at = from; at >= 0 && at < html.length; at = html.indexOf("<", at)) {
    const end = html.indexOf(">", at);
    if (end < 0) break;
    if (html[at + 1] === "/") depth--;
    else if (html[end - 1] !== "/") depth++;
    at = end + 1;
    if (depth === 0) return at;
  }
  return html.length;
}

function atom(html: string): Atom {
  const kind = kindOf(html);
  if (kind === "mspace") {
    const air = Number(/margin-right:(-?[\d.]+)em/.exec(html)?.[1] ?? 0);
    return { kind, html, air, signs: "", length: 2 * air };
  }
  const signs = signsOf(html);
  const scripts = html.indexOf('<span class="msupsub">');
  const base = scripts < 0 ? signs : signsOf(html.slice(0, scripts));
  return { kind, html, air: 0, signs: base.slice(0, MOST_SIGNS), length: signs.length };
}

function kindOf(html: string): string {
  return /^<span class="([\w-]+)/.exec(html)?.[1] ?? "";
}

function signsOf(html: string): string {
  return html.replace(/<[^>]*>|\u200b|\s/g, "");
}
