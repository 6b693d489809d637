import { inIdleSlices } from "./idle-slices.ts";

/** What `out-of-sight.css` leaves out of the layout at first. */
const SKIPPED = ".post > .prose :is(.prose > *, .env > *):is(p, .math-display)";

/**
 * On a phone a long post is there at once: what is out of sight is laid out only when it comes near (`out-of-sight.css`), or
 * by this, when there is time. From then on the page is as if all had been laid out from the beginning.
 * @returns when all is laid out
 */
export function enhanceOutOfSight(): Promise<void> {
  return inIdleSlices(new Set(document.querySelectorAll<HTMLElement>(SKIPPED)), (block) => {
    block.setAttribute("data-laid-out", "");
    // Asks for its layout now, so that the slice ends in time.
    void block.offsetHeight;
  });
}
