/** Opens the search: a dialog on every page; on the search page, the page itself. Its code is loaded when it is asked for. */
export function enhanceSearch(): void {
  const page = document.querySelector<HTMLElement>("[data-search]");
  if (page) {
    void import("./search/search-page.ts").then(({ startSearchPage }) => startSearchPage(page));
    onControlK(() => page.querySelector<HTMLElement>("[data-search-input]")?.focus());
    return;
  }
  const link = document.querySelector<HTMLAnchorElement>("[data-search-link]");
  if (!link) return;
  let dialog: Promise<HTMLDialogElement> | undefined;
  const load = (): Promise<HTMLDialogElement> => {
    dialog ??= import("./search/search-dialog.ts").then(({ createSearchDialog }) => createSearchDialog(link.href));
    return dialog;
  };
  const open = (): void => {
    load().then(
      (found) => {
        if (found.open) return;
        found.showModal();
        found.querySelector("input")?.select();
      },
      // What cannot be loaded now may be there for offline, or come with the page.
      () => location.assign(link.href),
    );
  };
  link.setAttribute("role", "button");
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
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
