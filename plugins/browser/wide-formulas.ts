/**
 * Formulas, tables and code that are wider than the page can be reached and scrolled by keyboard; the others need not be.
 * A formula in the text that cannot be broken, such as a matrix, is made to scroll by itself where it is too wide.
 */
export function enhanceWideFormulas(): void {
  const blocks = [...document.querySelectorAll<HTMLElement>(".math-display, .table, pre.code")];
  const inline = [...document.querySelectorAll<HTMLElement>(".math:not(.math-display)")];
  const update = (): void => {
    for (const formula of inline) formula.removeAttribute("data-wide");
    const wide = inline.filter(isTooWide);
    for (const formula of wide) formula.setAttribute("data-wide", "");
    const scrolling = new Set([...blocks, ...wide].filter((element) => element.scrollWidth > element.clientWidth + 1));
    for (const element of [...blocks, ...inline]) {
      if (scrolling.has(element)) element.tabIndex = 0;
      else element.removeAttribute("tabindex");
    }
  };
  update();
  window.addEventListener("resize", update, { passive: true });
  // Fonts change widths.
  void document.fonts.ready.then(update);
}

/** Whether a part of a formula that cannot be broken reaches out of the block of text that it stands in. */
function isTooWide(formula: HTMLElement): boolean {
  let block = formula.parentElement;
  while (block && getComputedStyle(block).display === "inline") block = block.parentElement;
  const edge = block?.getBoundingClientRect().right ?? Number.POSITIVE_INFINITY;
  return [...formula.querySelectorAll(".katex-base")].some((part) => part.getBoundingClientRect().right > edge + 1);
}
