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
 * A tag, with whatever stands in its quotes; but none of those that most of a page consists of: a formula's, which have
 * classes and sizes alone, and no ids.
 */
const TAG =
  /<(?![a-z]+[0-9]?(?:\s(?:class|style|mathvariant|stretchy|aria-hidden)="[^"<(]*")*>)[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>/g;
/** Tags that have an id or point at one: only these are looked into. */
const WITH_ID =
  /\s(?:id|for|list|headers|popovertarget|href|xlink:href|aria-[a-z]+)\s*=|url\((?:['"]|&quot;|&apos;)?#/i;

/**
 * Puts a prefix before every id of a piece of HTML, and before everything that points at one of them, so that two panels
 * can stand in one page: `id`, `for`, `aria-*`, `href="#…"`, and `url(#…)` in SVG.
 * @param html well-formed HTML of ours
 * @param prefix like `overview-`
 * @param rewriteHref what becomes of any other `href`
 */
export function prefixIds(html: string, prefix: string, rewriteHref: (href: string) => string): string {
  const rewrite = (name: string, value: string): string => {
    if (SINGLE_IDS.has(name)) return prefix + value;
    if (ID_LISTS.has(name)) {
      return value
        .split(/[\t\n\f\r ]+/)
        .map((id) => prefix + id)
        .join(" ");
    }
    if (REFERENCES.has(name)) {
      return value.startsWith("#") && value.length > 1 ? `#${prefix}${value.slice(1)}` : rewriteHref(value);
    }
    return value.replace(/url\((['"]|&quot;|&apos;|)#/g, (_, quote: string) => `url(${quote}#${prefix}`);
  };
  return html.replace(TAG, (tag) => (WITH_ID.test(tag) ? rewriteAttributes(tag, rewrite) : tag));
}
