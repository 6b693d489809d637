/** Between the preview and its link, and the window's edge, in CSS pixels. */
const GAP = 8;
const EDGE = 12;
/** Below this the preview is a sheet at the bottom of the window. */
const NARROW = 600;
/** How high a preview may be, and how low a sheet becomes to leave its link in sight, as parts of the window's height. */
const HIGHEST = 0.6;
const HIGHEST_SHEET = 0.7;
const LOWEST_SHEET = 0.45;

/**
 * Shows a preview at its link: below it where there is room for all of it, else above, else where there is more room; on a
 * narrow window as a sheet at the bottom.
 */
export function placePreview(element: HTMLElement, link: HTMLAnchorElement): void {
  element.showPopover();
  element.toggleAttribute("data-sheet", window.innerWidth < NARROW);
  const rects = [...link.getClientRects()];
  const rect = rects[0] ?? link.getBoundingClientRect();
  const last = rects.at(-1) ?? rect;
  const height = window.innerHeight;
  if (window.innerWidth < NARROW) {
    const below = height - last.bottom - GAP;
    element.style.maxHeight = `${Math.min(height * HIGHEST_SHEET, Math.max(height * LOWEST_SHEET, below))}px`;
  } else {
    const below = height - last.bottom - GAP - EDGE;
    const above = rect.top - GAP - EDGE;
    const wanted = Math.min(element.offsetHeight, height * HIGHEST);
    const isBelow = below >= wanted || below >= above;
    element.style.maxHeight = `${Math.min(isBelow ? below : above, height * HIGHEST)}px`;
    const left = Math.min(rect.left - EDGE, window.innerWidth - element.offsetWidth - EDGE);
    element.style.left = `${Math.max(EDGE, left)}px`;
    // By the side at the link, so that what is unfolded in it, or a font that comes late, does not make it cover the link.
    if (isBelow) element.style.top = `${last.bottom + GAP}px`;
    else element.style.bottom = `${height - rect.top + GAP}px`;
  }
  letScroll(element);
  element.addEventListener("toggle", () => letScroll(element), { capture: true });
}

/** What scrolls by itself can be scrolled by keyboard, while it does. */
function letScroll(element: HTMLElement): void {
  const body = element.querySelector<HTMLElement>(".preview-body");
  if (body && body.scrollHeight > body.clientHeight + 1) {
    body.tabIndex = 0;
    body.setAttribute("role", "region");
    body.setAttribute("aria-label", "Text of the preview");
  } else for (const name of ["tabindex", "role", "aria-label"]) body?.removeAttribute(name);
  for (const wide of element.querySelectorAll<HTMLElement>(".math-display, .table, pre.code")) {
    if (wide.scrollWidth > wide.clientWidth + 1) wide.tabIndex = 0;
    else wide.removeAttribute("tabindex");
  }
}
