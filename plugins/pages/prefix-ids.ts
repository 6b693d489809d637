import { rewriteAttributes } from "../core/rewrite-attributes.ts";

const ID_LISTS = new Set([
  "aria-labelledby",
  "aria-describedby",
  "aria-controls",
  "aria-owns",
  "aria-flowto",
  "aria-details",
  "aria-errormessage",
  "headers",
]);
const SINGLE_IDS = new Set(["id", "for", "aria-activedescendant", "list", "popovertarget"]);
const REFERENCES = new Set(["href", "xlink:href"]);

/**
 * Puts a prefix before every id of a piece of HTML, and before everything that points at one of them, so that two panels
 * can stand in one page: `id`, `for`, `aria-*`, `href="#…"`, and `url(#…)` in SVG.
 * @param html well-formed HTML of ours
 * @param prefix like `overview-`
 * @param rewriteHref what becomes of any other `href`
 */
export function prefixIds(html: string, prefix: string, rewriteHref: (href: string) => string): string {
  return rewriteAttributes(html, (name, value) => {
    if (SINGLE_IDS.has(name)) return prefix + value;
    if (ID_LISTS.has(name)) {
      return value
        .split(/\s+/)
        .map((id) => prefix + id)
        .join(" ");
    }
    if (REFERENCES.has(name)) {
      return value.startsWith("#") && value.length > 1 ? `#${prefix}${value.slice(1)}` : rewriteHref(value);
    }
    return value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${prefix}${id})`);
  });
}
