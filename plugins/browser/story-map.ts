/** Esc closes the bubble of a bridge without moving the pointer or the focus (WCAG 1.4.13); the next one opens again. */
export function enhanceStoryMap(): void {
  for (const map of document.querySelectorAll<HTMLElement>(".story-map")) {
    const allow = (): void => map.removeAttribute("data-dismissed");
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") map.setAttribute("data-dismissed", "");
    });
    map.addEventListener("pointerover", (event) => {
      if (event.target instanceof Element && !event.target.closest(".story-map-bridge")) allow();
    });
    map.addEventListener("focusin", allow);
  }
}
