import { Tokenizer } from "htmlparser2";

const ID_LISTS = new Set([
  "aria-labelledby",
  "aria-describedby",
  "aria-controls",
  "aria-owns",
  "aria-flowto",
  "aria-details",
  "aria-errormessage",
  "headers",
  "itemref",
]);
const SINGLE_IDS = new Set(["id", "for", "aria-activedescendant", "list", "form", "popovertarget"]);
const REFERENCES = new Set(["href", "xlink:href"]);

/**
 * Puts a prefix before every id of a piece of HTML, and before everything that points at one of them, so that two panels
 * can stand in one page: `id`, `for`, `aria-*`, `href="#…"`, and `url(#…)` in SVG.
 * @param html well-formed HTML of ours
 * @param prefix like `overview-`
 * @param rewriteHref what becomes of any other `href`
 */
export function prefixIds(html: string, prefix: string, rewriteHref: (href: string) => string): string {
  const edits: { start: number; end: number; text: string }[] = [];
  let name = "";
  const rewrite = (attribute: string, value: string): string => {
    if (SINGLE_IDS.has(attribute)) return prefix + value;
    if (ID_LISTS.has(attribute))
      return value
        .split(/\s+/)
        .map((id) => prefix + id)
        .join(" ");
    if (REFERENCES.has(attribute))
      return value.startsWith("#") && value.length > 1 ? `#${prefix}${value.slice(1)}` : rewriteHref(value);
    return value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${prefix}${id})`);
  };
  // The tokenizer tells where an attribute's value begins and ends; only those stretches are replaced.
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onattribname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
      },
      onattribdata: (start, end) => {
        const value = html.slice(start, end);
        const text = rewrite(name, value);
        if (text !== value) edits.push({ start, end, text });
      },
      onattribentity: ignore,
      onattribend: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  let result = "";
  let at = 0;
  for (const edit of edits) {
    result += html.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + html.slice(at);
}
