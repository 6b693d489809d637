import { escapeHtml } from "../../core/escape-html.ts";
import type { LinkTarget } from "../document/document.ts";
import type { RenderContext } from "./render-context.ts";

/** What a link reads that has its words from its target, as HTML; a tag that holds a formula is set. */
export function referenceWords(
  target: LinkTarget & { readonly kind: "internal" },
  which: "label" | "short",
  { tag }: Pick<RenderContext, "tag">,
): string {
  const set = target.tag && tag?.(target.tag.tex);
  if (!target.tag || set === undefined) return escapeHtml(target[which]);
  const [before, behind] = target.tag[which];
  return escapeHtml(before) + set + escapeHtml(behind);
}
