import { escapeHtml } from "../../core/escape-html.ts";
import type { Address } from "../../linking/addresses.ts";
import { escapedEntry, type FeedEntry, timestamp } from "./feed-entry.ts";
import { type FeedSite, wholeUrl } from "./feed-site.ts";
import { inLanguage } from "./in-language.ts";

/** What an entry tells of a correction: plain JSON. */
export interface ErratumFacts {
  /** Stays the same when corrections are added: the end of its `tag:` URI. */
  readonly key: string;
  /** Of the post that is corrected. */
  readonly title: string;
  /** Of the post, without the base path. */
  readonly address: Address;
  /** The place in the post, and what a link to it reads; the address may be relative to the post's. */
  readonly target: { readonly href: string; readonly label: string };
  readonly date: string;
  readonly credit: string | undefined;
  /** What was wrong and what is right, as plain text and as HTML for feeds. */
  readonly plain: string;
  readonly html: string;
}

/** A correction as an entry. */
export function erratumEntry(site: FeedSite, erratum: ErratumFacts): FeedEntry {
  const url = new URL(erratum.target.href, wholeUrl(site, erratum.address)).href;
  const when = timestamp(erratum.date);
  const credit = erratum.credit ? ` Found by ${escapeHtml(erratum.credit)}.` : "";
  return escapedEntry({
    id: `tag:${site.tagAuthority}:erratum/${encodeURI(erratum.key)}`,
    url,
    title: `Correction: ${erratum.title}`,
    published: when,
    updated: when,
    categories: [],
    summary: erratum.plain,
    html: inLanguage(
      site,
      undefined,
      `<p>${erratum.html}${credit}</p>\n<p><a href="${escapeHtml(url)}">${escapeHtml(erratum.target.label)}</a></p>\n`,
    ),
  });
}
