import type { Author } from "../../catalog/schema/author.ts";
import { instant } from "../../core/instant.ts";
import { xmlSection } from "./xml-text.ts";

/** One entry of a feed, whatever the format: plain JSON. Times are RFC 3339, in UTC. */
export interface FeedEntry {
  /** A URI that stays the same when address, host and date change. */
  readonly id: string;
  /** The whole address. */
  readonly url: string;
  /** Plain text. */
  readonly title: string;
  readonly published: string;
  readonly updated: string;
  /** Who has written it, where that is not who writes the blog. */
  readonly authors?: readonly Author[];
  readonly categories: readonly { readonly term: string; readonly label: string }[];
  /** Plain text; empty where there is none. */
  readonly summary: string;
  /** Self-contained: absolute addresses, mathematics as MathML, no classes or scripts. */
  readonly html: string;
  /** The HTML as the content of an XML element: written so here once, for all feeds that hold the entry. */
  readonly xml: string;
}

/** Gives an entry its HTML as XML holds it. */
export function escapedEntry(entry: Omit<FeedEntry, "xml">): FeedEntry {
  return { ...entry, xml: xmlSection(entry.html) };
}

/** A day as the time at which it begins in UTC; a time without a zone as one in UTC, wherever it is built. RFC 3339. */
export function timestamp(date: string): string {
  return `${new Date(instant(date)).toISOString().slice(0, 19)}Z`;
}
