import { DATA } from "../../core/data-attributes.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import type { RenderContext } from "./render-context.ts";

/** A sentence of the overview that tells a statement. */
export interface ToldSlot {
  /** Of the sentence, with the base path. */
  readonly href: string;
  /** Of the sentence, in the overview. */
  readonly id: string;
  /** Its words as HTML without links, in each medium. */
  readonly html: Readonly<Record<"page" | "feed", string>>;
}

/** The way from a statement back to the sentence that tells it. */
export function toldParagraph(
  { href, id, html }: ToldSlot,
  markup: RenderContext["markup"],
  absolute: (href: string) => string = (address) => address,
): string {
  const address = escapeHtml(absolute(href));
  if (markup === "plain") return `<p><a href="${address}">Told in the overview</a>: ${html.feed}</p>\n`;
  const marks = `${DATA.claim}="${escapeHtml(id)}" ${DATA.hinge}="${escapeHtml(id)}"`;
  return (
    `<p class="told"><a class="told-way" href="${address}" ${marks}>Told in the overview</a>: ` +
    `<span class="told-sentence">${html.page}</span></p>\n`
  );
}
