import type { StateInline, Token } from "markdown-it";

/** What an author is told of a mark that nobody here reads. */
export interface Advice {
  /** Whose it is and what it does there: `Obsidian's mark for a link`. */
  readonly what: string;
  /** What to write here, or that there is no such thing: `write …`. */
  readonly instead: string;
  /** The part of the match that is underlined: 0-based offset and length. Without it, all of the match. */
  readonly from?: number;
  readonly length?: number;
}

/** Where a mark stands in a line. */
export interface Surroundings {
  readonly state: StateInline;
  /** The character before it; empty at the beginning of the block. */
  readonly before: string;
  /** The character behind it; empty at the end. */
  readonly behind: string;
  /** True where nothing but white space stands before it on its line. */
  readonly beginsLine: boolean;
  /** True where nothing but white space stands behind it in its block. */
  readonly endsBlock: boolean;
  /** The type of the token that opens its block: `paragraph_open`, `heading_open`, `td_open`; empty where that is not known. */
  readonly block: string;
  /** True for a paragraph of a list without blank lines, where an image is no figure. */
  readonly isTight: boolean;
}

/** A mark within a line. It is looked for only where no rule of ours has read anything: never in code, formulas, tags. */
export interface InlineMark {
  /** What it begins with; one at which markdown-it's text stops: `\ [ ] { = ^ ~ % : !`. */
  readonly first: string;
  /** Sticky, and bounded in what it may read: it is tried at every such character. */
  readonly pattern: RegExp;
  /** @returns nothing where it is prose after all */
  readonly advise: (match: RegExpExecArray, around: Surroundings) => Advice | undefined;
}

/** Says where the mark stands that begins at `state.pos` and ends at `end`, 0-based, exclusive. */
export function markAt(state: StateInline, end: number, block: Token | undefined): Surroundings {
  const { src, pos } = state;
  let start = pos;
  while (/[ \t]/.test(src.charAt(start - 1))) start--;
  return {
    state,
    before: src.charAt(pos - 1),
    behind: src.charAt(end),
    beginsLine: start === 0 || src.charAt(start - 1) === "\n",
    endsBlock: src.slice(end).trim() === "",
    block: block?.type ?? "",
    isTight: block?.hidden ?? false,
  };
}

/** Where a paragraph stands. */
export interface ParagraphPlace {
  /** The type of the token before it; nothing at the beginning. */
  readonly behind: string | undefined;
  /** The text of the paragraph right before it; empty without one. */
  readonly previous: string;
}

/** A mark that a paragraph as a whole bears, most often at its beginning. */
export interface ParagraphMark {
  /** It is given the paragraph's lines without the marks of lists and quotes. */
  readonly pattern: RegExp;
  /** @returns nothing where it is prose after all */
  readonly advise: (match: RegExpExecArray, place: ParagraphPlace) => Advice | undefined;
}

/** A piece of an author's text for a message, between backticks: what is long, or has backticks itself, is left out. */
export function quoted(text: string | undefined, otherwise = "…"): string {
  const line = (text ?? "").replace(/\s+/g, " ").trim();
  return line === "" || line.length > 60 || line.includes("`") ? otherwise : line;
}
