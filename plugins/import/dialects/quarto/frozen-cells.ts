// ::: {.cell} ```{.r .cell-code} … ``` ::: {.cell-output .cell-output-stdout} … ::: :::
import { oldAttributes } from "../../convert/attributes.ts";
import { fencedLines } from "../../convert/fenced-lines.ts";
import { bodyLines, DEEPEST_BLOCK, type Line, trimmedLines } from "../../convert/lines.ts";
import { bodyOf } from "../../model/body.ts";
import { codeBlocks } from "./code-blocks.ts";

/** What a cell has shown, as `_freeze` keeps it. */
export type FrozenOutput =
  | { readonly kind: "text" | "traceback"; readonly text: string }
  /** A picture by its address in the page. */
  | { readonly kind: "figure"; readonly address: string; readonly caption: string }
  /** Markdown: a table, say. */
  | { readonly kind: "markdown"; readonly text: string }
  /** What only a program in the browser shows. */
  | { readonly kind: "live" };

/** A cell of a page that Quarto has kept. */
export interface FrozenCell {
  /** Nothing where it was not shown. */
  readonly code?: string;
  readonly outputs: readonly FrozenOutput[];
}

const OPENING = /^[ \t]*:{3,}[ \t]*\{([^{}]*)\}[ \t]*$/;
const CLOSING = /^[ \t]*:{3,}[ \t]*$/;

/** Reads the cells of a page that Quarto has kept. @param markdown with what cells have shown in it */
export function frozenCells(markdown: string): FrozenCell[] {
  return cellsIn(bodyLines(bodyOf(markdown)), 0);
}

function cellsIn(lines: readonly Line[], depth: number): FrozenCell[] {
  if (depth > DEEPEST_BLOCK) return [];
  return blocksOf(lines).flatMap(({ classes, inside }) =>
    classes.includes("cell") ? [readCell(inside)] : cellsIn(inside, depth + 1),
  );
}

/** The outermost blocks with attributes, and what stands in them. */
function blocksOf(lines: readonly Line[]): { classes: readonly string[]; inside: Line[] }[] {
  const isCode = fencedLines(lines);
  const blocks: { classes: readonly string[]; inside: Line[] }[] = [];
  let depth = 0;
  let start = 0;
  let classes: readonly string[] = [];
  lines.forEach(({ text }, at) => {
    if (isCode[at]) return;
    const opening = OPENING.exec(text);
    if (opening) {
      if (depth++ > 0) return;
      start = at + 1;
      classes =
        oldAttributes(opening[1] as string)?.classes ?? (/\.cell\b(?!-)/.test(opening[1] ?? "") ? ["cell"] : []);
    } else if (CLOSING.test(text) && depth > 0 && --depth === 0)
      blocks.push({ classes, inside: trimmedLines(lines.slice(start, at)) });
  });
  return blocks;
}

function readCell(inside: readonly Line[]): FrozenCell {
  const code = codeBlocks(inside).flatMap(({ info, inside: own }) =>
    /\.cell-code\b/.test(info) ? [own.map(({ text }) => text).join("\n")] : [],
  );
  const outputs = blocksOf(inside).flatMap(({ classes, inside: own }) => readOutput(classes, own));
  return { ...(code.length > 0 && { code: code.join("\n") }), outputs };
}

function readOutput(classes: readonly string[], inside: readonly Line[]): FrozenOutput[] {
  if (!classes.some((name) => name.startsWith("cell-output"))) return [];
  const [block] = codeBlocks(inside);
  const text = block ? block.inside.map((line) => line.text).join("\n") : textOf(inside);
  if (classes.includes("cell-output-error")) return [{ kind: "traceback", text }];
  if (!classes.includes("cell-output-display")) return text.trim() === "" ? [] : [{ kind: "text", text: `${text}\n` }];
  if (block && block.start === 0)
    return /^\{=/.test(block.info) ? [shownHtml(text)] : [{ kind: "text", text: `${text}\n` }];
  const whole = textOf(inside).trim();
  const image = /^!\[((?:[^[\]]|\[[^\]]*\])*)\]\((\S+?)\)(?:\{[^{}]*\})?$/.exec(whole.replace(/\s*\n\s*/g, " "));
  if (image) return [{ kind: "figure", caption: (image[1] ?? "").trim(), address: image[2] ?? "" }];
  return whole === "" ? [] : [/^</.test(whole) ? shownHtml(whole) : { kind: "markdown", text: whole }];
}

/** Of HTML only a table can stand in a post as it is. */
function shownHtml(html: string): FrozenOutput {
  return /<(?:script|style|iframe|canvas)\b|htmlwidget/i.test(html) || !/<table\b/i.test(html)
    ? { kind: "live" }
    : { kind: "markdown", text: html };
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("\n");
}
