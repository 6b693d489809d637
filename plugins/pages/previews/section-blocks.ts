import { type AnyNode, type Element, isTag } from "domhandler";
import { parseDocument } from "htmlparser2";
import { DATA } from "../../core/data-attributes.ts";
import type { Html } from "../views/html.ts";
import { blankFormulas } from "./blank-formulas.ts";

/** A piece of a section's HTML: 0-based offsets, the second behind its end. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/** What a section of a post consists of. */
export interface SectionBlocks {
  /** Its outermost elements, and the text between them. */
  readonly all: readonly Html[];
  /** The block that an element is or stands in; of a heading within a block, what follows it up to the next as well. */
  at(id: string): readonly Html[] | undefined;
}

/** Elements that stand within a line: what is shown is the block around them. */
const INLINE = new Set([
  "a",
  "abbr",
  "b",
  "cite",
  "code",
  "em",
  "i",
  "mark",
  "q",
  "s",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
  "u",
]);
const HEADING = /^h[1-6]$/;

/**
 * Cuts a section into blocks, without its notes: they stand where the text does, and a preview shows the text alone.
 * @param html of the section
 */
export function sectionBlocks(html: Html): SectionBlocks {
  const blank = blankFormulas(html);
  // Ids are compared as they are written; undecoded text is gone over faster.
  const nodes = parseDocument(blank, { withStartIndices: true, withEndIndices: true, decodeEntities: false }).children;
  const byId = new Map<string, Element>();
  const elements: Element[] = [];
  const notes: Piece[] = [];
  const read = (children: readonly AnyNode[], inNote: boolean): void => {
    for (const node of children) {
      if (!isTag(node)) continue;
      elements.push(node);
      const { id, class: name } = node.attribs;
      if (id !== undefined && !byId.has(id)) byId.set(id, node);
      const isNote = name === "note" || name === "note-ref";
      if (isNote && !inNote) notes.push(pieceOf(node));
      read(node.children, inNote || isNote);
    }
  };
  read(nodes, false);

  const textOf = (node: AnyNode): Html => {
    const { start, end } = pieceOf(node);
    let kept = "";
    let copied = start;
    for (const note of notes) {
      if (note.start < start || note.end > end) continue;
      kept += html.slice(copied, note.start);
      copied = note.end;
    }
    return kept + html.slice(copied, end);
  };

  /** The innermost element that was not blanked around an id within a formula. */
  const aroundId = (id: string): Element | undefined => {
    const mark = ` id="${id}"`;
    for (let at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, at + 1)) {
      if (blank.startsWith(mark, at)) continue;
      return elements.findLast((element) => pieceOf(element).start < at && at < pieceOf(element).end);
    }
    return undefined;
  };

  return {
    all: nodes.map(textOf),
    at: (id) => {
      const element = byId.get(id) ?? aroundId(id);
      return element && blockOf(element).map(textOf);
    },
  };
}

function pieceOf(node: AnyNode): Piece {
  return { start: node.startIndex ?? 0, end: (node.endIndex ?? -1) + 1 };
}

function blockOf(element: Element): AnyNode[] {
  let block = element;
  while (block.parent && isTag(block.parent) && (INLINE.has(block.name) || isWithinFormula(block)))
    block = block.parent;
  if (!HEADING.test(block.name)) return [block];
  const nodes: AnyNode[] = [block];
  for (let next = block.next; next && !(isTag(next) && HEADING.test(next.name)); next = next.next) nodes.push(next);
  return nodes;
}

function isWithinFormula(element: Element): boolean {
  for (let node = element.parent; node && isTag(node); node = node.parent)
    if (node.attribs[DATA.tex] !== undefined) return true;
  return false;
}
