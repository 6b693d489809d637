import { FACETS } from "../../search/entries.ts";
import type { Filters } from "../../search/facet-counts.ts";
import { LIMITS } from "../../search/parse-query.ts";

/** What an address of the search page asks for: `?q=ridge&tier=overview`. */
export function readSearchAddress(url: URL): { query: string; chosen: Filters } {
  const chosen: Record<string, string> = {};
  for (const facet of FACETS) {
    const value = url.searchParams.get(facet);
    if (value) chosen[facet] = value.slice(0, 200);
  }
  return { query: (url.searchParams.get("q") ?? "").slice(0, LIMITS.characters), chosen };
}

/** The search page's address for a query, which can be shared. */
export function searchAddress(page: string, query: string, chosen: Filters): string {
  const url = new URL(page, location.href);
  const parameters = new URLSearchParams();
  if (query) parameters.set("q", query.slice(0, LIMITS.characters));
  for (const facet of FACETS) if (chosen[facet]) parameters.set(facet, chosen[facet]);
  url.search = parameters.toString();
  return url.href;
}
