import { escapeHtml } from "../core/escape-html.ts";
import { MARKS } from "../core/marks.ts";
import type { LinkTarget } from "./document.ts";

/** What a link to a place of the blog's bears on a page, as attributes: its id, the hinge that it is, its preview. */
export function referenceMarks(target: LinkTarget & { readonly kind: "internal" }): string[] {
  const marks: string[] = [];
  if (target.id !== "") marks.push(`${MARKS.reference}="${escapeHtml(target.id)}"`);
  if (target.hinge !== undefined) marks.push(`${MARKS.hinge}="${escapeHtml(target.hinge)}"`);
  // What stands in the page itself needs no mark: it can be seen from the address.
  if (target.previewed && !target.href.startsWith("#")) marks.push(MARKS.preview);
  return marks;
}
