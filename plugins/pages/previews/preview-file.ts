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
  /** Set where that of code is needed. */
  readonly code?: true;
}

/** The style sheets that a preview needs beside that of every page. */
export function previewStyles(html: Html): Pick<PreviewFile, "math" | "code"> {
  return {
    ...(showsMath(html) && { math: true as const }),
    ...(/<code|<pre/.test(html) && { code: true as const }),
  };
}

/** Whether a preview needs the style sheet of mathematics. */
export function showsMath(html: Html): boolean {
  return html.includes('class="katex"');
}
