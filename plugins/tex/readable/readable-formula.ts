import { elementsIn, type MathElement, type MathNode, parseMathml } from "./mathml-tree.ts";
import { denominator, grouped, numerator } from "./readable-groups.ts";
import { ACCENTS, DOUBLE_STRUCK, SEAM, SUBSCRIPTS, SUPERSCRIPTS } from "./readable-signs.ts";

/** Stands for a bar that grows with the formula. Between thin spaces it means "given", else it is one of a pair, as in `∣x∣`. */
const BAR = "\ue001";
/** A thin space that the author has set. */
const THIN = "\ue002";
/** Invisible operators, which KaTeX writes between a function and what it is applied to. */
const INVISIBLE = /[\u2061-\u2064\u200b]/gu;
/** Operators with air around them; others stand tight. */
const RELATION = /^[=≠<>≤≥≪≫∼≈≃≅≡≔∝∈∉∋⊂⊆⊃⊇→←↦⇒⇐⇔↔⟶⟹⟺⟸∣≺≻⪯⪰⊥∥]$|^:=$/u;
/** Letters of the alphabets that mathematics has beside the common one; `ℜ` and `ℑ` are signs of their own as well. */
const STYLED = /[\u{1d400}-\u{1d7ff}ℎℬℰℱℋℐℒℳℛℯℊℴℭℌℨℾℿℽℼ]/gu;
const SEPARATOR = /^[,;:]$/u;

/**
 * A formula as one line of plain text, for where no markup can stand: `λ_min(A) ≤ ‖x‖²`, `(n−1)/p`, `√(a+b)`.
 * @param mathml `math` elements, one for each display environment; what cannot be told in a line (the air in a matrix) is told by commas and semicolons
 */
export function readableFormula(mathml: string): string {
  return (
    parseMathml(mathml)
      .map(node)
      .join("; ")
      .replace(/\ue002+\ue001\ue002*|\ue001\ue002+/g, " ∣ ")
      .replaceAll(BAR, "∣")
      .replaceAll(THIN, SEAM)
      .replaceAll(SEAM, (_, at: number, whole: string) => (isWord(whole, at, -1) && isWord(whole, at, 1) ? " " : ""))
      .replace(/\s+/g, " ")
      .replace(/ ([,;.:](?!=))/g, "$1")
      // An author's own comma at the end of a cell.
      .replace(/,+(?= ?[,;])/g, "")
      .trim()
  );
}

function linear(nodes: readonly MathNode[]): string {
  return nodes.map(node).join("");
}

function node(given: MathNode): string {
  if (typeof given === "string") return given.replace(INVISIBLE, "").replace(STYLED, plainLetter);
  const parts = elementsIn(given);
  const part = (index: number): string => (parts[index] ? node(parts[index]) : "");
  switch (given.name) {
    case "annotation":
    case "mphantom":
      return "";
    case "mspace":
      return space(Number.parseFloat(given.attributes.width ?? "0"));
    case "mi": {
      const name = linear(given.children).trim();
      return [...name].length > 1 && /^[\p{L}\s]+$/u.test(name) ? SEAM + name + SEAM : name;
    }
    case "mo": {
      const sign = linear(given.children).trim();
      if (given.attributes.fence || given.attributes.minsize) return sign === "∣" ? BAR : sign;
      return operator(sign);
    }
    case "mtext":
      return linear(given.children).replace(/\u00a0/g, " ");
    case "mfrac":
      if (given.attributes.linethickness === "0px") return `${part(0)} choose ${part(1)}`;
      return `${SEAM}${numerator(part(0))}/${denominator(part(1))}${SEAM}`;
    case "msqrt":
      return `√${grouped(linear(given.children))}`;
    case "mroot":
      return `${raised(part(1), SUPERSCRIPTS, "^")}√${grouped(part(0))}`;
    case "msup":
      return part(0) + raised(part(1), SUPERSCRIPTS, "^");
    case "msub":
      return part(0) + raised(part(1), SUBSCRIPTS, "_");
    case "msubsup":
      return part(0) + scripts(part(1), part(2));
    case "munder":
      if (stretched(part(1))) return part(0);
      if (isBraced(parts[0])) return `${part(0).trim()} (${part(1).trim()})`;
      return part(0).trimEnd() + raised(part(1), SUBSCRIPTS, "_") + after(part(0));
    case "mover": {
      const over = part(1).trim();
      const accent = ACCENTS[over];
      if (accent) return accented(part(0), accent);
      if (stretched(over)) return part(0);
      if (isBraced(parts[0])) return `${part(0).trim()} (${over})`;
      return part(0).trimEnd() + raised(over, SUPERSCRIPTS, "^") + after(part(0));
    }
    case "munderover":
      return part(0).trimEnd() + scripts(part(1), part(2)) + after(part(0));
    case "mtable":
      return parts.reduce((rows, row) => {
        const text = node(row);
        if (text === "" || rows === "") return rows + text;
        return `${rows}${goesOn(row, text) ? " " : "; "}${text}`;
      }, "");
    case "mtr":
      // An aligned equation is cut into cells at its relations; a matrix has entries.
      return parts.reduce((row, cell, place) => {
        const text = node(cell);
        // An equation's number stands at the margin, behind half of the line.
        if (row !== "" && text !== "" && parts[place - 1]?.attributes.width === "50%") return `${row} ${text}`;
        return row === "" || joins(row, text) ? row + text : `${row}, ${text}`;
      }, "");
    default:
      return linear(given.children);
  }
}

/** Whether the next character of a text in a direction, seams left out, belongs to a word. */
function isWord(text: string, at: number, direction: 1 | -1): boolean {
  let next = at + direction;
  while (text[next] === SEAM) next += direction;
  const character = text.slice(direction === 1 ? next : 0, direction === 1 ? next + 2 : next + 1);
  return (direction === 1 ? /^[\p{L}\p{N}√∑∏∫]/u : /[\p{L}\p{N}\p{M})⁰-⁹]$/u).test(character);
}

function plainLetter(letter: string): string {
  return DOUBLE_STRUCK.has(letter) ? letter : letter.normalize("NFKC");
}

function operator(text: string): string {
  if (RELATION.test(text)) return ` ${text} `;
  return SEPARATOR.test(text) ? `${text} ` : text;
}

/** The air that an author has set, in em. */
function space(width: number): string {
  return width >= 0.3 ? " " : width > 0 ? THIN : "";
}

function raised(text: string, small: Readonly<Record<string, string>>, mark: "_" | "^"): string {
  const inner = text.replaceAll(SEAM, "").trim();
  const primes = mark === "^" ? (/^[′″‴]+/u.exec(inner)?.[0] ?? "") : "";
  if (primes !== "") return primes + raised(inner.slice(primes.length), small, mark);
  if (inner === "") return "";
  const characters = [...inner];
  if (characters.every((character) => character in small)) return characters.map((c) => small[c]).join("");
  const tight = text.replace(/ ([=<>≤≥≠∈→∼]) /gu, "$1");
  // The seam ends the script: what follows stands on the line again.
  return mark + grouped(tight) + SEAM;
}

function scripts(below: string, above: string): string {
  const sub = raised(below, SUBSCRIPTS, "_");
  const sup = raised(above, SUPERSCRIPTS, "^");
  return (sup === "" ? sub : sub.replaceAll(SEAM, "")) + sup;
}

function accented(text: string, accent: string): string {
  const [first = "", ...rest] = [...text.trim()];
  return rest.length === 0 ? first + accent : first + accent + rest.join("");
}

/** True for braces and lines that are drawn over the whole length of something. */
function stretched(text: string): boolean {
  return /^[⏞⏟︷︸⎴⎵¯_―‾ˉ]+$/u.test(text.trim());
}

/** True for something under or over a brace: what stands at the brace explains it, and is no index or exponent. */
function isBraced(element: MathElement | undefined): boolean {
  const sign = element && elementsIn(element)[1];
  return sign !== undefined && /^m(?:under|over)$/.test(element?.name ?? "") && stretched(linear(sign.children));
}

/** True for a line of an aligned formula that goes on with the line before: it begins with a relation or a sign. */
function goesOn(row: MathElement, text: string): boolean {
  const [first] = elementsIn(row);
  return first !== undefined && linear(first.children).trim() === "" && /^[=≤≥<>≈∼+−]/u.test(text.trim());
}

/** The air after an operator that bears limits. */
function after(text: string): string {
  return /[∑∏∫⋃⋂]|[a-z]$/u.test(text.trim()) ? " " : "";
}

/** Whether two cells of a row are one formula. */
function joins(row: string, cell: string): boolean {
  return cell === "" || RELATION.test(cell.trim()[0] ?? "") || /[=≤≥<>≈∼:]\s*$/u.test(row) || /^\s*[+−-]/u.test(cell);
}
