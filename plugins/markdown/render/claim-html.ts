import { DATA } from "../../core/data-attributes.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import { TIER_LABELS, type Tier } from "../../core/tier.ts";
import type { LinkTarget } from "../document/document.ts";
import type { RenderContext } from "./render-context.ts";

/** A sentence that a statement backs, as its page shows it. */
export interface ClaimMark {
  /** Of the sentence: the statement leads back to it. */
  readonly id: string;
  /** True for the first one of a text, whose sign says what it is. */
  readonly isFirst: boolean;
  /** Of the panel that the statement stands in, where that is the other one of the pair. */
  readonly tier?: Tier;
  /** The ids of what proves the statement, in the order of the text. */
  readonly proofs: readonly string[];
}

/** What stands before a claim's text: it reads as text, and not as a link. */
export function claimOpening(target: LinkTarget, mark: ClaimMark | undefined, { markup }: RenderContext): string {
  if (markup !== "page" || !isBacked(target)) return "";
  return `<span class="claim"${mark ? ` id="${escapeHtml(mark.id)}"` : ""}>`;
}

/** What stands behind it: a small sign that opens what backs it; in a feed, its name. */
export function claimClosing(
  target: LinkTarget | undefined,
  mark: ClaimMark | undefined,
  { markup }: RenderContext,
): string {
  if (!target || !isBacked(target)) return "";
  const href = escapeHtml(target.href);
  const label = escapeHtml(target.label);
  if (markup === "plain") return ` (<a href="${href}">${label}</a>)`;
  const hinge = target.hinge === undefined ? "" : ` ${DATA.hinge}="${escapeHtml(target.hinge)}"`;
  const preview = target.previewed && !target.href.startsWith("#") ? ` ${DATA.preview}` : "";
  const proofs = mark && mark.proofs.length > 0 ? ` ${DATA.proof}="${escapeHtml(mark.proofs.join(" "))}"` : "";
  const name = mark?.isFirst ? `<span class="claim-name">${nameOf(mark)}</span>` : "";
  return (
    `</span><a class="claim-sign" href="${href}" ${DATA.claim}="${escapeHtml(target.id)}"${hinge}${preview}${proofs}>` +
    `${name}<span class="visually-hidden"> (backed by ${label})</span></a>`
  );
}

/** `proved in the deep dive`. */
function nameOf({ tier }: ClaimMark): string {
  return tier === undefined ? "proved" : `proved in the ${TIER_LABELS[tier].toLowerCase()}`;
}

function isBacked(target: LinkTarget): target is LinkTarget & { kind: "internal" } {
  return target.kind === "internal";
}
