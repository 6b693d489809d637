import { posix } from "node:path";
import { postsOf } from "../catalog/entry-posts.ts";
import type { Catalog, Erratum, PlacedEntry } from "../catalog/model.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { LinkTarget } from "../markdown/document/document.ts";
import type { LinkSpace } from "./link-space.ts";
import { resolveLink } from "./resolve-link.ts";

/** A correction whose place is found. */
export interface PlacedErratum {
  /** The paper or chapter that it belongs to. */
  readonly entry: PlacedEntry;
  readonly erratum: Erratum;
  /** Stays the same when corrections are added: the end of its `tag:` URI. */
  readonly key: string;
  readonly target: LinkTarget & { readonly kind: "internal" };
  /** The panel and the id at which it stands; the id is empty for the whole panel. */
  readonly at: { readonly path: string; readonly id: string };
}

/**
 * Finds the places of a paper's or chapter's corrections, the newest first.
 * @returns also `link-resolves` errors for places that do not exist
 */
export function placeErrata(
  space: LinkSpace,
  entry: PlacedEntry,
): { errata: PlacedErratum[]; diagnostics: Diagnostic[] } {
  const errata: PlacedErratum[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const erratum of entry.errata) {
    const use = { kind: "link" as const, href: erratum.where.text, wantsText: true, place: erratum.where.place };
    const { target, diagnostic } = resolveLink(space, entry.source.path, use);
    if (diagnostic) diagnostics.push(diagnostic);
    const at = placeIn(space.catalog, entry, erratum.where.text);
    if (target?.kind === "internal" && at) {
      errata.push({ entry, erratum, key: erratumKey(entry, erratum), target, at });
    } else if (!diagnostic) {
      const message = `The place \`${erratum.where.text}\` is in no post of this ${entry.kind}; expected one like \`${postsOf(entry).at(-1)?.source.path.split("/").at(-1)}#thm-peak\`.`;
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

function placeIn(catalog: Catalog, entry: PlacedEntry, where: string): PlacedErratum["at"] | undefined {
  const [file = "", id = ""] = where.split("#");
  const path = posix.join(posix.dirname(entry.source.path), file);
  const post = postsOf(entry).find(({ source }) => source.path === path);
  return post && catalog.posts.has(path) ? { path, id } : undefined;
}

/** Two corrections of one place on one day are told apart by their number among those. */
function erratumKey(entry: PlacedEntry, erratum: Erratum): string {
  const alike = entry.errata.filter((other) => other.date === erratum.date && other.where.text === erratum.where.text);
  const number = alike.indexOf(erratum);
  return `${entry.kind === "paper" ? "" : `${entry.kind}/`}${entry.slug}/${erratum.date}/${erratum.where.text}${number > 0 ? `/${number + 1}` : ""}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
