import type { Catalog, Erratum, Paper } from "../catalog/model.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { Tier } from "../core/tier.ts";
import type { LinkTarget } from "../markdown/document/document.ts";
import type { LinkSpace } from "./link-space.ts";
import { resolveLink } from "./resolve-link.ts";

/** A correction whose place is found. */
export interface PlacedErratum {
  readonly paper: Paper;
  readonly erratum: Erratum;
  /** Stays the same when corrections are added: the end of its `tag:` URI. */
  readonly key: string;
  readonly target: LinkTarget & { readonly kind: "internal" };
  /** The panel and the id at which it stands; the id is empty for the whole panel. */
  readonly at: { readonly path: string; readonly id: string };
}

/**
 * Finds the places of a paper's corrections, the newest first.
 * @returns also `link-resolves` errors for places that do not exist
 */
export function placeErrata(space: LinkSpace, paper: Paper): { errata: PlacedErratum[]; diagnostics: Diagnostic[] } {
  const errata: PlacedErratum[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const erratum of paper.errata) {
    const use = { kind: "link" as const, href: erratum.where.text, wantsText: true, place: erratum.where.place };
    const { target, diagnostic } = resolveLink(space, paper.source.path, use);
    if (diagnostic) diagnostics.push(diagnostic);
    const at = placeIn(space.catalog, paper, erratum.where.text);
    if (target?.kind === "internal" && at) {
      errata.push({ paper, erratum, key: erratumKey(paper, erratum), target, at });
    } else if (!diagnostic) {
      const message = `The place \`${erratum.where.text}\` is in no panel of this paper; expected one like \`deep-dive.md#thm-peak\`.`;
      diagnostics.push({ ...erratum.where.place, severity: "error", rule: "link-resolves", message });
    }
  }
  return { errata: errata.sort(compareErrata), diagnostics };
}

/** Orders corrections, the newest first. */
export function compareErrata(
  a: { readonly erratum: Pick<Erratum, "date">; readonly key: string },
  b: { readonly erratum: Pick<Erratum, "date">; readonly key: string },
): number {
  return compare(b.erratum.date, a.erratum.date) || compare(a.key, b.key);
}

function placeIn(catalog: Catalog, paper: Paper, where: string): PlacedErratum["at"] | undefined {
  const [file = "", id = ""] = where.split("#");
  const tiers: Readonly<Record<string, Tier>> = { "overview.md": "overview", "deep-dive.md": "deep-dive" };
  const tier = tiers[file.replace(/^\.\//, "")];
  const post = tier === "overview" ? paper.overview : tier === "deep-dive" ? paper.deepDive : undefined;
  return post && catalog.posts.has(post.source.path) ? { path: post.source.path, id } : undefined;
}

/** Two corrections of one place on one day are told apart by their number among those. */
function erratumKey(paper: Paper, erratum: Erratum): string {
  const alike = paper.errata.filter((other) => other.date === erratum.date && other.where.text === erratum.where.text);
  const number = alike.indexOf(erratum);
  return `${paper.slug}/${erratum.date}/${erratum.where.text}${number > 0 ? `/${number + 1}` : ""}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
