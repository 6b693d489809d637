import { DATA } from "../../core/data-attributes.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import type { Markup } from "./render-context.ts";
import { LARGEST_DRAWING, type ShownOutput, type ShownTable } from "./shown-output.ts";
import { svgFigure } from "./svg-figure.ts";

/** The block whose outputs are shown. */
export interface OutputsOf {
  /** Among the blocks that run. */
  readonly run: number;
  /** What its figures show, in their order. */
  readonly alt: readonly string[];
  /** The id of its caption; nothing without one. */
  readonly captionId: string | undefined;
  readonly markup: Markup;
  /** Where the block stands, from wherever this is read. */
  readonly href: string;
}

/** What a block has shown, as HTML; whatever it has printed is text. Empty where it has shown nothing. */
export function outputsHtml(outputs: readonly ShownOutput[], block: OutputsOf): string {
  let figures = 0;
  const html = outputs.map((output) => {
    if (output.kind === "table") return tableHtml(output, block);
    if (output.kind !== "figure") return textHtml(output.kind, output.text, block);
    figures++;
    return figureHtml(output.svg, figures, block);
  });
  if (html.length === 0) return "";
  if (block.markup === "plain") return html.join("");
  return `<div class="run-output" ${DATA.output}="${block.run}">\n${html.join("")}</div>\n`;
}

function textHtml(kind: "text" | "traceback", text: string, { run, markup }: OutputsOf): string {
  // A line break right behind the tag would be lost.
  const words = escapeHtml(text.replace(/\n$/, "")).replace(/^\n/, "\n\n");
  if (markup === "plain") return `<pre>${words}</pre>\n`;
  const isError = kind === "traceback";
  const classes = isError ? "output-text output-error" : "output-text";
  const name = `${isError ? "Error" : "Output"} of block ${run}`;
  return `<pre class="${classes}" tabindex="0" role="group" aria-label="${name}">${words}</pre>\n`;
}

function tableHtml({ columns, rows }: ShownTable, { run, captionId, markup }: OutputsOf): string {
  const align = (index: number): string => (columns[index]?.align === "right" ? ' style="text-align:right"' : "");
  const head = columns
    .map(({ name }, index) =>
      // A header that says nothing would be read out as one.
      name === "" ? "<td></td>" : `<th scope="col"${align(index)}>${escapeHtml(name)}</th>`,
    )
    .join("");
  const body = rows
    .map((row) => `<tr>${row.map((cell, index) => `<td${align(index)}>${escapeHtml(cell)}</td>`).join("")}</tr>\n`)
    .join("");
  const table = `<table>\n<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${body}</tbody>\n</table>`;
  if (markup === "plain") return `${table}\n`;
  const name = captionId ? `aria-labelledby="${escapeHtml(captionId)}"` : `aria-label="Table of block ${run}"`;
  return `<div class="table" tabindex="0" role="group" ${name}>${table}</div>\n`;
}

function figureHtml(svg: string, number: number, { run, alt, markup, href }: OutputsOf): string {
  const description = alt[number - 1] ?? `Figure of block ${run}`;
  // Its colours are those of the site's pages, and feed readers take drawings out: they tell what it shows, and where.
  if (markup === "plain") return `<p><a href="${escapeHtml(href)}">Figure</a>: ${escapeHtml(description)}</p>\n`;
  const figure = svgFigure(svg, `run-${run}-drawing-${number}-`, description, { largest: LARGEST_DRAWING });
  // What cannot stand in a page has been told.
  return figure.kind === "inline" ? `${figure.html}\n` : "";
}
