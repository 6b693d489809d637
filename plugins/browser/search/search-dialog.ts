import type { SearchParts } from "./search-box.ts";

/** As markup: code that the parts loaded later share with this would be a file of its own, for every page. */
const MARKUP = `
<form class="search-form" role="search">
  <input id="find" type="text" role="combobox" aria-label="Search: words, a name, an arXiv id, or TeX"
    aria-expanded="false" aria-controls="found" aria-autocomplete="list" autocomplete="off" autocapitalize="off"
    spellcheck="false" enterkeyhint="search" maxlength="3000" placeholder="Words, name, arXiv id, TeX">
  <button type="button" class="search-close">Close <kbd aria-hidden="true">Esc</kbd></button>
</form>
<div class="search-line">
  <p class="search-status" role="status"></p>
  <div class="search-filters"></div>
  <a>All filters</a>
</div>
<div class="search-scroll">
  <div id="found" role="listbox" aria-label="Results" hidden></div>
  <p class="search-more"></p>
  <div class="search-start" hidden></div>
</div>`;

/**
 * Makes the search dialog, closed, at the end of the page. It opens at once and takes what is typed; what searches is
 * loaded meanwhile.
 * @param page address of the search page, which has all filters
 */
export function createSearchDialog(page: string): { open(): void } {
  const dialog = document.createElement("dialog");
  dialog.className = "search-dialog";
  dialog.setAttribute("aria-label", "Search");
  dialog.dataset.searchDialog = "";
  dialog.innerHTML = MARKUP;
  const find = <Kind extends HTMLElement>(selector: string): Kind => {
    const found = dialog.querySelector<Kind>(selector);
    if (!found) throw new Error(`The search dialog has no ${selector}.`);
    return found;
  };
  const input = find<HTMLInputElement>("input");
  const all = find<HTMLAnchorElement>("a");
  all.href = page;
  find("form").addEventListener("submit", (event) => event.preventDefault());
  find("button").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    // Beside the dialog's content.
    if (event.target === dialog) dialog.close();
    // A result may be on this very page; one that is opened in another tab is not left for it.
    const left = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (left && (event.target as Element).closest("[role=option]")) dialog.close();
  });
  stayVisible(dialog);
  document.body.append(dialog);
  const parts = {
    input,
    status: find("[role=status]"),
    list: find("[role=listbox]"),
    filters: find(".search-filters"),
    more: find(".search-more"),
    start: find(".search-start"),
  };
  const load = startWhenAsked(parts, all);
  return {
    open: () => {
      if (dialog.open) return;
      keepGutter();
      dialog.showModal();
      input.focus();
      input.select();
      load();
    },
  };
}

/** Loads what searches, once; where that fails, again with the next letter. */
function startWhenAsked(parts: SearchParts, all: HTMLAnchorElement): () => void {
  let isStarted = false;
  const load = (): void => {
    if (isStarted) return;
    isStarted = true;
    import("./dialog-search.ts").then(
      ({ startDialogSearch }) => {
        parts.input.removeEventListener("input", load);
        startDialogSearch(parts, all);
      },
      () => {
        isStarted = false;
        parts.status.textContent = "Search could not be loaded. Try again when the network is back.";
      },
    );
  };
  parts.input.addEventListener("input", load);
  return load;
}

/** While the page cannot be scrolled, the place of its scroll bar stays free, where it has one: nothing moves aside. */
function keepGutter(): void {
  const root = document.documentElement;
  root.style.setProperty("--gutter", window.innerWidth > root.clientWidth ? "stable" : "auto");
}

/** Keeps a dialog that fills the screen above the keyboard of a phone. */
function stayVisible(dialog: HTMLDialogElement): void {
  const visible = window.visualViewport;
  if (!visible) return;
  const follow = (): void => {
    dialog.style.setProperty("--visible-height", `${visible.height}px`);
    dialog.style.setProperty("--visible-top", `${visible.offsetTop}px`);
  };
  visible.addEventListener("resize", follow);
  visible.addEventListener("scroll", follow);
  follow();
}
