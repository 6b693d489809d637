import { createElement } from "./create-element.ts";
import { searchAddress } from "./search-address.ts";
import { searchBox } from "./search-box.ts";

/** Groups of hits that fit a dialog. */
const SHOWN = 5;

/**
 * Makes the search dialog, closed, at the end of the page.
 * @param page address of the search page, which has all filters
 */
export function createSearchDialog(page: string): HTMLDialogElement {
  const list = createElement("div", { id: "found", role: "listbox", "aria-label": "Results", hidden: true });
  const input = createElement("input", {
    id: "find",
    type: "text",
    role: "combobox",
    "aria-label": "Search",
    "aria-expanded": "false",
    "aria-controls": list.id,
    "aria-autocomplete": "list",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "go",
    maxlength: "3000",
    placeholder: "Words, a name, an arXiv id, or TeX",
  });
  const status = createElement("p", { class: "search-status", role: "status" });
  const filters = createElement("div", { class: "search-filters" });
  const more = createElement("p", { class: "search-more" });
  const close = createElement(
    "button",
    { type: "button", class: "quiet-button" },
    "Close ",
    createElement("kbd", {}, "Esc"),
  );
  const all = createElement("a", { href: page }, "All filters");
  const dialog = createElement(
    "dialog",
    { class: "search-dialog", "aria-label": "Search", "data-search-dialog": true },
    createElement("form", { class: "search-form", role: "search", method: "dialog" }, input, close),
    createElement("div", { class: "search-line" }, status, filters, all),
    createElement("div", { class: "search-scroll" }, list, more),
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    // A click beside the dialog's content, or on a result that is on this very page.
    if (event.target === dialog || (event.target as Element).closest("[role=option]")) dialog.close();
  });
  document.body.append(dialog);
  searchBox(
    { input, status, list, filters, more },
    {
      root: document.documentElement.dataset.base ?? "/",
      shown: SHOWN,
      facets: ["tier"],
      query: "",
      chosen: {},
      onChange: (query, chosen) => {
        all.href = searchAddress(page, query, chosen);
      },
    },
  );
  return dialog;
}
