import type { Facet } from "../../search/entries.ts";
import type { Filters } from "../../search/facet-counts.ts";
import { createElement } from "./create-element.ts";
import { describeFound } from "./describe-found.ts";
import { filterControls } from "./filter-controls.ts";
import { resultGroups } from "./result-list.ts";
import { type Found, loadSearchEngine, type SearchEngine } from "./search-engine.ts";
import { startPlaces } from "./start-places.ts";

/** What a search box works on; each stands in the page already. */
export interface SearchParts {
  readonly input: HTMLInputElement;
  /** Of role `status`: says how many there are. */
  readonly status: HTMLElement;
  /** Of role `listbox`. */
  readonly list: HTMLElement;
  /** Where the filters go. */
  readonly filters: HTMLElement;
  /** Below the list: the way on. */
  readonly more: HTMLElement;
  /** Places to begin at: shown while nothing is looked for, and where nothing is found. What it holds already stays. */
  readonly start: HTMLElement;
}

export interface SearchBoxOptions {
  /** The site's root, with a slash at its end. */
  readonly root: string;
  /** How many groups of hits are shown at first, and how many more each time. */
  readonly shown: number;
  /** The facets that are offered; only those that tell posts apart are. */
  readonly facets: readonly Facet[];
  readonly query: string;
  readonly chosen: Filters;
  /** Is told of what is looked for now. */
  readonly onChange: (query: string, chosen: Filters) => void;
}

/** Waits this long for the next letter; longer for so few that they are hardly all. */
const WAIT_MS = 60;
const WAIT_FOR_MORE_MS = 250;
/** After this long it says that it is loading. */
const SLOW_MS = 400;
/** Where there is but a finger: Enter is the key that puts the keyboard away. */
const TOUCH = "(hover: none) and (pointer: coarse)";

/**
 * A combobox (WAI-ARIA) over the whole blog: results as one types, arrow keys through them, Enter opens.
 * The focus stays in the field; `aria-activedescendant` says which result it is about.
 * @returns what asks something else, as if it had been typed and chosen
 */
export function searchBox(
  parts: SearchParts,
  options: SearchBoxOptions,
): { ask(query: string, chosen: Filters): void } {
  const { input, status, list } = parts;
  let engine: Promise<SearchEngine> | undefined;
  let isReady = false;
  let chosen = options.chosen;
  let shown = options.shown;
  let active = -1;
  let turn = 0;
  let latest: Promise<void> = Promise.resolve();

  const loaded = (): Promise<SearchEngine> => {
    engine ??= loadSearchEngine(options.root).then(
      (ready) => {
        isReady = true;
        return ready;
      },
      (error: unknown) => {
        engine = undefined;
        throw error;
      },
    );
    return engine;
  };
  const results = (): HTMLAnchorElement[] => [...list.querySelectorAll<HTMLAnchorElement>("[role=option]")];
  const activate = (index: number, scroll = true): void => {
    const all = results();
    active = index;
    all.forEach((option, place) => {
      option.setAttribute("aria-selected", String(place === index));
    });
    const option = all[index];
    if (!option) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    input.setAttribute("aria-activedescendant", option.id);
    if (scroll) option.scrollIntoView({ block: "nearest" });
  };
  const show = (found: Found | undefined, query: string): void => {
    const groups = found ? resultGroups(found.groups, list.id) : [];
    list.replaceChildren(...groups);
    list.hidden = groups.length === 0;
    input.setAttribute("aria-expanded", String(groups.length > 0));
    activate(-1);
    parts.more.replaceChildren(...(found ? waysOn(found) : []));
    parts.start.hidden = found ? found.unfiltered > 0 : query !== "";
    status.textContent = found ? describeFound(found, query) : "";
  };
  const waysOn = (found: Found): HTMLElement[] => {
    if (found.total > found.groups.length) {
      const button = createElement("button", { type: "button", class: "text-button" }, "Show more");
      button.addEventListener("click", () => {
        shown += options.shown;
        run();
      });
      return [button];
    }
    if (found.total === 0 && found.unfiltered > 0) {
      const label = `Search without filters (${found.unfiltered})`;
      const button = createElement("button", { type: "button", class: "text-button" }, label);
      button.addEventListener("click", () => choose({}));
      return [button];
    }
    const { suggestion } = found;
    if (suggestion !== undefined) {
      const button = createElement("button", { type: "button", class: "text-button" }, suggestion);
      button.addEventListener("click", () => {
        input.value = suggestion;
        input.focus();
        choose(chosen);
      });
      return [createElement("span", {}, "Did you mean "), button, createElement("span", {}, "?")];
    }
    return [];
  };
  const search = async (): Promise<void> => {
    const mine = ++turn;
    const query = input.value.trim();
    options.onChange(query, chosen);
    await new Promise((resolve) => setTimeout(resolve, query.length < 3 ? WAIT_FOR_MORE_MS : WAIT_MS));
    if (mine !== turn) return;
    const slow = setTimeout(() => {
      if (mine === turn && !isReady && query !== "") status.textContent = "Loading the search index …";
    }, SLOW_MS);
    try {
      const ready = await loaded();
      if (mine === turn && parts.filters.childElementCount === 0) setFilters(ready, undefined);
      if (parts.start.childElementCount === 0) parts.start.append(...startPlaces(options.root, ready.start));
      const found = query === "" ? undefined : await ready.search(query, chosen, shown);
      // Something newer was typed meanwhile, or nothing is looked for any more.
      if (mine !== turn) return;
      setFilters(ready, found);
      show(found, query);
    } catch {
      if (mine !== turn) return;
      show(undefined, query);
      status.textContent = "The search index could not be loaded. Try again when the network is back.";
    } finally {
      clearTimeout(slow);
    }
  };
  const run = (): void => {
    latest = search();
  };
  const choose = (next: Filters): void => {
    chosen = next;
    shown = options.shown;
    run();
  };
  const setFilters = (ready: SearchEngine, found: Found | undefined): void => {
    const facets = options.facets.filter((facet) => ready.facets.includes(facet));
    filterControls(parts.filters, { facets, values: ready.values, counts: found?.counts, chosen, choose });
  };

  input.value = options.query;
  input.addEventListener("input", () => {
    shown = options.shown;
    run();
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const count = results().length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (count === 0) return;
      // Past either end stands the field itself.
      const next = active + (event.key === "ArrowDown" ? 1 : -1);
      activate(next >= count ? -1 : next < -1 ? count - 1 : next);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const wanted = active;
      if (wanted < 0 && matchMedia(TOUCH).matches) {
        input.blur();
        return;
      }
      void latest.then(() => results()[Math.max(wanted, 0)]?.click());
    }
  });
  list.addEventListener("pointermove", (event) => {
    const option = (event.target as Element).closest("[role=option]");
    const index = option ? results().indexOf(option as HTMLAnchorElement) : -1;
    if (index >= 0 && index !== active) activate(index, false);
  });
  // Who goes through the results with a finger has done typing: the keyboard hides half of them.
  list.addEventListener("touchmove", () => input.blur(), { passive: true });
  run();
  return {
    ask: (query, next) => {
      input.value = query;
      choose(next);
    },
  };
}
