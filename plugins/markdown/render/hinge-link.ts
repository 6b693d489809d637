import { DATA } from "../../core/data-attributes.ts";
import { escapeHtml } from "../../core/escape-html.ts";

/** A link to the other half of what stands here. */
export interface HingeSlot {
  /** With the base path. */
  readonly href: string;
  readonly label: string;
  /** What it stands at, for those who jump from link to link. */
  readonly name: string;
}

/** @param id of the target */
export function hingeLink(id: string, { href, label, name }: HingeSlot): string {
  const about = `<span class="visually-hidden">: ${escapeHtml(name)}</span>`;
  return `<a class="hinge" href="${escapeHtml(href)}" ${DATA.hinge}="${escapeHtml(id)}" ${DATA.preview}>${escapeHtml(label)}${about}</a>`;
}
