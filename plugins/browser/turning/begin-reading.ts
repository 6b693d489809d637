/**
 * Has whoever listens, or goes on by Tab, begin at a block, as at the target of a link. It can be focused as long as it is.
 */
export function beginReadingAt(block: Element): void {
  if (!(block instanceof HTMLElement)) return;
  if (block.tabIndex < 0) block.tabIndex = -1;
  block.dataset.returned = "";
  block.addEventListener(
    "blur",
    () => {
      delete block.dataset.returned;
      // What scrolls by itself has become a stop of its own meanwhile.
      if (block.tabIndex < 0) block.removeAttribute("tabindex");
    },
    { once: true },
  );
  block.focus({ preventScroll: true });
}
