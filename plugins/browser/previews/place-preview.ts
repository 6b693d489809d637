/** Between the preview and its link, and the window's edge, in CSS pixels. */
const GAP = 8;
const EDGE = 12;
/** Below this the preview is a sheet at the bottom of the window. */
const NARROW = 600;

/** Shows a preview at its link: below it where there is room, else above; on a narrow window as a sheet at the bottom. */
export function placePreview(element: HTMLElement, link: HTMLAnchorElement): void {
  element.showPopover();
  element.toggleAttribute("data-sheet", window.innerWidth < NARROW);
  if (window.innerWidth >= NARROW) {
    const rect = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const last = [...link.getClientRects()].at(-1) ?? rect;
    const below = window.innerHeight - last.bottom - GAP - EDGE;
    const above = rect.top - GAP - EDGE;
    const isBelow = below >= Math.min(element.offsetHeight, 320) || below >= above;
    element.style.maxHeight = `${Math.min(isBelow ? below : above, window.innerHeight * 0.6)}px`;
    const left = Math.min(rect.left - EDGE, window.innerWidth - element.offsetWidth - EDGE);
    element.style.left = `${Math.max(EDGE, left)}px`;
    element.style.top = isBelow ? `${last.bottom + GAP}px` : `${rect.top - GAP - element.offsetHeight}px`;
  }
  // What scrolls by itself can be scrolled by keyboard, while it does.
  const body = element.querySelector<HTMLElement>(".preview-body");
  if (body && body.scrollHeight > body.clientHeight + 1) {
    body.tabIndex = 0;
    body.setAttribute("role", "region");
    body.setAttribute("aria-label", "Text of the preview");
  }
  for (const wide of element.querySelectorAll<HTMLElement>(".math-display, .table, pre.code")) {
    if (wide.scrollWidth > wide.clientWidth + 1) wide.tabIndex = 0;
    else wide.removeAttribute("tabindex");
  }
}
