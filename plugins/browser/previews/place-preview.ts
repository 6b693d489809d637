import { barBottom } from "../bar-bottom.ts";
import { reachScrolled } from "./reach-scrolled.ts";
import { sentenceAround } from "./sentence-around.ts";

/** Between the preview and its link, and the window's edge, in CSS pixels. */
const GAP = 8;
const EDGE = 12;
/** Below this the preview is a sheet at an edge of the window. */
const NARROW = 600;
/** How high a preview may be, and a sheet, as parts of the window's height. */
const HIGHEST = 0.6;
const HIGHEST_SHEET = 0.7;
/** What is less than this is too little to read in: the height below or above a sentence, the width of a margin. */
const LOWEST = 200;
const NARROWEST = 260;
/** The texts that stand in a column; a preview is no wider than the one that its link stands in. */
const COLUMN = ".preview-body, .prose, .post-header, .post-footer";

/**
 * Shows a preview at its link, clear of the sentence that the link stands in: below it where there is room for all of it, else
 * above, else where there is room for a good part of it, else in the margin; on a narrow window as a sheet at the edge that
 * leaves the link in sight.
 */
export function placePreview(element: HTMLElement, link: HTMLAnchorElement): void {
  const column = columnOf(link);
  element.showPopover();
  if (window.innerWidth < NARROW) placeSheet(element, link);
  else {
    element.removeAttribute("data-sheet");
    if (column) element.style.width = `${Math.min(element.offsetWidth, column.width)}px`;
    placeBeside(element, link, column);
  }
  letScroll(element);
  element.addEventListener("toggle", () => letScroll(element), { capture: true });
}

function placeSheet(element: HTMLElement, link: HTMLAnchorElement): void {
  const { top, bottom } = link.getBoundingClientRect();
  const height = window.innerHeight;
  const bar = barBottom();
  const below = height - bottom - GAP;
  const above = top - GAP - bar;
  const isBelow = below >= above;
  element.dataset.sheet = isBelow ? "bottom" : "top";
  if (!isBelow) element.style.top = `${bar}px`;
  element.style.maxHeight = `${Math.min(height * HIGHEST_SHEET, isBelow ? below : above)}px`;
}

function placeBeside(element: HTMLElement, link: HTMLAnchorElement, column: DOMRect | undefined): void {
  const height = window.innerHeight;
  const sentence = sentenceAround(link);
  const below = height - sentence.bottom - GAP - EDGE;
  const above = sentence.top - GAP - EDGE;
  const wanted = Math.min(element.offsetHeight, height * HIGHEST);
  const room = Math.max(below, above);
  if (room < Math.min(wanted, LOWEST) && column && placeInMargin(element, link, column)) return;
  const isBelow = below >= wanted || (above < wanted && below >= above);
  // A sentence that leaves no room anywhere is covered by what is readable at least, and the link is not.
  const { top, bottom } = room < LOWEST / 2 ? link.getBoundingClientRect() : sentence;
  const free = isBelow ? height - bottom - GAP - EDGE : top - GAP - EDGE;
  element.style.maxHeight = `${Math.min(free, height * HIGHEST)}px`;
  element.style.left = `${leftOf(element, link, column)}px`;
  // By the side at the sentence, so that what is unfolded in it, or a font that comes late, does not make it cover that.
  if (isBelow) element.style.top = `${bottom + GAP}px`;
  else element.style.bottom = `${height - top + GAP}px`;
}

/** Beside the hand, and within the column where the link stands in it. */
function leftOf(element: HTMLElement, link: HTMLAnchorElement, column: DOMRect | undefined): number {
  const rect = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const width = element.offsetWidth;
  let left = rect.left - EDGE;
  if (column && rect.left >= column.left && rect.right <= column.right + 1)
    left = Math.max(column.left, Math.min(left, column.right - width));
  return Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE));
}

/** @returns false where neither margin is wide enough */
function placeInMargin(element: HTMLElement, link: HTMLAnchorElement, column: DOMRect): boolean {
  const [before, behind] = [column.left, window.innerWidth - column.right].map((width) => width - 2 * EDGE) as [
    number,
    number,
  ];
  const { left, right, top } = link.getBoundingClientRect();
  const isNearBehind = (left + right) / 2 >= (column.left + column.right) / 2;
  const isBehind = (isNearBehind ? behind : before) >= NARROWEST ? isNearBehind : !isNearBehind;
  const width = isBehind ? behind : before;
  if (width < NARROWEST) return false;
  const height = window.innerHeight;
  element.style.width = `${Math.min(width, column.width)}px`;
  element.style.maxHeight = `${height * HIGHEST}px`;
  element.style.left = `${isBehind ? column.right + EDGE : column.left - EDGE - element.offsetWidth}px`;
  element.style.top = `${Math.max(EDGE, Math.min(top, height - element.offsetHeight - EDGE))}px`;
  return true;
}

/** The text that a link stands in: before the preview is put there. */
function columnOf(link: HTMLAnchorElement): DOMRect | undefined {
  return link.closest(COLUMN)?.getBoundingClientRect();
}

/** What scrolls by itself can be scrolled by keyboard, while it does. */
function letScroll(element: HTMLElement): void {
  const body = element.querySelector<HTMLElement>(".preview-body");
  if (body && body.scrollHeight > body.clientHeight + 1) {
    body.tabIndex = 0;
    body.setAttribute("role", "region");
    body.setAttribute("aria-label", "Text of the preview");
  } else for (const name of ["tabindex", "role", "aria-label"]) body?.removeAttribute(name);
  reachScrolled(element);
}
