import type { Html } from "../views/html.ts";

/** What the file of a preview holds, as a browser reads it. */
export interface PreviewFile {
  /** Plain text: `Deep dive · The curve that goes down twice`. */
  readonly label: string;
  readonly tier?: string;
  readonly html: Html;
  /** Set where more stands at the place itself. */
  readonly more?: true;
  /** Set where the style sheet of mathematics is needed. */
  readonly math?: true;
}

/** Whether a preview needs the style sheet of mathematics. */
export function showsMath(html: Html): boolean {
  return html.includes('class="katex"');
}
