import type { FormattedEntry } from "../../bibliography/formatted-citations.ts";
import { escapeHtml } from "../../core/escape-html.ts";

/** Where a reader finds a work: here, on arXiv, at its publisher's. */
export interface WorkLink {
  readonly href: string;
  readonly text: string;
  /** True for a page of this blog. */
  readonly here: boolean;
}

/** An entry with what surrounds it. */
export interface ListedReference extends FormattedEntry {
  readonly links: readonly WorkLink[];
  /** How many links of the text lead to it. */
  readonly citations: number;
}

/** The id of a work in the list of its text. */
export function referenceId(key: string): string {
  return `ref-${key}`;
}

/**
 * The id of a citation, for the way back from the list.
 * @param count which citation of the work it is in its text, from 1
 */
export function citationId(key: string, count: number): string {
  return `cite-${key}-${count}`;
}

/** The list of references at the end of a text; empty where there is nothing to list. */
export function referenceList(references: readonly ListedReference[]): string {
  if (references.length === 0) return "";
  const items = references.map((reference) => {
    const links = reference.links.map(anchor).join(" · ");
    const line = [links, waysBack(reference)].filter((part) => part !== "").join("\u00a0");
    return `<li class="reference" id="${escapeHtml(referenceId(reference.key))}">${reference.html}${line && ` <span class="reference-links">${line}</span>`}</li>\n`;
  });
  return (
    '<section class="references" role="doc-bibliography" aria-label="References" data-pagefind-ignore="">\n' +
    `<h2 class="label">References</h2>\n<ul>\n${items.join("")}</ul>\n</section>\n`
  );
}

/** The same in plain markup: without ids, as a feed reader shows several entries in one page, and without links back. */
export function plainReferenceList(references: readonly ListedReference[]): string {
  if (references.length === 0) return "";
  const items = references.map(
    ({ html, links }) => `<li>${[html.replace(/ class="[^"]*"/g, ""), ...links.map(anchor)].join(" · ")}</li>\n`,
  );
  return `<h2>References</h2>\n<ul>\n${items.join("")}</ul>\n`;
}

function anchor({ href, text, here }: WorkLink): string {
  return `<a href="${escapeHtml(href)}"${here ? ' class="reference-here"' : ""}>${escapeHtml(text)}</a>`;
}

/** `↩`, or `↩ 1 2 3` for a work that is cited more than once. */
function waysBack({ key, citations }: ListedReference): string {
  const numbers = Array.from({ length: citations }, (_, index) => index + 1);
  const links = numbers.map((number) => {
    const label = citations === 1 ? "Back to the text" : `Back to the text, citation ${number}`;
    const sign = citations === 1 ? "↩" : String(number);
    return `<a class="reference-back" href="#${encodeURIComponent(citationId(key, number))}" aria-label="${label}">${sign}</a>`;
  });
  const signed = links.length > 1 ? `<span aria-hidden="true">↩</span>\u00a0${links.join(" ")}` : links.join("");
  return signed && `<span class="reference-ways-back">${signed}</span>`;
}
