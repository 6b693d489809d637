import { holdPlace } from "./turning/hold-place.ts";

const KEY = `diptych:left:${location.pathname}`;

/** The block at the window's top when a page was left, counted, and how far below the top it began, in CSS pixels. */
interface LeftBlock {
  readonly block: number;
  readonly top: number;
}

/**
 * Brings readers who load a page anew, or come back to it, to the words that they left. Where what was out of sight had not been
 * laid out (`out-of-sight.css`), how far the page was scrolled says nothing once all of it is laid out.
 */
export function enhanceComingBack(): void {
  const [entry] = performance.getEntriesByType("navigation");
  const isNew = (entry as PerformanceNavigationTiming | undefined)?.type === "navigate";
  const left = isNew || location.hash !== "" ? undefined : load();
  const block = left && blocks()[left.block];
  if (left && block)
    holdPlace(
      () => block.getBoundingClientRect().top - left.top,
      () => {},
    );
  window.addEventListener("pagehide", () => {
    // Where all is laid out the browser finds the place by itself.
    const isPartial = document.documentElement.dataset.fromTop !== undefined && window.scrollY > 1;
    const all = isPartial ? blocks() : [];
    const at = all.findIndex((one) => one.getBoundingClientRect().bottom > 0);
    keep(at < 0 ? undefined : { block: at, top: all[at]?.getBoundingClientRect().top ?? 0 });
  });
}

function blocks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".prose > *, .prose .env > *")];
}

function load(): LeftBlock | undefined {
  try {
    const left = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Partial<LeftBlock> | null;
    return typeof left?.block === "number" && typeof left.top === "number" ? (left as LeftBlock) : undefined;
  } catch {
    return undefined;
  }
}

function keep(left: LeftBlock | undefined): void {
  try {
    if (left) sessionStorage.setItem(KEY, JSON.stringify(left));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Without storage the browser does what it can.
  }
}
