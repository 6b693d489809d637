import { DATA } from "../../core/data-attributes.ts";
import { escapeHtml } from "../../core/escape-html.ts";

/** A block of code that implements an equation, as seen from the equation. */
export interface CodeSlot {
  /** With the base path where it stands in the other panel. */
  readonly href: string;
  /** Of the block. */
  readonly id: string;
  /** True where it stands in the other panel. */
  readonly isBeyond: boolean;
}

/**
 * The sign at an equation that leads to the code which implements it.
 * @param name what the equation is called
 */
export function codeSign({ href, id, isBeyond }: CodeSlot, name: string): string {
  const mark = escapeHtml(id);
  const beyond = isBeyond ? ` ${DATA.hinge}="${mark}" ${DATA.preview}` : "";
  const about = `<span class="visually-hidden"> of ${escapeHtml(name)}</span>`;
  return `<a class="hinge code-sign" href="${escapeHtml(href)}" ${DATA.reference}="${mark}"${beyond}>Code${about}</a>`;
}
