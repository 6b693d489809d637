/** Where in the window a section counts as being read: a little above the middle. */
const READING_LINE = 0.4;

/**
 * The last of some elements that begins above the reading line, in document order.
 * @returns nothing while the first is still below it
 */
export function currentOf<T extends Element>(elements: readonly T[]): T | undefined {
  const line = window.innerHeight * READING_LINE;
  let current: T | undefined;
  for (const element of elements) {
    if (element.getBoundingClientRect().top <= line) current = element;
    else break;
  }
  return current;
}

/** Calls back once now, and at most once a frame while the page is scrolled or resized. */
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
  window.addEventListener("scroll", ask, { passive: true });
  window.addEventListener("resize", ask, { passive: true });
  update();
}
