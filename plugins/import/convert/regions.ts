import { findCodeSpans } from "../../markdown/syntax/math/math-pairs.ts";
import type { MathReading } from "../model/math-reading.ts";
import { type OldFormula, oldFormulas } from "./old-formulas.ts";

/** A piece of a text in which no mark of Markdown means anything. 0-based offsets, end exclusive. */
export interface Region {
  readonly start: number;
  readonly end: number;
  readonly kind: "code" | "formula" | "comment";
}

/** What of a text is code: blocks between fences, indented blocks, spans; of HTML `<pre>`, `<code>`, `<script>`, `<style>`, and comments. */
export function codeRegions(text: string): Region[] {
  const blocks = [...fencedBlocks(text), ...htmlBlocks(text)].sort((a, b) => a.start - b.start);
  const regions: Region[] = [];
  for (const block of blocks) if (block.start >= (regions.at(-1)?.end ?? 0)) regions.push(block);
  const plain = blanked(text, regions);
  for (const block of indentedBlocks(plain)) regions.push(block);
  const masked = blanked(text, regions);
  for (const [start, end] of findCodeSpans(masked)) {
    // A code span does not go on over a blank line.
    if (!/\n[ \t]*\n/.test(masked.slice(start, end))) regions.push({ start, end, kind: "code" });
  }
  return regions.sort((a, b) => a.start - b.start);
}

/** Code and formulas of a text. */
export function regionsOf(text: string, math: MathReading): Region[] {
  const code = codeRegions(text);
  const formulas = oldFormulas(blanked(text, code), math).map(
    ({ start, end }: OldFormula): Region => ({ start, end, kind: "formula" }),
  );
  return [...code, ...formulas].sort((a, b) => a.start - b.start);
}

/** A text of the same length, with blanks in the place of regions; line ends stay. */
export function blanked(text: string, regions: readonly Region[]): string {
  let result = "";
  let at = 0;
  for (const { start, end } of [...regions].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, " ");
    at = end;
  }
  return result + text.slice(at);
}

/** True where an offset lies in one of some regions, which are in order. */
export function isWithin(regions: readonly Region[], offset: number): boolean {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((regions[middle] as Region).start <= offset) low = middle + 1;
    else high = middle;
  }
  // Regions do not lie within each other, but a code span may lie in an indented block.
  for (let index = low - 1; index >= Math.max(0, low - 3); index--)
    if (offset < (regions[index] as Region).end) return true;
  return false;
}

/** ``` and ~~~ to their end, or to that of the text; `{% highlight %}` of Jekyll's. */
function fencedBlocks(text: string): Region[] {
  const regions: Region[] = [];
  let open: { readonly start: number; readonly mark: string } | undefined;
  let at = 0;
  for (const line of text.split("\n")) {
    const mark = /^(?:[ \t]|>[ \t]?|[-*+][ \t]+|\d{1,3}[.)][ \t]+)*(`{3,}|~{3,})(.*)$/.exec(line);
    if (open === undefined && mark && !(mark[1]?.startsWith("`") && mark[2]?.includes("`")))
      open = { start: at, mark: mark[1] as string };
    else if (open && mark?.[1]?.startsWith(open.mark) && mark[2]?.trim() === "") {
      regions.push({ start: open.start, end: at + line.length, kind: "code" });
      open = undefined;
    }
    at += line.length + 1;
  }
  if (open) regions.push({ start: open.start, end: text.length, kind: "code" });
  return regions;
}

const HTML =
  /<!--[\s\S]*?-->|<(pre|script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<code\b[^>]*>[\s\S]*?<\/code\s*>|\{%-?[ \t]*(highlight|comment)\b[^%]*%\}[\s\S]*?\{%-?[ \t]*end\2[ \t]*-?%\}|\{\{[<%]\s*highlight\b[^{}]*[>%]\}\}[\s\S]*?\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/gi;

/** What closes any of them: where there is none, a text of openings alone is not looked through for each. */
const CLOSING = /-->|<\/(?:pre|script|style|code)|\{%-?[ \t]*end|\/\s*highlight/i;

function htmlBlocks(text: string): Region[] {
  if (!CLOSING.test(text)) return [];
  return [...text.matchAll(HTML)].map(({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
    kind: all.startsWith("<!--") ? "comment" : "code",
  }));
}

/** Lines that are indented by four blanks behind a blank line, outside of lists. */
function indentedBlocks(text: string): Region[] {
  const regions: Region[] = [];
  let at = 0;
  let isBlank = true;
  let inList = false;
  let open: number | undefined;
  let end = 0;
  for (const line of text.split("\n")) {
    const isEmpty = line.trim() === "";
    const isIndented = /^(?: {4}| {0,3}\t)/.test(line);
    if (/^\S/.test(line) && isBlank) inList = false;
    if (/^ {0,3}(?:[-*+]|\d{1,3}[.)])(?:[ \t]|$)/.test(line) || /^\[\^[^\]]+\]:/.test(line)) inList = true;
    if (isIndented && !isEmpty && !inList && (isBlank || open !== undefined)) {
      open ??= at;
      end = at + line.length;
    } else if (!isEmpty && open !== undefined) {
      regions.push({ start: open, end, kind: "code" });
      open = undefined;
    }
    isBlank = isEmpty;
    at += line.length + 1;
  }
  if (open !== undefined) regions.push({ start: open, end, kind: "code" });
  return regions;
}
