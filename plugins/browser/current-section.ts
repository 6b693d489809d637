/** Where in the window a section counts as being read: a little above the middle, as a share of the window's height. */
const READING_LINE = 0.4;

/**
 * Follows the reader through some elements.
 * @param elements in document order
 * @returns tells which of them is being read now; nothing at the top of the page and before the first
 */
export function followReading<T extends Element>(elements: readonly T[]): () => T | undefined {
  let target = addressTarget();
  window.addEventListener("hashchange", () => {
    target = addressTarget();
  });
  return () => {
    const arrival = target ? arrivalOf(target) : undefined;
    if (window.scrollY < 1 && arrival !== 0) return undefined;
    // Where a link has led to is being read until one has moved on, though shorter sections stand above the line too.
    if (target && arrival !== undefined && isNear(target, arrival)) {
      const place = target;
      return elements.findLast((element) => beginsAtOrBefore(element, place));
    }
    const line = readingLine(elements.at(-1));
    return elements.findLast((element) => element.getBoundingClientRect().top <= line);
  };
}

/** The element that the address points at; nothing where there is none, or the address is spoilt. */
export function addressTarget(): HTMLElement | null {
  return document.getElementById(addressId());
}

/** The id that the address points at; empty where there is none. */
export function addressId(): string {
  return idOf(location.hash);
}

/**
 * The id that a link points at; empty where there is none, or it is spoilt.
 * @param hash with its sign, as links and addresses have it
 */
export function idOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}

/** Where in the window the reader's eye is, from its top, in CSS pixels. */
export function eyeLine(): number {
  return window.innerHeight * READING_LINE;
}

/** How far the page is scrolled once a link has led to an element, in pixels. */
function arrivalOf(target: Element): number {
  const margin = Number.parseFloat(getComputedStyle(target).scrollMarginTop) || 0;
  const top = target.getBoundingClientRect().top + window.scrollY - margin;
  return Math.max(0, Math.min(top, farthest()));
}

function isNear(target: Element, arrival: number): boolean {
  const { top, bottom } = target.getBoundingClientRect();
  const inView = bottom > 0 && top < window.innerHeight;
  return inView && Math.abs(window.scrollY - arrival) < eyeLine();
}

function beginsAtOrBefore(element: Element, other: Element): boolean {
  return element === other || (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Where the page's end would keep the last element below the line, the line moves down to it on the last stretch. */
function readingLine(last: Element | undefined): number {
  const line = eyeLine();
  if (!last) return line;
  const left = Math.max(0, farthest() - window.scrollY);
  const lowest = last.getBoundingClientRect().top - left;
  return lowest <= line ? line : line + (lowest - line) * Math.max(0, 1 - left / window.innerHeight);
}

/** How far the page can be scrolled, in pixels. */
function farthest(): number {
  return Math.max(0, document.documentElement.scrollHeight - window.innerHeight);
}

/**
 * Calls back in the next frame, and at most once a frame while the page is scrolled, resized or led elsewhere by a link. Not at once:
 * who asks where something stands has all that has come laid out, in the midst of what else a page begins with.
 */
export function onScroll(update: () => void): void {
  let asked = false;
  const ask = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      update();
    });
  };
  for (const event of ["scroll", "resize", "hashchange"]) window.addEventListener(event, ask, { passive: true });
  ask();
}
