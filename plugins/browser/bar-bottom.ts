/** Where the text begins below the bar that stands at the top of the window, in CSS pixels; 0 while there is none. */
export function barBottom(): number {
  const bar = document.querySelector("[data-reading-bar], .diptych-labels")?.getBoundingClientRect();
  return bar && bar.top <= 0 ? Math.max(0, bar.bottom) : 0;
}
