/** What the build puts before the ids of a preview. */
const OF_PREVIEW = "preview-";
/** Attributes that name one id, or several. */
const NAMING =
  /^(?:id|for|headers|list|aria-(?:labelledby|describedby|controls|owns|flowto|details|activedescendant))$/;

/** Gives the ids of a fragment, and whatever points at them, a prefix of its own. */
export function ownIds(fragment: Element, prefix: string): void {
  const own = (id: string): string => prefix + id.replace(new RegExp(`^${OF_PREVIEW}`), "");
  for (const element of [fragment, ...fragment.querySelectorAll("*")]) {
    for (const { name, value } of [...element.attributes]) {
      if (NAMING.test(name)) element.setAttribute(name, value.split(/\s+/).map(own).join(" "));
      else if (/^(?:xlink:)?href$/.test(name) && value.startsWith("#") && value.length > 1)
        element.setAttribute(name, `#${own(value.slice(1))}`);
      else if (value.includes("url(#"))
        element.setAttribute(
          name,
          value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${own(id)})`),
        );
    }
  }
}

/**
 * Lets links within an inset that lead to what it holds itself stay in it.
 * @param page the address that its links have been given, without a hash
 */
export function leadWithin(inset: Element, prefix: string, page: string): void {
  for (const link of inset.querySelectorAll<HTMLAnchorElement>(".unfolded-body a[href]")) {
    const [address, hash = ""] = link.href.split("#");
    if (address !== page || hash === "") continue;
    const id = prefix + decoded(hash);
    if (!inset.querySelector(`#${CSS.escape(id)}`)) continue;
    link.setAttribute("href", `#${encodeURIComponent(id)}`);
    link.removeAttribute("data-preview");
  }
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
