import type { WordsHtml } from "../catalog/model.ts";
import { escapeHtml } from "../core/escape-html.ts";
import type { Html, Link } from "./views/html.ts";

/** A story, thread, … by what its front matter says. */
interface Listed {
  readonly fields: { readonly title: string; readonly description?: string };
  readonly html?: WordsHtml | undefined;
}

/**
 * A link that reads what something is called.
 * @param behind what stands behind the title, plain text
 */
export function titleLink(
  href: string,
  called: Listed | { readonly title: string; readonly html?: WordsHtml | undefined },
  behind = "",
): Link {
  const title = "fields" in called ? called.fields.title : called.title;
  const html = called.html?.title;
  return { href, text: title + behind, ...(html !== undefined && { html: html + escapeHtml(behind) }) };
}

/** A title as a view bears it. */
export function titleOf(called: { readonly html?: WordsHtml | undefined }): { readonly titleHtml?: Html } {
  const html = called.html?.title;
  return html === undefined ? {} : { titleHtml: html };
}

/** What a story or thread is about, in HTML; empty where nobody wrote it. */
export function descriptionOf({ fields, html }: Listed): Html {
  return html?.description ?? escapeHtml(fields.description ?? "");
}
