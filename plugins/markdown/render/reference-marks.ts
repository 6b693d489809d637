import { DATA } from "../../core/data-attributes.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import type { LinkTarget } from "../document/document.ts";

/** The `data-*` attributes of a link to a place in the blog: which id it leads to, whether it is a hinge, whether it has a preview. */
export function referenceMarks(target: LinkTarget & { readonly kind: "internal" }): string[] {
  const marks: string[] = [];
  if (target.id !== "") marks.push(`${DATA.reference}="${escapeHtml(target.id)}"`);
  if (target.hinge !== undefined) marks.push(`${DATA.hinge}="${escapeHtml(target.hinge)}"`);
  // A link within the page needs no mark for its preview: the script sees from the address that the place is in the page.
  if (target.previewed && !target.href.startsWith("#")) marks.push(DATA.preview);
  return marks;
}
