/** How far off the place may be, in CSS pixels: browsers keep scroll positions in parts of a pixel. */
const EXACT = 1.5;

/**
 * Scrolls to a place and keeps the page there until it is whole: fonts, pictures and what was not laid out yet move it.
 * Whatever the reader does ends that.
 * @param distance how far the window has to be scrolled on for the place, in CSS pixels
 * @param whenLoaded is called once the page is loaded, unless the reader has gone on: until then the browser goes to where the
 *   address says, and takes the focus along
 */
export function holdPlace(distance: () => number, whenLoaded: () => void): void {
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
  let isLoaded = false;
  window.addEventListener(
    "scroll",
    () => {
      // Scrolled, and not by the browser that keeps the text in its place.
      const isElsewhere = Math.abs(window.scrollY - at) > EXACT && Math.abs(distance()) > EXACT;
      if (isElsewhere && isLoaded) end();
      else if (isElsewhere) go();
    },
    { signal, passive: true },
  );
  const sizes = new ResizeObserver(go);
  sizes.observe(document.body);
  signal.addEventListener("abort", () => sizes.disconnect());
  const settle = async (): Promise<void> => {
    await loaded();
    await nextFrame();
    if (!signal.aborted) whenLoaded();
    go();
    isLoaded = true;
    await document.fonts.ready;
    await nextFrame();
    go();
  };
  settle().finally(end);
}

/** What was asked for before is shown by then. */
function nextFrame(): Promise<void> {
  return new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(() => shown())));
}

function loaded(): Promise<void> {
  if (document.readyState === "complete") return Promise.resolve();
  return new Promise((whole) => window.addEventListener("load", () => whole(), { once: true }));
}
