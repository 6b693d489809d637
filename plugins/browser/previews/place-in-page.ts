import type { PreviewContent } from "./preview-content.ts";

/** More blocks than this of a section are not shown. */
const BLOCKS = 12;
const HEADING = "h1, h2, h3, h4, h5, h6";
/** A note in the margin, or folded behind its number. */
const NOTE = ".sidenote";
/** What belongs to the place alone. */
const NO_PART = ".note, .note-ref, .hinge, .preview, .told, .claim-name, .unfold-button, .unfolded";
/** What is nothing without what it is a part of. */
const PART = "tr, th, td, thead, tbody, caption, figcaption";
/** What stands within a line, or within a formula: the block around it is shown. */
const WITHIN = "span, a, em, strong, code, sup, sub, b, i, cite, q, mark, abbr, [data-tex] *, svg *";

/**
 * Copies a place of this page.
 * @param link that leads there; nothing is shown where the place is wholly in sight, or is around the link itself
 */
export function placeInPage(link: HTMLAnchorElement, id: string): PreviewContent | undefined {
  const target = id === "" ? null : document.getElementById(id);
  if (!target) return undefined;
  const blocks = blocksOf(target);
  const [first] = blocks;
  if (!first || blocks.some((block) => block.contains(link)) || isInSight(blocks)) return undefined;
  const shown = blocks.slice(0, BLOCKS);
  const panel = first.closest<HTMLElement>("[data-tier]");
  const above = (first.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return {
    // In the open diptych what stands in the other panel is neither above nor below.
    label: panel?.dataset.tier !== tierAround(link) ? "In the other panel" : above ? "Above" : "Below",
    tier: panel?.dataset.tier,
    nodes: shown.map(copy),
    more: blocks.length > shown.length,
  };
}

function tierAround(link: HTMLAnchorElement): string | undefined {
  return link.closest<HTMLElement>("[data-tier]")?.dataset.tier;
}

/** A heading's section, subsections included; of a note the note; a table or figure whole; anything else alone. */
function blocksOf(target: Element): Element[] {
  const note = target.closest(NOTE);
  if (note) return [note];
  let block = target;
  while (block.matches(WITHIN) && block.parentElement) block = block.parentElement;
  if (block.matches(PART)) block = block.closest("figure, .table, table") ?? block;
  if (block.matches(HEADING)) block = block.closest(".hinged") ?? block;
  if (!isHeading(block)) return [block];
  const blocks = [block];
  const level = levelOf(block);
  for (let next = block.nextElementSibling; next && levelOf(next) > level; next = next.nextElementSibling)
    blocks.push(next);
  return blocks;
}

function isHeading(element: Element): boolean {
  return levelOf(element) <= 6;
}

/** 1 to 6 for a heading, with or without its hinge; more for anything else. */
function levelOf(element: Element): number {
  const heading = element.matches(".hinged") ? element.querySelector(HEADING) : element;
  return heading?.matches(HEADING) ? Number(heading.tagName.slice(1)) : 7;
}

/** What is folded has a place in the window, and is not seen there. */
function isInSight(blocks: readonly Element[]): boolean {
  if (!blocks.every((block) => block.checkVisibility())) return false;
  const top = blocks[0]?.getBoundingClientRect().top ?? 0;
  const bottom = blocks.at(-1)?.getBoundingClientRect().bottom ?? 0;
  const bar = document.querySelector("[data-reading-bar]")?.getBoundingClientRect().bottom ?? 0;
  return top >= bar && bottom <= window.innerHeight;
}

/** A copy that gives no id twice, without notes and hinges; headings are no part of the page's outline. */
function copy(block: Element): Element {
  const clone = standingAlone(block);
  clone.removeAttribute("data-joined");
  for (const left of clone.querySelectorAll(NO_PART)) left.remove();
  for (const heading of [clone, ...clone.querySelectorAll(HEADING)].filter((element) => element.matches(HEADING))) {
    const text = document.createElement("p");
    text.className = "preview-heading";
    text.append(...heading.childNodes);
    if (heading === clone) return text;
    heading.replaceWith(text);
  }
  // Parts of a drawing point at one another by id.
  for (const element of [clone, ...clone.querySelectorAll("[id]")])
    if (!element.closest("svg")) element.removeAttribute("id");
  return clone;
}

/** A note stands in no margin here, and an item in no list. */
function standingAlone(block: Element): Element {
  const clone = block.cloneNode(true) as Element;
  if (!block.matches(`${NOTE}, li`)) return clone;
  const alone = document.createElement("div");
  alone.className = block.matches(NOTE) ? "preview-note" : block.className;
  alone.append(...clone.childNodes);
  return alone;
}
