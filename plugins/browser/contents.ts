/** Folds the contents again once a heading is chosen, Esc is pressed, the focus goes on or the page is clicked elsewhere. */
export function enhanceContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>("[data-contents]");
  if (!contents) return;
  contents.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a")) contents.open = false;
  });
  document.addEventListener("click", (event) => {
    if (contents.open && event.target instanceof Node && !contents.contains(event.target)) contents.open = false;
  });
  contents.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !contents.contains(event.relatedTarget)) contents.open = false;
  });
  contents.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !contents.open) return;
    contents.open = false;
    contents.querySelector("summary")?.focus();
  });
}
