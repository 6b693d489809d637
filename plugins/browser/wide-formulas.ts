/** Formulas, tables and code that are wider than the page can be reached and scrolled by keyboard; the others need not be. */
export function enhanceWideFormulas(): void {
  const blocks = [...document.querySelectorAll<HTMLElement>(".math-display, .table, pre.code")];
  const update = (): void => {
    for (const block of blocks) {
      if (block.scrollWidth > block.clientWidth + 1) block.tabIndex = 0;
      else block.removeAttribute("tabindex");
    }
  };
  update();
  window.addEventListener("resize", update, { passive: true });
  // Fonts change widths.
  void document.fonts.ready.then(update);
}
