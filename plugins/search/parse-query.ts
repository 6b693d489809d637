import { type FormulaWords, formulaWords } from "./formula-words.ts";
import { withoutMarks } from "./hidden-words.ts";
import { normalizeText } from "./normalize-text.ts";
import { unspacedWords } from "./unspaced-scripts.ts";

/** What is looked for. */
export interface Query {
  /** What was typed, bounded and without control characters. */
  readonly typed: string;
  /**
   * Words to find, TeX as the words it is indexed by; at most 16. One with spaces in it is a word of a script that sets none:
   * letters that have to stand together.
   */
  readonly words: readonly string[];
  /** Those of them that are TeX. */
  readonly tex: ReadonlySet<string>;
  /** The words in quotation marks: they have to stand together. */
  readonly exact: boolean;
  /** All of it as titles and names are compared. */
  readonly plain: string;
  /** The parts that are TeX, read as plain words: for when nothing is found. */
  readonly fallback: readonly string[];
}

/** Characters and words of a query that are read; the rest is dropped. */
export const LIMITS = { characters: 200, words: 16 };

/** Reads what was typed. Never fails, whatever it is. */
export function parseQuery(text: string): Query {
  const typed = withoutMarks(text.replace(/\p{Cc}/gu, " "))
    .normalize("NFC")
    .trim()
    .slice(0, LIMITS.characters);
  const exact = /^["“„].+["”]$/u.test(typed);
  const pieces = exact ? typed.split(/\s+/u) : splitPieces(typed);
  const words: string[] = [];
  const tex = new Set<string>();
  for (const piece of pieces) {
    const read = !exact && isTex(piece) ? texWords(piece) : plainWords(piece);
    words.push(...read);
    if (!exact && isTex(piece)) for (const word of read) tex.add(word);
  }
  return {
    typed,
    words: words.slice(0, LIMITS.words),
    tex,
    exact,
    plain: normalizeText(typed),
    fallback: [...new Set(pieces.flatMap(plainWords))].slice(0, LIMITS.words),
  };
}

/** At spaces that stand in no braces and no dollars. */
function splitPieces(text: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  let depth = 0;
  let dollars = false;
  for (const character of text) {
    if (character === "{") depth++;
    else if (character === "}") depth = Math.max(0, depth - 1);
    else if (character === "$") dollars = !dollars;
    if (/\s/u.test(character) && depth === 0 && !dollars) {
      pieces.push(piece);
      piece = "";
    } else piece += character;
  }
  return [...pieces, piece].filter((part) => part !== "");
}

function isTex(piece: string): boolean {
  return /\\[A-Za-z|]|\$|\w[_^]|[_^]\{|^\w\/\w$/u.test(piece);
}

/** The most telling words alone: with `\lambda_min` found, the `L` around it is worth nothing. */
function texWords(piece: string): string[] {
  const found: FormulaWords = formulaWords(piece.replaceAll("$", " "));
  const written = piece.toLowerCase();
  const names = found.names.filter(
    (name) => written.includes(name) && !found.compounds.some((word) => word.includes(name)),
  );
  const longest = found.compounds.filter(
    (word) => !found.compounds.some((other) => other !== word && other.startsWith(word)),
  );
  const telling = [...longest, ...names];
  if (telling.length > 0) return telling;
  return found.names.length > 0 ? [...found.names] : [...found.letters];
}

function plainWords(piece: string): string[] {
  return normalizeText(piece)
    .split(" ")
    .filter((word) => word !== "")
    .flatMap(unspacedWords);
}
