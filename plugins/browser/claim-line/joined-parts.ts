/** A sentence of one panel and the statement of the other that backs it. */
export interface Joined {
  readonly sentence: Element;
  readonly statement: Element;
}

/** The pairs that a part of a claim belongs to: a statement may be told by several sentences. */
export function joinedWith(part: Element): Joined[] {
  if (part.matches(".claim, .claim-sign")) {
    const sentence = part.matches(".claim") ? part : part.previousElementSibling;
    const sign = part.matches(".claim") ? part.nextElementSibling : part;
    const statement = placeOf(sign);
    return sentence && statement ? [{ sentence, statement }] : [];
  }
  const statement = part.closest(".env");
  const ways = part.matches(".told") ? [part] : [...(statement?.querySelectorAll(":scope > .told") ?? [])];
  return ways.flatMap((way) => {
    const sentence = placeOf(way.querySelector(".told-way"));
    return sentence && statement ? [{ sentence, statement }] : [];
  });
}

/** What a link within the page leads to. */
function placeOf(link: Element | null): Element | undefined {
  const href = link?.getAttribute("href") ?? "";
  return href.startsWith("#") ? (document.getElementById(decodeURIComponent(href.slice(1))) ?? undefined) : undefined;
}
