import { escapeHtml } from "../../core/escape-html.ts";

/** A correction at its place. */
export interface CorrectionSlot {
  /** ISO 8601. */
  readonly date: string;
  /** What was wrong and what is right, as HTML. */
  readonly html: string;
  readonly credit: string | undefined;
}

export function correctionParagraph({ date, html, credit }: CorrectionSlot): string {
  const day = date.slice(0, 10);
  const thanks = credit ? ` Found by ${escapeHtml(credit)}.` : "";
  return `<p class="erratum"><strong>Corrected <time datetime="${day}">${day}</time>.</strong> ${html}${thanks}</p>\n`;
}
