import type { Token } from "markdown-it";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { LineIndex } from "../../core/line-index.ts";
import type { Place } from "../../core/place.ts";
import { authorHtmlOf, htmlPlaces } from "../syntax/html/html-tokens.ts";
import type { LinkUse } from "./document.ts";
import { decodedAddress, htmlUses } from "./link-uses.ts";
import { attributeOf } from "./token-attribute.ts";
import { walkTokens } from "./walk-tokens.ts";

/** What a sentence leads to and shows, by the token that bears it. */
export interface SentenceLinks {
  readonly links: ReadonlyMap<Token, readonly LinkUse[]>;
  /** What is wrong with its HTML. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the links, images and HTML of a text that is a sentence: it is held to the same rules as a post.
 * @param text that the tokens were made of
 * @param placeAt where a stretch of the text stands in its file; offsets are 0-based
 */
export function sentenceLinks(
  text: string,
  tokens: readonly Token[],
  placeAt: (offset: number, length: number) => Place,
): SentenceLinks {
  const links = new Map<Token, readonly LinkUse[]>();
  const diagnostics: Diagnostic[] = [];
  const index = new LineIndex(text);
  /** Behind the address that was found last. */
  let cursor = 0;
  const addLink = (token: Token, kind: LinkUse["kind"], written: string): void => {
    const href = decodedAddress(written);
    const needle = text.includes(href, cursor) ? href : written;
    const at = Math.max(0, text.indexOf(needle, cursor));
    cursor = at + needle.length;
    links.set(token, [{ kind, href, wantsText: false, place: placeAt(at, needle.length) }]);
  };
  for (const { token } of walkTokens(tokens)) {
    if (token.type === "link_open") addLink(token, "link", attributeOf(token, "href") ?? "");
    else if (token.type === "image") addLink(token, "image", attributeOf(token, "src") ?? "");
    else if (token.type === "html_inline") {
      const { parts, problems } = authorHtmlOf(token);
      const position = htmlPlaces(token);
      const placeOf = (offset: number, length: number): Place => {
        const at = position(offset);
        return placeAt(at ? index.offsetAt(at) : 0, length);
      };
      const uses = htmlUses(parts, placeOf);
      if (uses.length > 0) links.set(token, uses);
      for (const { severity, rule, message, offset, length } of problems)
        diagnostics.push({ ...placeOf(offset, length), severity, rule, message });
    }
  }
  return { links, diagnostics };
}
