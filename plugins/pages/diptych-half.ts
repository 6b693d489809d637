import { TIERS, type Tier } from "../core/tier.ts";
import { prefixIds } from "./prefix-ids.ts";
import type { Html } from "./views/html.ts";

/** How the text of a panel stands in the diptych. */
export interface DiptychHalf {
  readonly tier: Tier;
  /** Of both panels, with the base path. */
  readonly addresses: Readonly<Record<Tier, string>>;
  /** Ids of the rows. */
  readonly rows: readonly string[];
}

/**
 * A piece of a panel's text as it stands in the diptych: its ids bear the name of the tier, and a link between the panels
 * stays in the diptych. It leads to the row, or to the place within the other half.
 */
export function diptychHtml(html: Html, { tier: own, addresses, rows }: DiptychHalf): Html {
  return prefixIds(html, `${own}-`, (href) => hrefInDiptych(href, addresses, rows));
}

/** Where a link leads from within the diptych: one to a place in a panel stays there. */
export function hrefInDiptych(href: string, addresses: DiptychHalf["addresses"], rows: readonly string[]): string {
  const escaped = rows.map((id) => encodeURIComponent(id));
  for (const tier of TIERS) {
    const hash = href.startsWith(`${addresses[tier]}#`) ? href.slice(addresses[tier].length + 1) : undefined;
    if (hash !== undefined) return `#${inDiptych(hash, tier, escaped)}`;
  }
  return href;
}

/** What the id of a place in a panel is in the diptych: a row's is its own, any other bears the name of the tier. */
export function inDiptych(id: string, tier: Tier, rows: readonly string[]): string {
  return rows.includes(id) ? id : `${tier}-${id}`;
}
