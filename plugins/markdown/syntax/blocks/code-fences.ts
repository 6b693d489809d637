// ```python {run file=code/kmeans.py region=update}
import type { Env, MarkdownIt, StateCore, Token } from "markdown-it";
import { setMeta } from "../../document/token-meta.ts";
import { beginCaption } from "../origin.ts";
import type { BlockProblem } from "./block-problem.ts";
import { type FenceOptions, readFenceOptions, type WrittenOption } from "./fence-options.ts";

/** A place within the text given to `md.parse`: 1-based line and column. */
interface Spot {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** What a `fence` token carries that has options of ours. */
export interface CodeFenceMeta {
  readonly options: FenceOptions;
  /** Of the opening fence, to the end of its line. */
  readonly place: Spot;
  /** Column of what stands behind the fence. */
  readonly infoColumn: number;
  /** Inline tokens of the caption; empty without one. */
  readonly caption: readonly Token[];
  /** Among the blocks that run, from 1; 0 for one that does not. */
  readonly run: number;
  /** The author's, or one made from the number; empty for a block that does not run. */
  id: string;
  /** Among the figures: of a block with a caption, or with an id and a figure. */
  number?: string;
}

/** What our options say of a block of code; nothing for an ordinary one. */
export function fenceMetaOf(token: Token): CodeFenceMeta | undefined {
  return token.type === "fence" && token.meta ? (token.meta as unknown as CodeFenceMeta) : undefined;
}

/** Where a value of the options stands. */
export function optionSpot({ place, infoColumn }: CodeFenceMeta, { offset, text }: WrittenOption): Spot {
  return { line: place.line, column: infoColumn + offset, length: text.length };
}

/**
 * Reads the options behind the language of blocks of code, and the caption among them as inline Markdown; reports
 * `code-option-valid` for `blockProblems`.
 */
export function installCodeFences(md: MarkdownIt): void {
  md.core.ruler.after("inline", "code_fences", (state) => {
    if (state.inlineMode) return;
    const lines = state.src.split("\n");
    let runs = 0;
    // What a note holds is moved to the end: blocks run in the order in which they are written.
    const fences = state.tokens
      .filter((token) => token.type === "fence" && token.map !== null)
      .sort((a, b) => (a.map?.[0] ?? 0) - (b.map?.[0] ?? 0));
    for (const token of fences) if (readFence(md, state, token, lines, runs + 1)) runs++;
  });
}

/** @returns whether it runs */
function readFence(md: MarkdownIt, state: StateCore, token: Token, lines: readonly string[], run: number): boolean {
  const fence = readFenceOptions(token.info);
  if (!fence || !token.map) return false;
  const [first] = token.map;
  const source = (lines[first] ?? "").trimEnd();
  const text = token.info.trim();
  // Whatever marks of lists and quotes stand before it, the text runs to the end of the line.
  const infoColumn = Math.max(1, source.length - text.length + 1);
  const column = Math.max(1, source.lastIndexOf(token.markup, infoColumn - 1) + 1);
  const place = { line: first + 1, column, length: Math.max(1, source.length - column + 1) };
  const say = (spot: Spot, message: string): void => report(state.env, { ...spot, rule: "code-option-valid", message });
  for (const { offset, length, message } of fence.problems)
    say({ line: first + 1, column: infoColumn + offset, length: Math.max(1, length) }, message);
  const { options } = fence;
  const body = lines.slice(first + 1, token.map[1]);
  const written = body.findIndex((line) => token.content.trim() !== "" && /[^\s>]/.test(line));
  if (options.file && written >= 0) {
    const line = body[written] ?? "";
    const indent = line.length - line.trimStart().length;
    const message = `The code of this block is \`${options.file.text}\`, and text stands between its fences too; expected one of them.`;
    say({ line: first + 2 + written, column: indent + 1, length: line.trim().length }, message);
  }
  if (options.run && !options.file && token.content.trim() === "")
    say(place, "There is nothing to run; expected code between the fences, or `file=`.");
  let caption: readonly Token[] = [];
  if (options.caption) {
    beginCaption(state.env, first);
    caption = md.parseInline(options.caption.text, state.env)[0]?.children ?? [];
    // So that whoever walks over tokens finds them as in a paragraph.
    token.children = [...caption];
  }
  const meta: CodeFenceMeta = {
    options,
    place,
    infoColumn,
    caption,
    run: options.run ? run : 0,
    id: options.id,
  };
  setMeta(token, meta);
  return options.run;
}

function report(env: Env, problem: BlockProblem): void {
  const problems = (env.blockProblems ?? []) as BlockProblem[];
  problems.push(problem);
  env.blockProblems = problems;
}
