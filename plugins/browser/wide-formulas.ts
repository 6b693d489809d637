/** How far from the window something is looked at before it comes into sight, as a share of the window's height. */
const AHEAD = "100%";

/**
 * Formulas, tables and code that are wider than the page can be reached and scrolled by keyboard; the others need not be.
 * A formula in the text that cannot be broken, such as a matrix, is made to scroll by itself where it is too wide.
 *
 * What the browser has not laid out (`out-of-sight.css`) is looked at when it comes near, or when Tab may lead to it.
 */
export function enhanceWideFormulas(): void {
  const all = [...document.querySelectorAll<HTMLElement>(".math, .table, pre.code")];
  let left = new Set<HTMLElement>();
  const look = (elements: readonly HTMLElement[]): void => {
    for (const element of elements) left.delete(element);
    update(elements);
  };
  // Is told of each once when it is laid out, or left out, for the first time, and again when it comes near.
  const observer = new IntersectionObserver(
    (entries) =>
      look(
        entries
          .filter(hasRoom)
          .map((entry) => entry.target as HTMLElement)
          .filter(isLaidOut),
      ),
    { rootMargin: `${AHEAD} 0px` },
  );
  const lookAnew = (): void => {
    observer.disconnect();
    left = new Set(all);
    for (const element of all) observer.observe(element);
  };
  lookAnew();
  window.addEventListener("resize", lookAnew, { passive: true });
  // Fonts change widths.
  document.fonts.addEventListener("loadingdone", lookAnew);
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Tab" && left.size > 0) look([...left]);
    },
    { capture: true },
  );
}

/** Most of what is left out takes no room, which costs nothing to see. */
function hasRoom({ boundingClientRect }: IntersectionObserverEntry): boolean {
  return boundingClientRect.width > 0;
}

/** Whether what is in an element is laid out: a display formula may be there, and left empty. Older browsers lay out all. */
function isLaidOut(element: HTMLElement): boolean {
  return (element.querySelector(".katex") ?? element).checkVisibility?.({ contentVisibilityAuto: true }) ?? true;
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

/** What is in a display formula knows its width though the formula itself is not laid out yet. */
function overflows(element: HTMLElement): boolean {
  const inner = element.matches(".math-display") ? [...element.querySelectorAll(".katex-html")] : [];
  const width = Math.max(element.scrollWidth, ...inner.map((part) => part.getBoundingClientRect().width));
  return width > element.clientWidth + 1;
}

/** Whether a part of a formula that cannot be broken reaches out of the block of text that it stands in. */
function isTooWide(formula: HTMLElement): boolean {
  let block = formula.parentElement;
  while (block && getComputedStyle(block).display === "inline") block = block.parentElement;
  if (!block) return false;
  // Where the text runs from right to left, it reaches out to the left.
  const { left, right } = block.getBoundingClientRect();
  return [...formula.querySelectorAll(".katex-base")].some((base) => {
    const part = base.getBoundingClientRect();
    return part.right > right + 1 || part.left < left - 1;
  });
}
