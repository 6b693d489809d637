import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";

const SUPERSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."0123456789+−=()ni⊤"].map((from, index) => [from, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀ"][index] as string]),
);
const SUBSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."0123456789+−=()"].map((from, index) => [from, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"][index] as string]),
);
const DOUBLE_STRUCK: Readonly<Record<string, string>> = Object.fromEntries(
  [..."CHNPQRZEVFKADSTIB1"].map((from, index) => [from, [..."ℂℍℕℙℚℝℤ𝔼𝕍𝔽𝕂𝔸𝔻𝕊𝕋𝕀𝔹𝟙"][index] as string]),
);
const ACCENTS: Readonly<Record<string, string>> = {
  "^": "\u0302",
  ˆ: "\u0302",
  "~": "\u0303",
  "˜": "\u0303",
  ˉ: "\u0304",
  "¯": "\u0304",
  "˙": "\u0307",
  "¨": "\u0308",
  "⃗": "\u20d7",
};
/** Where two things meet that must not run together, as `1/n x` and `d log x` would. */
const SEAM = "\u0001";
/** Invisible operators, which KaTeX writes between a function and what it is applied to. */
const INVISIBLE = /[\u2061-\u2064\u200b]/gu;
/** Operators with air around them; others stand tight. */
const RELATION = /^[=≠<>≤≥≪≫∼≈≃≅≡≔∝∈∉∋⊂⊆⊃⊇→←↦⇒⇐⇔↔⟶⟹⟺⟸∣≺≻⪯⪰⊥∥]$|^:=$/u;
const SEPARATOR = /^[,;]$/u;

/**
 * A formula as one line of plain text, for where no markup can stand: `λ_min(A) ≤ ‖x‖²`, `(n−1)/p`, `√(a+b)`.
 * @param mathml a `math` element; what cannot be told in a line (the air in a matrix) is told by commas and semicolons
 */
export function readableFormula(mathml: string): string {
  return (
    linear(parseDocument(mathml).children)
      .replaceAll(SEAM, (_, at: number, whole: string) => (isWord(whole, at, -1) && isWord(whole, at, 1) ? " " : ""))
      .replace(/\s+/g, " ")
      .replace(/ ([,;.])/g, "$1")
      // An author's own comma at the end of a cell.
      .replace(/,+(?= ?[,;])/g, "")
      .trim()
  );
}

function linear(nodes: readonly AnyNode[]): string {
  return nodes.map(node).join("");
}

function node(given: AnyNode): string {
  if (isText(given)) return given.data.replace(INVISIBLE, "");
  if (!isTag(given)) return "";
  const parts = given.children.filter(isTag);
  const part = (index: number): string => (parts[index] ? node(parts[index]) : "");
  switch (given.name) {
    case "annotation":
    case "mphantom":
      return "";
    case "mspace":
      return Number.parseFloat(given.attribs.width ?? "0") >= 0.5 ? " " : "";
    case "mi": {
      const name = identifier(given);
      return name.length > 1 && /^\p{L}+$/u.test(name) ? SEAM + name + SEAM : name;
    }
    case "mo":
      return operator(linear(given.children).trim());
    case "mtext":
      return linear(given.children).replace(/\u00a0/g, " ");
    case "mfrac":
      return `${SEAM}${grouped(part(0))}/${grouped(part(1))}${SEAM}`;
    case "msqrt":
      return `√${grouped(linear(given.children))}`;
    case "mroot":
      return `${raised(part(1), SUPERSCRIPTS, "^")}√${grouped(part(0))}`;
    case "msup":
      return part(0) + (/^[′″‴']+$/u.test(part(1).trim()) ? part(1).trim() : raised(part(1), SUPERSCRIPTS, "^"));
    case "msub":
      return part(0) + raised(part(1), SUBSCRIPTS, "_");
    case "msubsup":
      return part(0) + raised(part(1), SUBSCRIPTS, "_") + raised(part(2), SUPERSCRIPTS, "^");
    case "munder":
      return stretched(part(1)) ? part(0) : part(0).trimEnd() + raised(part(1), SUBSCRIPTS, "_") + after(part(0));
    case "mover": {
      const over = part(1).trim();
      const accent = ACCENTS[over];
      if (accent) return accented(part(0), accent);
      return stretched(over) ? part(0) : part(0).trimEnd() + raised(over, SUPERSCRIPTS, "^") + after(part(0));
    }
    case "munderover":
      return part(0).trimEnd() + raised(part(1), SUBSCRIPTS, "_") + raised(part(2), SUPERSCRIPTS, "^") + after(part(0));
    case "mtable":
      return parts
        .map(node)
        .filter((row) => row !== "")
        .join("; ");
    case "mtr":
      // An aligned equation is cut into cells at its relations; a matrix has entries.
      return parts
        .map(node)
        .reduce((row, cell) => (row === "" || joins(row, cell) ? row + cell : `${row}, ${cell}`), "");
    default:
      return linear(given.children);
  }
}

/** Whether the next character of a text in a direction, seams left out, belongs to a word. */
function isWord(text: string, at: number, direction: 1 | -1): boolean {
  let next = at + direction;
  while (text[next] === SEAM) next += direction;
  return /[\p{L}\p{N}\p{M}√]/u.test(text[next] ?? "");
}

function identifier(element: Element): string {
  const text = linear(element.children).trim();
  if (element.attribs.mathvariant === "double-struck") return DOUBLE_STRUCK[text] ?? text;
  return text;
}

function operator(text: string): string {
  if (RELATION.test(text)) return ` ${text} `;
  return SEPARATOR.test(text) ? `${text} ` : text;
}

/** What is more than one thing stands in parentheses. */
function grouped(text: string): string {
  const inner = text.replaceAll(SEAM, "").trim();
  return /^[\p{L}\p{N}\p{M}.∞]*$/u.test(inner) || /^\([^()]*\)$/u.test(inner) ? inner : `(${text.trim()})`;
}

function raised(text: string, small: Readonly<Record<string, string>>, mark: "_" | "^"): string {
  const inner = text.replaceAll(SEAM, "").trim();
  if (inner === "") return "";
  const characters = [...inner];
  if (characters.every((character) => character in small)) return characters.map((c) => small[c]).join("");
  return mark + grouped(text);
}

function accented(text: string, accent: string): string {
  const [first = "", ...rest] = [...text.trim()];
  return rest.length === 0 ? first + accent : first + accent + rest.join("");
}

/** Braces and lines that are drawn along what they stand at. */
function stretched(text: string): boolean {
  return /^[⏞⏟︷︸⎴⎵¯_―‾ˉ]+$/u.test(text.trim());
}

/** The air after an operator that bears limits. */
function after(text: string): string {
  return /[∑∏∫⋃⋂]|[a-z]$/u.test(text.trim()) ? " " : "";
}

/** Whether two cells of a row are one formula. */
function joins(row: string, cell: string): boolean {
  return cell === "" || RELATION.test(cell.trim()[0] ?? "") || /[=≤≥<>≈∼:]\s*$/u.test(row) || /^\s*[+−-]/u.test(cell);
}
