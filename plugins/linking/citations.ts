import type { Work } from "../bibliography/work.ts";
import type { Catalog, Post } from "../catalog/model.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { nearestName } from "../core/nearest-name.ts";
import { TIER_LABELS, type Tier } from "../core/tier.ts";
import type { CitationUse } from "../markdown/document/document.ts";
import { postAddress, withBase } from "./addresses.ts";
import { quartoReference } from "./quarto-reference.ts";

/** How many keys that are not there are told with the one that may have been meant: each search looks at all. */
const MAX_SUGGESTIONS = 100;

/** Where a work can be read. */
export interface WorkPlace {
  readonly href: string;
  readonly text: string;
  /** True for a page of this blog. */
  readonly here: boolean;
}

/**
 * Holds the keys of citations against the works that there are. On a blog without any, `@somebody` is a name.
 * @returns `citation-resolves` errors; for a reference of Quarto's on a blog without works a `mark-known` warning
 */
export function unknownKeys(
  references: Pick<ReadonlyMap<string, unknown>, "has" | "keys" | "size">,
  uses: readonly CitationUse[],
): Diagnostic[] {
  let suggestions = 0;
  return uses.flatMap(({ cluster, places }) =>
    cluster.items.flatMap(({ key }, index): Diagnostic[] => {
      const at = places[index];
      if (references.has(key) || !at) return [];
      const quarto = quartoReference(key);
      const isName = cluster.inText && references.size === 0;
      // A reference of Quarto's is none of a name's, so it is told of where names are left alone, too.
      if (quarto && isName) return [{ ...at, severity: "warning", rule: "mark-known", message: quarto }];
      if (quarto) return [{ ...at, severity: "error", rule: "citation-resolves", message: quarto }];
      if (isName) return [];
      const near = suggestions++ < MAX_SUGGESTIONS ? nearestName(key, references.keys()) : undefined;
      const plain = cluster.inText ? " (a plain `@` is written `\\@`)" : "";
      const hint = near
        ? `; did you mean \`${near}\`?`
        : `; expected one of \`references.bib\` or of a \`paper.yaml\`${plain}.`;
      const message = `No work has the key \`${key}\`${hint}`;
      return [{ ...at, severity: "error", rule: "citation-resolves", message }];
    }),
  );
}

/**
 * The panel of a work that has a pair here: the one of the citing post's tier, else the overview, else what there is.
 * @param from the citing post; its own paper is no place to go to
 */
export function pairLink(
  blog: { readonly catalog: Catalog; readonly base: string },
  from: Post | undefined,
  work: Work | undefined,
): WorkPlace | undefined {
  const paper = work?.paper === undefined ? undefined : blog.catalog.papers.get(work.paper);
  if (!paper || (from?.kind === "paper" && from.slug === paper.slug)) return undefined;
  const panels: Readonly<Record<Tier, Post | undefined>> = { overview: paper.overview, "deep-dive": paper.deepDive };
  const panel = panels[from?.tier ?? "overview"] ?? paper.overview ?? paper.deepDive;
  if (!panel?.tier) return undefined;
  const text = `${TIER_LABELS[panel.tier]} here`;
  return { href: withBase(blog.base, postAddress(panel)), text, here: true };
}

/** Where a work can be read: its pair here first. */
export function workLinks(
  blog: { readonly catalog: Catalog; readonly base: string },
  from: Post | undefined,
  work: Work | undefined,
): WorkPlace[] {
  if (!work) return [];
  const { arxiv, doi, url } = work;
  const pair = pairLink(blog, from, work);
  const links: WorkPlace[] = pair ? [pair] : [];
  if (arxiv) links.push({ href: `https://arxiv.org/abs/${arxiv}`, text: `arXiv ${arxiv}`, here: false });
  if (doi) links.push({ href: `https://doi.org/${encodeURI(doi)}`, text: "DOI", here: false });
  if (url) {
    links.push({ href: url, text: new URL(url).hostname.replace(/^www\./, ""), here: false });
  }
  return links;
}
