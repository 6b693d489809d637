import type { Token } from "markdown-it";
import type { AuthorHtml, TermMark } from "../syntax/html/author-html.ts";
import { authorHtmlOf } from "../syntax/html/html-tokens.ts";
import type { Visit } from "./walk-tokens.ts";

/** What a `<dfn>` holds. */
export interface TermWords {
  /** Inline tokens; empty where it stands in a block of HTML. */
  readonly tokens: readonly Token[];
  /** The words themselves, where there are no tokens. */
  readonly text: string;
}

/** The marks of terms in a piece of HTML, each with its place among the parts. */
export function termMarks({ parts }: AuthorHtml): (readonly [mark: TermMark, place: number])[] {
  return parts.flatMap((part, place) => (isTermMark(part) ? [[part, place] as const] : []));
}

/**
 * The words of a term, from behind its mark to the end tag.
 * @param place of the mark among the parts of the token's HTML
 */
export function termWords({ token, among, index }: Visit, place: number): TermWords {
  if (token.type === "html_inline") {
    const behind = among.slice(index + 1);
    const end = behind.findIndex(({ type, content }) => type === "html_inline" && /^<\/dfn\b/i.test(content));
    return { tokens: end < 0 ? [] : behind.slice(0, end), text: "" };
  }
  const behind = authorHtmlOf(token)
    .parts.slice(place + 1)
    .map((part) => (typeof part === "string" ? part : ""))
    .join("");
  const inner = /^[^>]*>(.*?)<\/dfn/is.exec(behind)?.[1] ?? "";
  return {
    tokens: [],
    text: inner
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  };
}

function isTermMark(part: AuthorHtml["parts"][number]): part is TermMark {
  return typeof part !== "string" && "explicit" in part;
}
