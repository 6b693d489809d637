import { inIdleSlices } from "./idle-slices.ts";

/** How far from the window something is looked at before it comes into sight, as a share of the window's height. */
const AHEAD = "100%";

/**
 * Formulas, tables and code that are wider than the page can be reached and scrolled by keyboard; the others need not be.
 * A formula in the text that cannot be broken, such as a matrix, is made to scroll by itself where it is too wide.
 *
 * What is near the window is looked at first, and the rest when there is time: measuring all at once would have the browser
 * lay out all of a long page at once.
 * @param laidOut when the rest can be measured without that
 */
export function enhanceWideFormulas(laidOut: Promise<void>): void {
  const all = [...document.querySelectorAll<HTMLElement>(".math, .table, pre.code")];
  const left = new Set<HTMLElement>();
  const observer = new IntersectionObserver(
    (entries) => {
      const near = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target as HTMLElement);
      for (const element of near) left.delete(element);
      update(near);
    },
    { rootMargin: `${AHEAD} 0px` },
  );
  const look = (): void => {
    observer.disconnect();
    const isAtWork = left.size > 0;
    for (const element of all) {
      left.add(element);
      observer.observe(element);
    }
    if (!isAtWork) void laidOut.then(() => inIdleSlices(left, (element) => update([element])));
  };
  look();
  window.addEventListener("resize", look, { passive: true });
  // Fonts change widths.
  document.fonts.addEventListener("loadingdone", look);
}

/** First all that changes the layout, then all that asks for it, then all that changes it again. */
function update(elements: readonly HTMLElement[]): void {
  const inline = elements.filter((element) => element.matches(".math:not(.math-display)"));
  for (const formula of inline) formula.removeAttribute("data-wide");
  const wide = new Set(inline.filter(isTooWide));
  for (const formula of wide) formula.setAttribute("data-wide", "");
  const scrolling = new Set(
    elements.filter((element) => !inline.includes(element) || wide.has(element)).filter(overflows),
  );
  for (const element of elements) {
    if (scrolling.has(element)) element.tabIndex = 0;
    else element.removeAttribute("tabindex");
  }
}

function overflows(element: HTMLElement): boolean {
  return element.scrollWidth > element.clientWidth + 1;
}

/** Whether a part of a formula that cannot be broken reaches out of the block of text that it stands in. */
function isTooWide(formula: HTMLElement): boolean {
  let block = formula.parentElement;
  while (block && getComputedStyle(block).display === "inline") block = block.parentElement;
  const edge = block?.getBoundingClientRect().right ?? Number.POSITIVE_INFINITY;
  return [...formula.querySelectorAll(".katex-base")].some((part) => part.getBoundingClientRect().right > edge + 1);
}
