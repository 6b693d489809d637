import { DATA } from "../../core/data-attributes.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import type { LinkTarget } from "../document/document.ts";

/** What a link to a place of the blog's bears on a page, as attributes: its id, the hinge that it is, its preview. */
export function referenceMarks(target: LinkTarget & { readonly kind: "internal" }): string[] {
  const marks: string[] = [];
  if (target.id !== "") marks.push(`${DATA.reference}="${escapeHtml(target.id)}"`);
  if (target.hinge !== undefined) marks.push(`${DATA.hinge}="${escapeHtml(target.hinge)}"`);
  // What stands in the page itself needs no mark: it can be seen from the address.
  if (target.previewed && !target.href.startsWith("#")) marks.push(DATA.preview);
  return marks;
}
