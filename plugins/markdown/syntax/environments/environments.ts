// :::theorem {#thm-peak} Double descent
// …
// :::
import type { MarkdownIt, StateBlock } from "markdown-it";
import { setMeta } from "../../document/token-meta.ts";
import { reportBlock } from "../blocks/block-problem.ts";
import { type Fence, readOpening } from "./environment-opening.ts";

/** An environment that is open where a line is read. */
interface Frame {
  readonly colons: number;
  /** What opened it, for messages. */
  readonly opening: string;
  /** The one that it stands in directly, with no list or quote between. */
  readonly outer: Frame | undefined;
}

/** What is open in a parse, and what a closing line has just closed. */
interface Progress {
  frame: Frame | undefined;
  closed: { readonly frame: Frame; readonly line: number } | undefined;
}

/** `:::{note} Title`, `::: {.callout-note}`, `:::note[Title]{#id}`, or whatever else is not the name of an environment. */
const FOREIGN = /^(:{3,})[ \t]*(\{[^{}]*\}|[A-Za-z][\w:-]*(?:\[[^[\]]*\])?(?:\{[^{}]*\})?(?![^\s])|[^\s:]\S*)(.*)$/;

/** `state.parentType` of lines that stand in an environment directly. */
const CONTENT = "environment";

/**
 * The block rule for environments: `environment_open`, an `inline` token with the title (perhaps empty), the content,
 * `environment_close`. A closing line closes the innermost open environment that has as many colons, so environments of
 * one length nest, and an outer one may have more colons. What is opened within a list item or a quote is closed there.
 */
export function installEnvironments(md: MarkdownIt): void {
  const parses = new WeakMap<StateBlock, Progress>();
  md.block.ruler.before(
    "fence",
    "environment",
    (state, startLine, endLine, silent) => {
      const fence = fenceAt(state, startLine);
      if (!fence) return false;
      if (silent) return true;
      const progress = parses.get(state) ?? { frame: undefined, closed: undefined };
      parses.set(state, progress);
      if (fence.name === "" && fence.foreign === undefined) close(state, progress, fence, startLine, endLine);
      else open(state, progress, fence, startLine, endLine);
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
}

function fenceAt(state: StateBlock, line: number): Fence | undefined {
  if ((state.sCount[line] as number) - state.blkIndent >= 4) return undefined;
  const start = (state.bMarks[line] as number) + (state.tShift[line] as number);
  if (!state.src.startsWith(":::", start)) return undefined;
  const match = /^(:{3,})[ \t]*(?:([A-Za-z][\w-]*\*?)(?![^\s{])(.*))?$/.exec(
    state.src.slice(start, state.eMarks[line]).trimEnd(),
  );
  if (match) return { colons: match[1]?.length ?? 0, name: match[2] ?? "", rest: match[3]?.trim() ?? "" };
  // It opens what other dialects have; a line of colons closes it, and must not be what is found fault with.
  const other = FOREIGN.exec(state.src.slice(start, state.eMarks[line]).trimEnd());
  return other
    ? { colons: other[1]?.length ?? 0, name: "", foreign: other[2]?.trim() ?? "", rest: other[3]?.trim() ?? "" }
    : undefined;
}

function close(state: StateBlock, progress: Progress, fence: Fence, line: number, endLine: number): void {
  const colons = ":".repeat(fence.colons);
  const innermost = state.parentType === CONTENT ? progress.frame : undefined;
  let frame = innermost;
  while (frame && frame.colons !== fence.colons) frame = frame.outer;
  if (!frame) {
    const expected = innermost
      ? `the innermost open environment is \`${innermost.opening}\`; expected \`${":".repeat(innermost.colons)}\`.`
      : "no environment is open here.";
    reportBlock(state, line, colons, "environment-closed", `This \`${colons}\` closes nothing: ${expected}`);
    frame = innermost;
  }
  if (frame) {
    progress.closed = { frame, line };
    // This ends the parse of the content; `open` then goes on behind the closing line.
    state.line = endLine;
  } else state.line = line + 1;
}

function open(state: StateBlock, progress: Progress, fence: Fence, line: number, endLine: number): void {
  const { parentType } = state;
  const around = progress.frame;
  const opening = `${":".repeat(fence.colons)}${fence.foreign ?? fence.name}`;
  const frame = { colons: fence.colons, opening, outer: parentType === CONTENT ? around : undefined };
  const { meta, title } = readOpening(state, fence, line);

  const token = state.push("environment_open", "div", 1);
  token.block = true;
  setMeta(token, meta);
  const label = state.push("inline", "", 0);
  label.content = title;
  label.map = [line, line + 1];
  label.children = [];

  progress.frame = frame;
  state.parentType = CONTENT;
  // An environment without content would otherwise leave `state.line` where it was.
  state.line = line + 1;
  state.md.block.tokenize(state, line + 1, endLine);
  state.parentType = parentType;
  progress.frame = around;

  const { closed } = progress;
  let end = state.line;
  if (closed?.frame === frame) {
    progress.closed = undefined;
    end = state.line = closed.line + 1;
  } else {
    const where =
      closed || parentType === "root" || parentType === CONTENT ? "" : ", in the list item or quote that it stands in";
    const message = `The environment that \`${opening}\` opens is never closed; expected \`${":".repeat(fence.colons)}\` on a line of its own${where}.`;
    reportBlock(state, line, opening, "environment-closed", message);
    if (closed) end = closed.line;
  }
  token.map = [line, end];
  setMeta(state.push("environment_close", "div", -1), meta);
}
