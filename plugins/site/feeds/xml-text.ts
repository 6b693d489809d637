import { escapeHtml } from "../../core/escape-html.ts";

/** What is not in `Char` of XML 1.0 (section 2.2): most control characters and halves of surrogate pairs among it. */
const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, "gu");

/** A text for element content and attribute values of XML: escaped, and without what XML 1.0 cannot hold at all. */
export function xmlText(text: string): string {
  return escapeHtml(allowed(text));
}

/**
 * A text for element content of XML alone, as CDATA sections (XML 1.0, section 2.7): of HTML it is two thirds of what it is
 * escaped. Without what XML 1.0 cannot hold.
 */
export function xmlSection(text: string): string {
  return `<![CDATA[${allowed(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

function allowed(text: string): string {
  return FORBIDDEN.test(text) ? text.replace(ALL_FORBIDDEN, "") : text;
}
