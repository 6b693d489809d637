import type { Place } from "../../core/place.ts";
import type { AuthorHtml } from "../syntax/html/author-html.ts";
import type { LinkUse } from "./document.ts";

/** The links, images and films in a piece of an author's HTML, in order. */
export function htmlUses(parts: AuthorHtml["parts"], placeOf: (offset: number, length: number) => Place): LinkUse[] {
  return parts.flatMap((part) =>
    typeof part === "string" || !("addresses" in part)
      ? []
      : part.addresses.map(({ address: { kind, address, offset, length } }) => ({
          kind,
          href: address,
          wantsText: false,
          place: placeOf(offset, length),
        })),
  );
}

/** An address of Markdown as its author wrote it: markdown-it has put percent-escapes into it. */
export function decodedAddress(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
