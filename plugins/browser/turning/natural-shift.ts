/**
 * How far a place within the diptych is from where it stands while its row begins, in CSS pixels. The shorter half of a row
 * sticks to the window, and says nothing of how far the page has to be scrolled for it.
 * @returns what is to be added to the place's top; 0 where nothing sticks
 */
export function naturalShift(place: Element): number {
  const half = place.closest<HTMLElement>(".half");
  const row = half?.closest("[data-row]");
  if (!half || !row || getComputedStyle(half).position !== "sticky") return 0;
  return row.getBoundingClientRect().top - half.getBoundingClientRect().top;
}
