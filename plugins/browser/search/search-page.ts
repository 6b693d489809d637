import { FACETS } from "../../search/entries.ts";
import { readSearchAddress, searchAddress } from "./search-address.ts";
import { searchBox } from "./search-box.ts";

/** Groups of hits that the page shows at first. */
const SHOWN = 10;

/** The search page: all filters, and an address that can be shared. */
export function startSearchPage(page: HTMLElement): void {
  const find = <Kind extends HTMLElement>(name: string): Kind | null =>
    page.querySelector<Kind>(`[data-search-${name}]`);
  const form = find<HTMLFormElement>("form");
  const input = find<HTMLInputElement>("input");
  const status = find("status");
  const list = find("results");
  const filters = find("filters");
  const more = find("more");
  if (!form || !input || !status || !list || !filters || !more) return;
  const { query, chosen } = readSearchAddress(new URL(location.href));
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  searchBox(
    { input, status, list, filters, more },
    {
      root: document.documentElement.dataset.base ?? "/",
      shown: SHOWN,
      facets: FACETS,
      query,
      chosen,
      onChange: (asked, now) => {
        const address = searchAddress(location.href, asked, now);
        if (address !== location.href) history.replaceState(history.state, "", address);
      },
    },
  );
  input.focus();
}
