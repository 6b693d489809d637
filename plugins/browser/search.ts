import { createSearchDialog } from "./search/search-dialog.ts";

/** Opens the search: a dialog on every page; on the search page, the page itself. What searches is loaded when it is asked for. */
export function enhanceSearch(): void {
  const page = document.querySelector<HTMLElement>("[data-search]");
  const input = page?.querySelector<HTMLInputElement>("[data-search-input]");
  if (page && input) {
    // The field takes what is typed while the rest is loaded.
    const form = page.querySelector<HTMLElement>("[data-search-form]");
    if (form) form.hidden = false;
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    const start = page.querySelector<HTMLElement>("[data-search-start]");
    if (start) start.hidden = input.value.trim() !== "";
    input.focus({ preventScroll: true });
    void import("./search/search-page.ts").then(({ startSearchPage }) => startSearchPage(page));
    onControlK(() => input.focus());
    return;
  }
  const link = document.querySelector<HTMLAnchorElement>("[data-search-link]");
  if (!link) return;
  let dialog: { open(): void } | undefined;
  const open = (): void => {
    dialog ??= createSearchDialog(link.href);
    dialog.open();
  };
  link.setAttribute("role", "button");
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("click", (event) => {
    // In a tab or window of its own the link leads to the search page.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    open();
  });
  // A button answers to the space bar as well.
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    open();
  });
  onControlK(open);
}

/** Control and K, or Command and K: not a single key, so that it need not be turned off. */
function onControlK(act: () => void): void {
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    act();
  });
}
