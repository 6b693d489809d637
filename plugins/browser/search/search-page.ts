import { FACETS } from "../../search/entries.ts";
import type { Filters } from "../../search/facet-counts.ts";
import { readSearchAddress, searchAddress } from "./search-address.ts";
import { searchBox } from "./search-box.ts";

/** Groups of hits that the page shows at first, and how many more each time. */
const SHOWN = 5;
/** Where filters stand open: beside results, not above them with nothing else in sight. */
const ROOM = "(min-width: 700px)";

/** The search page: all filters, and an address that can be shared. */
export function startSearchPage(page: HTMLElement): void {
  const find = <Kind extends HTMLElement>(name: string): Kind | null =>
    page.querySelector<Kind>(`[data-search-${name}]`);
  const form = find<HTMLFormElement>("form");
  const input = find<HTMLInputElement>("input");
  const status = find("status");
  const list = find("results");
  const narrow = find<HTMLDetailsElement>("narrow");
  const filters = find("filters");
  const more = find("more");
  const start = find("start");
  if (!form || !input || !status || !list || !narrow || !filters || !more || !start) return;
  const asked = readSearchAddress(new URL(location.href));
  form.addEventListener("submit", (event) => event.preventDefault());
  narrow.open = matchMedia(ROOM).matches || Object.keys(asked.chosen).length > 0;
  const count = (chosen: Filters): void => {
    const number = Object.keys(chosen).length;
    const summary = narrow.querySelector("summary");
    if (summary) summary.textContent = number === 0 ? "Filters" : `Filters (${number})`;
  };
  count(asked.chosen);
  let before = JSON.stringify(asked.chosen);
  const box = searchBox(
    { input, status, list, filters, more, start },
    {
      root: document.documentElement.dataset.base ?? "/",
      shown: SHOWN,
      facets: FACETS,
      query: input.value.trim(),
      chosen: asked.chosen,
      onChange: (query, chosen) => {
        count(chosen);
        const address = searchAddress(location.href, query, chosen);
        // A filter is a step that one may want to take back; a letter is not.
        const isStep = JSON.stringify(chosen) !== before;
        before = JSON.stringify(chosen);
        if (address === location.href) return;
        if (isStep) history.pushState(null, "", address);
        else history.replaceState(history.state, "", address);
      },
    },
  );
  window.addEventListener("popstate", () => {
    const { query, chosen } = readSearchAddress(new URL(location.href));
    before = JSON.stringify(chosen);
    box.ask(query, chosen);
  });
}
