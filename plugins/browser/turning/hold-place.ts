/** How far off the place may be, in CSS pixels: browsers keep scroll positions in parts of a pixel. */
const EXACT = 1.5;

/**
 * Scrolls to a place and keeps the page there until it is whole: fonts, pictures and what was not laid out yet move it.
 * Whatever the reader does ends that.
 * @param distance how far the window has to be scrolled on for the place, in CSS pixels
 */
export function holdPlace(distance: () => number): void {
  const held = new AbortController();
  const { signal } = held;
  const end = (): void => held.abort();
  let at = window.scrollY;
  const go = (): void => {
    if (signal.aborted) return;
    if (Math.abs(distance()) > EXACT) window.scrollTo({ top: window.scrollY + distance(), behavior: "instant" });
    at = window.scrollY;
  };
  go();
  for (const event of ["wheel", "touchstart", "pointerdown", "keydown"])
    window.addEventListener(event, end, { signal, passive: true, capture: true });
  window.addEventListener(
    "scroll",
    () => {
      // Scrolled, and not by the browser that keeps the text in its place.
      if (Math.abs(window.scrollY - at) > EXACT && Math.abs(distance()) > EXACT) end();
    },
    { signal, passive: true },
  );
  const sizes = new ResizeObserver(go);
  sizes.observe(document.body);
  signal.addEventListener("abort", () => sizes.disconnect());
  const settled = (): void => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        go();
        end();
      }),
    );
  };
  loaded()
    .then(() => document.fonts.ready)
    .then(settled, end);
}

function loaded(): Promise<void> {
  if (document.readyState === "complete") return Promise.resolve();
  return new Promise((whole) => window.addEventListener("load", () => whole(), { once: true }));
}
