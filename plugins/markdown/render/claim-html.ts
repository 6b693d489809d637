import { DATA } from "../../core/data-attributes.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import type { LinkTarget } from "../document/document.ts";
import type { RenderContext } from "./render-context.ts";

/** What stands before a claim's text: it reads as text, and not as a link. */
export function claimOpening(target: LinkTarget, { markup }: RenderContext): string {
  return markup === "page" && isBacked(target) ? '<span class="claim">' : "";
}

/** What stands behind it: a small sign that opens what backs it; in a feed, its name. */
export function claimClosing(target: LinkTarget | undefined, { markup }: RenderContext): string {
  if (!target || !isBacked(target)) return "";
  const href = escapeHtml(target.href);
  const label = escapeHtml(target.label);
  if (markup === "plain") return ` (<a href="${href}">${label}</a>)`;
  const hinge = target.hinge === undefined ? "" : ` ${DATA.hinge}="${escapeHtml(target.hinge)}"`;
  const preview = target.previewed && !target.href.startsWith("#") ? ` ${DATA.preview}` : "";
  return (
    `</span><a class="claim-sign" href="${href}" ${DATA.claim}="${escapeHtml(target.id)}"${hinge}${preview}>` +
    `<span class="visually-hidden"> (backed by ${label})</span></a>`
  );
}

function isBacked(target: LinkTarget): target is LinkTarget & { kind: "internal" } {
  return target.kind === "internal";
}
