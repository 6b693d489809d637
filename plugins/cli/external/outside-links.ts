import type { Place } from "../../core/place.ts";

/** A link that leads to another host. */
export interface OutsideLink {
  /** Without what stands behind `#`. */
  readonly url: string;
  readonly place: Place;
}

/** The addresses of outside links, each once, and what of them is asked: in the order in which they stand. */
export function addressesToAsk(
  links: readonly OutsideLink[],
  most: number,
): { readonly asked: string[]; readonly left: number } {
  const all = [...new Set(links.map(({ url }) => url))];
  return { asked: all.slice(0, most), left: Math.max(0, all.length - most) };
}

/** The address of a link as a host is asked for it; nothing where it leads to none. */
export function outsideAddress(href: string): string | undefined {
  try {
    const url = new URL(href.startsWith("//") ? `https:${href}` : href);
    if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return undefined;
    url.hash = "";
    return url.href;
  } catch {
    return undefined;
  }
}
