import { gzipSync } from "node:zlib";
import { type AnyNode, type Element, isTag } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import { DATA } from "../../core/data-attributes.ts";
import { rewriteAttributes } from "../../core/rewrite-attributes.ts";
import type { RenderedSection } from "../../markdown/document/document.ts";
import { prefixIds } from "../prefix-ids.ts";
import type { Html } from "../views.ts";

/** What a preview shows of a place in a post. */
export interface PreviewFragment {
  readonly html: Html;
  /** True where it was cut: there is more at the place itself. */
  readonly more: boolean;
}

/** A fragment is whole up to so many bytes when packed with gzip. */
export const LARGEST = 10 * 1024;
/** Text that is shorter than this, in UTF-16 code units, is small enough however badly it packs. */
const SURELY_SMALL = LARGEST;

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
 * Cuts a place out of a rendered post.
 * @param sections of the post
 * @param id of a heading: its section, subsections included; of anything else: that block alone
 * @param address of the post, with the base path: links within it lead there
 * @returns nothing where the post has no such id
 */
export function previewFragment(
  sections: readonly RenderedSection[],
  id: string,
  address: string,
): PreviewFragment | undefined {
  const own = sections.findIndex((section) => section.headingId === id);
  if (own >= 0) return finish(wholeSection(sections.slice(own)).flatMap(topLevel), address);
  const mark = `id="${id}"`;
  for (const section of sections) {
    if (!section.html.includes(mark)) continue;
    const root = parse(section.html);
    const found = DomUtils.findOne((element) => element.attribs.id === id, root, true);
    if (found)
      return finish(
        blockOf(found).map((node) => source(section.html, node)),
        address,
      );
  }
  return undefined;
}

/** The block that an element is or stands in; of a heading within a block, what follows it up to the next as well. */
function blockOf(element: Element): AnyNode[] {
  let block = element;
  while (block.parent && isTag(block.parent) && (INLINE.has(block.name) || isWithinFormula(block)))
    block = block.parent;
  if (!HEADING.test(block.name)) return [block];
  const nodes: AnyNode[] = [block];
  for (let next = block.next; next && !(isTag(next) && HEADING.test(next.name)); next = next.next) nodes.push(next);
  return nodes;
}

/** A section and those of a deeper level that follow it. */
function wholeSection(sections: readonly RenderedSection[]): string[] {
  const [first, ...others] = sections;
  if (!first) return [];
  const level = levelOf(first);
  const end = others.findIndex((section) => levelOf(section) <= level);
  return [first, ...(end < 0 ? others : others.slice(0, end))].map((section) => section.html);
}

/** 1 to 6. */
function levelOf(section: RenderedSection): number {
  return Number(/<h([1-6])/.exec(section.html)?.[1] ?? 1);
}

function isWithinFormula(element: Element): boolean {
  for (let node = element.parent; node && isTag(node); node = node.parent)
    if (node.attribs["data-tex"] !== undefined) return true;
  return false;
}

function topLevel(html: string): string[] {
  return parse(html).map((node) => source(html, node));
}

function parse(html: string): AnyNode[] {
  return parseDocument(html, { withStartIndices: true, withEndIndices: true }).children;
}

function source(html: string, node: AnyNode): string {
  return html.slice(node.startIndex ?? 0, (node.endIndex ?? -1) + 1);
}

/** Joins blocks as far as they fit, and makes them stand on their own. */
function finish(blocks: readonly string[], address: string): PreviewFragment {
  let html = "";
  for (const block of blocks.map((text) => standAlone(text, address))) {
    const longer = html + block;
    // The first block is shown whatever its size: half a theorem is none.
    if (html.trim() !== "" && longer.length > SURELY_SMALL && gzipSync(longer).length > LARGEST)
      return { html, more: true };
    html = longer;
  }
  return { html, more: false };
}

/** Without hinges, notes and headings' outline, its ids apart from the page's, its links as seen from anywhere. */
function standAlone(block: string, address: string): string {
  const kept = withoutNotes(block)
    .replace(/<a class="hinge"[^>]*>.*?<\/a>/gs, "")
    .replace(/<(h[1-6])(\s[^>]*)?>/g, '<p class="preview-heading">')
    .replace(/<\/h[1-6]>/g, "</p>");
  const linked = kept.replace(/<a\s[^>]*\shref="#[^>]*>|<a\shref="#[^>]*>/g, (tag) =>
    // In another page it leads to another page, and can be previewed there.
    rewriteAttributes(tag, (name, value) =>
      name === "href" && value.startsWith("#") ? address + value : value,
    ).replace(/^<a/, `<a ${DATA.preview}`),
  );
  return prefixIds(linked, "preview-", (href) => href);
}

/** Notes stand where the text does: a preview shows the text alone. */
function withoutNotes(html: string): string {
  if (!/class="note(?:-ref)?"/.test(html)) return html;
  const notes = DomUtils.findAll(
    (element) => element.attribs.class === "note" || element.attribs.class === "note-ref",
    parse(html),
  );
  let kept = "";
  let at = 0;
  for (const note of notes) {
    if ((note.startIndex ?? 0) < at) continue;
    kept += html.slice(at, note.startIndex ?? 0);
    at = (note.endIndex ?? -1) + 1;
  }
  return kept + html.slice(at);
}
