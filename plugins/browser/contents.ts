/** Folds what the bar has unfolded once a link in it is chosen, Esc is pressed, the focus goes on or the page is clicked elsewhere. */
export function enhanceContents(): void {
  for (const folded of document.querySelectorAll<HTMLDetailsElement>("[data-reading-bar] details")) fold(folded);
}

function fold(details: HTMLDetailsElement): void {
  details.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a")) details.open = false;
  });
  document.addEventListener("click", (event) => {
    if (details.open && event.target instanceof Node && !details.contains(event.target)) details.open = false;
  });
  details.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !details.contains(event.relatedTarget)) details.open = false;
  });
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    details.querySelector("summary")?.focus();
  });
}
