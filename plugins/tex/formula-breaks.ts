import { withinBrackets } from "./bracketed-atoms.ts";
import { type Atom, BASE, type Base, SEEN, splitFormula } from "./formula-atoms.ts";

/** How many signs a display may have and still fit into the narrowest screen for sure. */
const SHORT_DISPLAY = 14;

/** How many signs of a formula that cannot be broken fit into a line of the narrowest screen for sure. */
const LONGEST_PIECE = 24;

/** Of the air that separates formulas which stand side by side, in em: `\quad`. */
const WIDE_SPACE = 0.9;

/** Operators that a line may begin with. */
const BREAKS_BEFORE = /^[+−±∓×⋅∪∩∧∨⊕⊗∖]/u;

/** Relations that no line begins with: `f: X → Y`, `x ∣ y`. */
const STAYS = /^[:∣∥|]/u;

/** A display's pieces, from what is parted first to what is parted last: each a list of the next. */
type Pieces = readonly (readonly (readonly (readonly PlacedAtom[])[])[])[];

interface PlacedAtom extends Atom {
  readonly strut: string;
}

/** A formula that may be broken, and whether a piece of it may be wider than a narrow screen. */
export interface BrokenFormula {
  readonly html: string;
  readonly isWide: boolean;
}

/**
 * Lets a formula within a line of text be broken where TeX does it: behind a relation or an operator, and outside of brackets.
 * @param html KaTeX's, to be shown without other places to break it
 */
export function breakInline(html: string): BrokenFormula {
  const { before, bases, after } = splitFormula(html);
  const within = withinBrackets(bases.flatMap(({ atoms }) => atoms));
  let result = before;
  let at = 0;
  let length = 0;
  let isWide = false;
  for (const [index, base] of bases.entries()) {
    const isHeld = at > 0 && within[at - 1] === true;
    if (!isHeld) length = 0;
    result += (index > 0 && !isHeld ? "<wbr>" : "") + baseHtml(base.strut, base.atoms);
    at += base.atoms.length;
    length += base.atoms.reduce((sum, atom) => sum + atom.length, 0);
    isWide ||= length > LONGEST_PIECE;
  }
  return { html: result + after, isWide };
}

/**
 * Lets a display formula of one line take as many lines as it needs where the page is narrow: parted first where formulas stand
 * side by side, then before relations, then before sums' operators, and never within brackets. What assistive technology is
 * told stays as it is.
 * @param html KaTeX's, of one display or several
 */
export function breakDisplay(html: string): string {
  const [start = "", ...displays] = html.split(SEEN);
  return start + displays.map((display) => SEEN + breakLine(display)).join("");
}

function breakLine(html: string): string {
  const { before, bases, after } = splitFormula(html);
  // `\\` and `\newline` are an author's own lines.
  if (before !== "" || bases.length < 2 || after.includes("katex-newline")) return html;
  const atoms = bases.flatMap(({ strut, atoms: own }) => own.map((atom) => ({ ...atom, strut })));
  if (atoms.reduce((sum, { length }) => sum + length, 0) <= SHORT_DISPLAY) return html;
  const pieces = piecesOf(atoms);
  if (pieces.flat(2).length < 2) return html;
  const parts = pieces.map((part) => {
    const [only] = part;
    return part.length === 1 && only ? termsHtml(only) : part.map(segmentHtml).join("<wbr>");
  });
  const lines =
    parts.length === 1 ? parts.join("") : parts.map((part) => `<span class="math-part">${part}</span>`).join("<wbr>");
  return `<span class="math-lines${parts.length > 1 ? " math-beside" : ""}">${lines}</span>${after}`;
}

function piecesOf(atoms: readonly PlacedAtom[]): Pieces {
  const within = withinBrackets(atoms);
  const parts: PlacedAtom[][][][] = [[[[]]]];
  let isBegun = false;
  let air = 0;
  for (const [index, atom] of atoms.entries()) {
    const isOutside = index > 0 && within[index - 1] === false;
    const behind = atoms[index - 1]?.kind;
    if (atom.kind === "mspace") air += atom.air;
    else {
      const last = lastSign(atoms, index);
      if (isOutside && isBegun && air >= WIDE_SPACE) parts.push([[[]]]);
      else if (isOutside && isBegun && atom.kind === "mrel" && last?.kind !== "mrel" && !STAYS.test(atom.signs))
        parts.at(-1)?.push([[]]);
      else if (isOutside && isBegun && atom.kind === "mbin" && behind !== undefined && BREAKS_BEFORE.test(atom.signs))
        parts.at(-1)?.at(-1)?.push([]);
      air = 0;
      isBegun = true;
    }
    parts.at(-1)?.at(-1)?.at(-1)?.push(atom);
  }
  return parts;
}

/** The last atom before a place that is no space. */
function lastSign(atoms: readonly PlacedAtom[], index: number): PlacedAtom | undefined {
  for (let at = index - 1; at >= 0; at--) if (atoms[at]?.kind !== "mspace") return atoms[at];
  return undefined;
}

/** A relation and what follows it, which is parted only where it is wider than a line by itself. */
function segmentHtml(terms: readonly (readonly PlacedAtom[])[]): string {
  return terms.length === 1 ? termsHtml(terms) : `<span class="math-line">${termsHtml(terms)}</span>`;
}

function termsHtml(terms: readonly (readonly PlacedAtom[])[]): string {
  return terms.map((term) => baseHtml([...new Set(term.map(({ strut }) => strut))].join(""), term)).join("<wbr>");
}

function baseHtml(strut: string, atoms: Base["atoms"]): string {
  return `${BASE}${strut}${atoms.map(({ html }) => html).join("")}</span>`;
}
