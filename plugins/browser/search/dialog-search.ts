import { searchAddress } from "./search-address.ts";
import { type SearchParts, searchBox } from "./search-box.ts";

/** Groups of hits that a dialog shows at first: as many as fit, since each costs the texts of its posts. */
const SHOWN = 3;

/**
 * Searches in a dialog.
 * @param all the link to the search page, which takes the query along
 */
export function startDialogSearch(parts: SearchParts, all: HTMLAnchorElement): void {
  const page = all.href;
  searchBox(parts, {
    root: document.documentElement.dataset.base ?? "/",
    shown: SHOWN,
    facets: ["tier"],
    query: parts.input.value,
    chosen: {},
    onChange: (query, chosen) => {
      all.href = searchAddress(page, query, chosen);
    },
  });
}
