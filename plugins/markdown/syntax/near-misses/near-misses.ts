// [[link]], \cite{key}, {.class}, > [!note], and what else other dialects of Markdown read and this one does not
import type { Env, MarkdownIt, StateCore, StateInline, Token } from "markdown-it";
import { blockAround, originAt } from "../origin.ts";
import { COMMONMARK_MARKS, COMMONMARK_PARAGRAPHS } from "./commonmark.ts";
import { adviseOnFence } from "./fences.ts";
import { KRAMDOWN_MARKS, KRAMDOWN_PARAGRAPHS } from "./kramdown.ts";
import { LATEX_MARKS, LATEX_SPACES } from "./latex.ts";
import { type Advice, type InlineMark, markAt, type ParagraphMark } from "./mark.ts";
import { MYST_MARKS, MYST_PARAGRAPHS } from "./myst.ts";
import { OBSIDIAN_MARKS, OBSIDIAN_PARAGRAPHS } from "./obsidian.ts";
import { CAPTION, PANDOC_MARKS, PANDOC_PARAGRAPHS } from "./pandoc.ts";
import { TEMPLATE_MARKS } from "./templates.ts";

/** A mark of another dialect, which stands on the page as text. */
export interface NearMiss {
  /** 1-based, within the text given to `md.parse`. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: string;
}

/** Of several that begin alike, the first that has something to say wins. */
const INLINE = byFirst([
  ...TEMPLATE_MARKS,
  ...KRAMDOWN_MARKS,
  ...MYST_MARKS,
  ...OBSIDIAN_MARKS,
  ...PANDOC_MARKS,
  ...LATEX_SPACES,
  ...COMMONMARK_MARKS,
]);
const LATEX = byFirst(LATEX_MARKS);
const PARAGRAPHS: readonly ParagraphMark[] = [
  ...OBSIDIAN_PARAGRAPHS,
  ...MYST_PARAGRAPHS,
  ...KRAMDOWN_PARAGRAPHS,
  ...PANDOC_PARAGRAPHS,
  ...COMMONMARK_PARAGRAPHS,
];

/** How many tokens before a mark are looked at for an open `<code>`. */
const LOOKBACK = 40;

/** The marks of other dialects that a parse has met, in no order. */
export function nearMisses(env: Env): readonly NearMiss[] {
  return (env.nearMisses as readonly NearMiss[] | undefined) ?? [];
}

/**
 * Looks out for marks of other dialects, which are text here, for `nearMisses(env)`. Nothing of the parse changes. It is
 * installed behind all other syntax: what its inline rules are asked about, no other rule has read.
 */
export function installNearMisses(md: MarkdownIt): void {
  // The rule for escapes takes every backslash, so LaTeX's commands are looked for before it, and behind formulas.
  md.inline.ruler.before("escape", "near_misses_latex", (state, silent) => look(state, silent, LATEX));
  md.inline.ruler.push("near_misses", (state, silent) => look(state, silent, INLINE));
  // Before the inline rules, while the notes still stand where they were written.
  md.core.ruler.before("inline", "near_misses_blocks", (state) => {
    if (!state.inlineMode) lookAtBlocks(state);
  });
}

/** Reads nothing: the character that it is asked about stays text. */
function look(state: StateInline, silent: boolean, marks: ReadonlyMap<string, readonly InlineMark[]>): false {
  const { src, pos, posMax } = state;
  const candidates = silent ? undefined : marks.get(src.charAt(pos));
  for (const { pattern, advise } of candidates ?? []) {
    pattern.lastIndex = pos;
    const match = pattern.exec(src);
    const end = pattern.lastIndex;
    if (!match || end > posMax) continue;
    const advice = advise(match, markAt(state, end, blockAround(state.env, src)));
    if (!advice || standsInCode(state.tokens)) continue;
    const from = advice.from ?? 0;
    const length = advice.length ?? match[0].slice(from).split("\n", 1)[0]?.length ?? 1;
    report(state.env, originAt(state.env, src, pos + from), length, advice);
    break;
  }
  return false;
}

/** True behind `<code>` in HTML that no `</code>` has closed. */
function standsInCode(tokens: readonly Token[]): boolean {
  for (let index = tokens.length - 1; index >= Math.max(0, tokens.length - LOOKBACK); index--) {
    const token = tokens[index];
    const tag = token?.type === "html_inline" ? /^<(\/?)(?:code|kbd|pre|samp|tt|var)\b/i.exec(token.content) : null;
    if (tag) return tag[1] === "";
  }
  return false;
}

function lookAtBlocks(state: StateCore): void {
  const { tokens } = state;
  let lines: readonly string[] | undefined;
  const say = (line: number, { text, from = 0, length, ...advice }: AdviceOnLine): void => {
    lines ??= state.src.split("\n");
    // Whatever marks of lists and quotes stand before it, the text runs to the end of the line.
    const start = (lines[line] ?? "").trimEnd().length - text.trim().length;
    report(state.env, { line: line + 1, column: Math.max(1, start + from + 1) }, length ?? text.length, advice);
  };
  let row = 0;
  tokens.forEach((token, index) => {
    if (token.type === "tr_open") row = index;
    if (token.type === "fence" && token.map) {
      const advice = adviseOnFence(token);
      if (advice) say(token.map[0], advice);
    } else if (token.type === "table_close") {
      const map = tokens[row]?.map;
      const text = captionInRow(tokens.slice(row, index));
      if (map && text) say(map[0], { ...CAPTION, text, length: 1 });
    } else if (token.type === "paragraph_open" && token.map) {
      const advice = adviseOnParagraph(tokens, index);
      if (advice) say(token.map[0] + advice.row, advice);
    }
  });
}

/** What stands at the end of a line of the source, and what is to be said of a part of it. */
type AdviceOnLine = Advice & { readonly text: string };

function adviseOnParagraph(
  tokens: readonly Token[],
  index: number,
): (AdviceOnLine & { readonly row: number }) | undefined {
  const inline = tokens[index + 1];
  if (inline?.type !== "inline") return undefined;
  const behind = tokens[index - 1]?.type;
  const previous = behind === "paragraph_close" ? (tokens[index - 2]?.content ?? "") : "";
  for (const { pattern, advise } of PARAGRAPHS) {
    const match = pattern.exec(inline.content);
    const advice = match ? advise(match, { behind, previous }) : undefined;
    if (!match || !advice) continue;
    const before = inline.content.slice(0, match.index).split("\n");
    const row = before.length - 1;
    const text = inline.content.split("\n")[row] ?? "";
    const indent = text.length - text.trimStart().length;
    const length = advice.length ?? (match[0].split("\n", 1)[0] ?? "").trimEnd().length;
    return { ...advice, row, text, from: (before[row] ?? "").length - indent, length };
  }
  return undefined;
}

/** The text of a row that is Pandoc's caption for its table: `: Caption`, and nothing in its other cells. */
function captionInRow(row: readonly Token[]): string | undefined {
  const [first, ...others] = row.filter(({ type }) => type === "inline");
  const isCaption = /^:[ \t]/.test(first?.content ?? "") && others.every(({ content }) => content === "");
  return isCaption ? first?.content : undefined;
}

function report(
  env: Env,
  position: { readonly line: number; readonly column: number },
  length: number,
  { what, instead }: Advice,
): void {
  const found = (env.nearMisses ?? []) as NearMiss[];
  const message = `This is ${what}, which is not read here; ${instead}.`;
  found.push({ ...position, length: Math.max(1, length), message });
  env.nearMisses = found;
}

function byFirst(marks: readonly InlineMark[]): ReadonlyMap<string, readonly InlineMark[]> {
  const groups = new Map<string, InlineMark[]>();
  for (const mark of marks) groups.set(mark.first, [...(groups.get(mark.first) ?? []), mark]);
  return groups;
}
