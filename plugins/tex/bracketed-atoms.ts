import type { Atom } from "./formula-atoms.ts";

/** Something that may be a bracket's beginning. */
interface Opening {
  readonly index: number;
  /** Of a bar, which looks the same at both ends; of a bracket that knows its side, nothing. */
  readonly bar?: string;
}

/** A sign of an atom, as far as brackets go. */
type Part = { readonly is: "opening" | "closing" | "other" } | { readonly is: "bar"; readonly bar: string };

const OPENING = /^[([{⟨⌊⌈⟦⟮⎰┌└]$/u;
const CLOSING = /^[)\]}⟩⌋⌉⟧⟯⎱┐┘]$/u;
const BAR = /^[∣∥|‖]$/u;

/** Behind these, a bar begins something. */
const EXPECTS_MORE = /^(?:mbin|mrel|mopen|mpunct|mop)$/;

/**
 * Between which atoms of a formula one stands within brackets: parentheses, braces, norms, absolute values, inner products, floors.
 * Brackets need not be of one shape (`[0, 1)`), and one without its other half (`]0, 1[`, `f|_S`) encloses nothing.
 * @returns for each atom whether a place right behind it is within brackets
 */
export function withinBrackets(atoms: readonly Atom[]): boolean[] {
  const within = atoms.map(() => false);
  const open: Opening[] = [];
  // At its beginning a formula is to come.
  let before = "mopen";
  for (const [index, atom] of atoms.entries()) {
    if (atom.kind === "mspace") continue;
    for (const part of partsOf(atom)) {
      const bar = part.is === "bar" ? part.bar : undefined;
      const place = open.findLastIndex((opening) => opening.bar === undefined || opening.bar === bar);
      const opening = open[place];
      const closes = part.is === "closing" || (bar !== undefined && opening?.bar === bar && !EXPECTS_MORE.test(before));
      if (closes && opening) {
        open.length = place;
        within.fill(true, opening.index, index);
      } else if (part.is === "opening") open.push({ index });
      else if (bar !== undefined && !closes) open.push({ index, bar });
      before = part.is === "other" ? atom.kind : closes ? "mclose" : "mopen";
    }
  }
  return within;
}

/** KaTeX joins signs of a kind that follow each other, as `((`, `∣∣` and `2∣`, and what `\big` enlarges is no bracket to it. */
function partsOf({ kind, html, signs }: Atom): Part[] {
  if (kind !== "mopen" && kind !== "mclose" && kind !== "mord") return [{ is: "other" }];
  const isEnlarged = html.includes('<span class="delimsizing');
  // A tall bar is drawn, and has no sign: the same bar has the same drawing.
  const drawn = kind === "mord" && isEnlarged && signs === "" ? / d="([^"]+)"/.exec(html)?.[1] : undefined;
  if (drawn !== undefined) return [{ is: "bar", bar: drawn }];
  const parts = [...signs].map((sign): Part => {
    if (kind === "mopen") return { is: "opening" };
    if (kind === "mclose") return { is: "closing" };
    if (BAR.test(sign)) return { is: "bar", bar: sign };
    if (isEnlarged && OPENING.test(sign)) return { is: "opening" };
    return { is: isEnlarged && CLOSING.test(sign) ? "closing" : "other" };
  });
  if (kind === "mord") return parts.length === 0 ? [{ is: "other" }] : parts;
  // One that is drawn, or put together of pieces.
  return isEnlarged || parts.length === 0 ? [{ is: kind === "mopen" ? "opening" : "closing" }] : parts;
}
