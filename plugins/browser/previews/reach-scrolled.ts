/** Lets formulas, tables and code that are wider than their column be scrolled by keyboard, and only those. */
export function reachScrolled(around: HTMLElement): void {
  for (const wide of around.querySelectorAll<HTMLElement>(".math-display, .table, pre.code")) {
    if (wide.scrollWidth > wide.clientWidth + 1) wide.tabIndex = 0;
    else wide.removeAttribute("tabindex");
  }
}
