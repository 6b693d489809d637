import { HIDDEN, isFormula, isHidden, JOINED, withoutMarks } from "./hidden-words.ts";
import { isUnspaced } from "./unspaced-scripts.ts";

/** What Pagefind keeps of a post, as far as it is used here. */
export interface Fragment {
  /** The text, words apart by white space; it begins with the title. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  /**
   * Elements with an id; `location` counts words of the content from 0. Where a section goes on behind a theorem in it
   * stands an empty one, its id that section's behind an invisible character.
   */
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text?: string;
    readonly location: number;
  }[];
}

/** Where a word was found: its place among the words of the content, from 0, and what it counts for. */
export interface FoundWord {
  readonly location: number;
  readonly worth: number;
  /** Whether it is marked; of a hidden word the formula that it stands for. */
  readonly isMarked: boolean;
}

/** A piece of an excerpt, spaces included; marked pieces are what was looked for. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** A section of a post that holds what was looked for. */
export interface FoundSection {
  /** Nothing for what stands before the first heading. */
  readonly id: string | undefined;
  readonly title: string;
  readonly score: number;
  readonly excerpt: readonly ExcerptPart[];
}

/** How many words of text an excerpt shows, and how many of them before the first marked one at most. */
const SHOWN = 28;
const BEFORE = 8;
/** Fewer words than this are not left out at the beginning of a section. */
const NEAR = 4;
/** What a word of a heading counts for, and one that is only there to be found and stands for no formula. */
const IN_HEADING = 4;
const UNSEEN = 0.1;

/**
 * The sections that hold found words, the best first. What is only there to be found stays out of the excerpts; where it
 * was found, the formula that it stands for is marked.
 */
export function foundSections(fragment: Fragment, found: readonly FoundWord[]): FoundSection[] {
  const words = wordsOf(fragment.content);
  const marked = markedWords(words, found);
  const title = fragment.meta.title?.trim().split(/\s+/u).length ?? 0;
  const pieces = [{ id: undefined, title: "", location: 0, heading: title }, ...piecesOf(fragment.anchors)];
  const sections = new Map<string | undefined, FoundSection & { readonly best: number }>();
  pieces.forEach((piece, index) => {
    const end = pieces[index + 1]?.location ?? words.length;
    const inside = found.filter(({ location }) => location >= piece.location && location < end);
    if (inside.length === 0) return;
    const body = Math.min(piece.location + piece.heading, end);
    const score = inside.reduce((sum, { location, worth }) => {
      const isHeading = location < body && piece.id !== undefined;
      return sum + worth * (isHeading ? IN_HEADING : isUnseen(words, location) ? UNSEEN : 1);
    }, 0);
    const known = sections.get(piece.id);
    const isBest = !known || score > known.best;
    sections.set(piece.id, {
      id: piece.id,
      title: known?.title ?? piece.title,
      score: score + (known?.score ?? 0),
      best: isBest ? score : known.best,
      excerpt: isBest ? excerpt(words, marked, inside, body, end) : known.excerpt,
    });
  });
  const all = [...sections.values()]
    .sort((one, other) => other.score - one.score)
    .map(({ best: _, ...section }): FoundSection => section);
  // The title, and who wrote the paper, are no section: they are told already.
  const told = all.filter(({ id, excerpt }) => id !== undefined || excerpt.some((part) => part.marked));
  return told.length > 0 ? told : all;
}

/** A stretch of a section: from its heading, or from where it goes on behind what was in it. */
interface Piece {
  readonly id: string | undefined;
  readonly title: string;
  /** Its first word. */
  readonly location: number;
  /** How many words of it are the heading. */
  readonly heading: number;
}

function piecesOf(anchors: Fragment["anchors"]): Piece[] {
  const titles = new Map<string, string>();
  return [...anchors]
    .sort((one, other) => one.location - other.location)
    .flatMap(({ element, id, text = "", location }): Piece[] => {
      if (id.startsWith(HIDDEN)) {
        const section = id.slice(HIDDEN.length);
        return [{ id: section || undefined, title: titles.get(section) ?? "", location, heading: 0 }];
      }
      if (!/^h[1-6]$/i.test(element)) return [];
      // A theorem's label ends with a point.
      const title = withoutHidden(text).replace(/\.$/u, "");
      titles.set(id, title);
      return [{ id, title, location, heading: text.trim().split(/\s+/u).length }];
    });
}

/** The words of a text as the index counts them. */
export function wordsOf(content: string): string[] {
  return content.split(/\s+/u);
}

/** Text as it is read: without the words that are only there to be found. */
export function withoutHidden(text: string): string {
  return withoutMarks(readable(text.split(/\s+/u)).join(" ").replaceAll(`${JOINED} `, "")).trim();
}

/** Words as they are read: of a hidden word only what the text has glued to its front, a parenthesis or a hyphen. */
function readable(words: readonly string[]): string[] {
  const shown: string[] = [];
  let glued = "";
  for (const word of words) {
    const hidden = word.indexOf(HIDDEN);
    if (hidden >= 0) {
      glued += word.slice(0, hidden);
      continue;
    }
    shown.push(glued + word);
    glued = "";
  }
  return shown;
}

/** Whether a word is only there to be found, and no formula follows: who wrote the paper. */
function isUnseen(words: readonly string[], location: number): boolean {
  return isHidden(words[location]) && formulaOf(words, location).length === 0;
}

/** The words of the formula that a hidden word stands for. */
function formulaOf(words: readonly string[], location: number): number[] {
  const formula: number[] = [];
  let at = location;
  while (isHidden(words[at])) at++;
  for (; isFormula(words[at]); at++) formula.push(at);
  return formula;
}

/** Found words, and for hidden ones the formula that follows them. */
function markedWords(words: readonly string[], found: readonly FoundWord[]): Set<number> {
  const marked = found
    .filter(({ isMarked }) => isMarked)
    .flatMap(({ location }) => (isHidden(words[location]) ? formulaOf(words, location) : [location]));
  return new Set(marked);
}

/** The words around the densest place, from word `body` to word `end`. */
function excerpt(
  words: readonly string[],
  marked: ReadonlySet<number>,
  found: readonly FoundWord[],
  body: number,
  end: number,
): ExcerptPart[] {
  const visible: number[] = [];
  for (let at = body; at < end; at++) if (words[at] !== "" && !isHidden(words[at])) visible.push(at);
  const scores = new Map<number, number>();
  for (const { location, worth } of found) {
    // A formula that was found by a hidden word counts where it stands.
    const at = isHidden(words[location]) ? formulaOf(words, location) : [location];
    for (const one of at) scores.set(one, Math.max(scores.get(one) ?? 0, worth));
  }
  const worth = visible.map((at) => scores.get(at) ?? 0);
  let best = 0;
  let start = 0;
  let sum = 0;
  for (let last = 0; last < visible.length; last++) {
    sum += worth[last] ?? 0;
    const first = last - (SHOWN - BEFORE) + 1;
    if (first > 0) sum -= worth[first - 1] ?? 0;
    if (sum > best) {
      best = sum;
      start = Math.max(0, first);
    }
  }
  // From the first marked word of the window a little back, where possible to the beginning of a sentence.
  while (start < visible.length && best > 0 && (worth[start] ?? 0) === 0) start++;
  let from = Math.max(0, start - BEFORE);
  for (let at = from; at < start; at++) {
    const before = words[visible[at - 1] ?? -1] ?? ".";
    if (/[.!?:。！？]$/u.test(withoutMarks(before))) {
      from = at;
      break;
    }
  }
  if (from < NEAR) from = 0;
  // Not in the middle of a formula.
  while (from > 0 && isFormula(words[visible[from] ?? 0]) && isNext(visible, from)) from--;
  let to = from;
  for (let room = SHOWN; to < visible.length && room > 0; to++)
    room -= isUnspaced(words[visible[to] ?? 0] ?? "") ? 0.5 : 1;
  while (to < visible.length && isFormula(words[visible[to] ?? 0]) && isNext(visible, to) && to < from + 2 * SHOWN)
    to++;
  const shown = visible.slice(from, to);
  const parts: ExcerptPart[] = [];
  const add = (text: string, isMarked: boolean): void => {
    const last = parts.at(-1);
    if (text === "") return;
    if (last && last.marked === isMarked) parts[parts.length - 1] = { text: last.text + text, marked: isMarked };
    else parts.push({ text, marked: isMarked });
  };
  if (from > 0 && shown.length > 0) add("… ", false);
  shown.forEach((at, place) => {
    const before = shown[place - 1];
    const text = readable(words.slice((visible[from + place - 1] ?? body - 1) + 1, at + 1)).at(-1) ?? "";
    if (before !== undefined && !words[before]?.endsWith(JOINED))
      // A formula is marked as one, its spaces included.
      add(" ", marked.has(before) && marked.has(at) && isFormula(words[before]) && before === at - 1);
    if (!marked.has(at)) {
      add(withoutMarks(text), false);
      return;
    }
    const goesOn = isFormula(words[at]) && isFormula(words[at + 1]) && marked.has(at + 1);
    const [lead, core, end] = isFormula(words[at])
      ? formulaParts(withoutMarks(text), goesOn)
      : wordParts(withoutMarks(text), marked.has(shown[place + 1] ?? -1));
    add(lead, false);
    add(core, true);
    add(end, false);
  });
  if (to < visible.length && shown.length > 0) add(" …", false);
  return parts;
}

/**
 * A word without the punctuation around it: that is not what was looked for.
 * @param goesOn whether the word behind it was found, too: of `Cauchy–Schwarz` the dash is marked then
 */
function wordParts(word: string, goesOn: boolean): [string, string, string] {
  const [, lead = "", core = word, end = ""] =
    /^([("'“„‘«「『（《]*)(.*?)([)"'“”’»」』）》.,;:!?。、，；：！？]*)$/su.exec(word) ?? [];
  if (core === "") return ["", word, ""];
  const [sign = ""] = goesOn ? [] : (/(?<=.)[–—‒―/⁄∕·…]$/u.exec(core) ?? []);
  return [lead, core.slice(0, core.length - sign.length), sign + end];
}

/** The last word of a formula without the sentence's point. */
function formulaParts(word: string, goesOn: boolean): [string, string, string] {
  const [, core = word, end = ""] = goesOn ? [] : (/^(.+?)([.,;:]*)$/su.exec(word) ?? []);
  return ["", core, end];
}

function isNext(visible: readonly number[], at: number): boolean {
  return (visible[at] ?? 0) - (visible[at - 1] ?? 0) === 1;
}
