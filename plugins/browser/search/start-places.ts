import type { PlacesToStart } from "../../search/entries.ts";
import { createElement } from "./create-element.ts";

/**
 * Where to begin, as the search page has it of itself.
 * @param root the site's root, with a slash at its end
 */
export function startPlaces(root: string, kinds: readonly PlacesToStart[]): HTMLElement[] {
  return kinds.map(({ label, areShort, places }) =>
    createElement(
      "section",
      {},
      createElement("h2", { class: "label" }, label),
      createElement(
        "ul",
        { class: areShort && "start-short" },
        ...places.map(([title, address, of]) =>
          createElement(
            "li",
            {},
            createElement("a", { href: root + address.replace(/^\//, "") }, title),
            ...(of === undefined ? [] : [" ", createElement("span", { class: "start-of" }, of)]),
          ),
        ),
      ),
    ),
  );
}
