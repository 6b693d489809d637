import type { Facet, FacetValue } from "../../search/entries.ts";
import type { FacetCounts, Filters } from "../../search/facet-counts.ts";
import { createElement } from "./create-element.ts";

const LABELS: Readonly<Record<Facet, string>> = {
  tier: "Panel",
  kind: "Kind",
  story: "Story",
  thread: "Thread",
  tag: "Tag",
  year: "Year",
  author: "Author",
};

export interface FilterState {
  readonly facets: readonly Facet[];
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>;
  /** Nothing while nothing is looked for. */
  readonly counts: FacetCounts | undefined;
  readonly chosen: Filters;
  readonly choose: (chosen: Filters) => void;
}

/** Shows the filters, each value with how many posts it leaves: the panels side by side, the rest as lists to choose from. */
export function filterControls(place: HTMLElement, state: FilterState): void {
  // What has the focus keeps it: controls are made once, then brought up to date.
  if (place.childElementCount === 0) place.append(...state.facets.map((facet) => select(facet)));
  for (const facet of state.facets) {
    const control = place.querySelector<HTMLSelectElement>(`select[name="${facet}"]`);
    if (!control) continue;
    const chosen = state.chosen[facet];
    const counts = state.counts?.[facet];
    const known = state.values[facet];
    // An old address may ask for what there is no more.
    const unknown = chosen !== undefined && known.every(({ value }) => value !== chosen);
    const values = [...known, ...(unknown ? [{ value: chosen, label: chosen }] : [])]
      .filter(({ value }) => !counts || counts.has(value) || value === chosen)
      .sort((a, b) => compare(facet, a, b));
    const options = values.map(({ value, label }) =>
      createElement("option", { value }, counts ? `${label} (${counts.get(value) ?? 0})` : label),
    );
    control.replaceChildren(createElement("option", { value: "" }, "All"), ...options);
    control.value = chosen ?? "";
    control.onchange = () => {
      const { [facet]: _, ...others } = state.chosen;
      state.choose(control.value === "" ? others : { ...others, [facet]: control.value });
    };
  }
}

function select(facet: Facet): HTMLElement {
  return createElement(
    "label",
    { class: "search-filter" },
    createElement("span", {}, LABELS[facet]),
    " ",
    createElement("select", { name: facet }),
  );
}

/** Panels as they are, years from the newest, everything else by the alphabet. */
function compare(facet: Facet, a: FacetValue, b: FacetValue): number {
  if (facet === "tier" || facet === "kind") return 0;
  return facet === "year" ? b.label.localeCompare(a.label) : a.label.localeCompare(b.label);
}
