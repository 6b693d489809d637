import { type Element, isTag } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import { cleanNames, cleanText, LONGEST } from "./clean-text.ts";
import { titleFromLatex } from "./latex-words.ts";
import { arxivOfDoi } from "./paper-ids.ts";
import type { FoundPaper } from "./paper-record.ts";

/**
 * Reads an answer of arXiv's interface (info.arxiv.org/help/api: an Atom feed with one entry a paper).
 * @param id that was asked for
 * @returns nothing where arXiv does not know the paper
 */
export function readArxiv(atom: string, id: string): FoundPaper | undefined {
  const feed = parseDocument(atom, { xmlMode: true });
  const entries = DomUtils.getElementsByTagName("entry", feed, true, 10);
  // What is not found is answered by no entry, or by one that is called an error.
  const entry = entries.find((one) => textIn(one, "id").toLowerCase().includes(`/abs/${id.toLowerCase()}`));
  if (!entry) return undefined;
  const names = childrenNamed(entry, "author").map((author) => textIn(author, "name"));
  const venue = cleanText(textIn(entry, "arxiv:journal_ref"), LONGEST.venue);
  const doi = /^10\.\d{4,9}\/\S+$/.exec(textIn(entry, "arxiv:doi").trim())?.[0];
  const year = /^\s*(\d{4})-/.exec(textIn(entry, "published"))?.[1];
  return {
    title: titleFromLatex(textIn(entry, "title").replace(/\s+/g, " ").trim()) || undefined,
    authors: cleanNames(names),
    year: year === undefined ? undefined : Number(year),
    venue: venue || undefined,
    arxiv: id,
    doi: doi === undefined || arxivOfDoi(doi) !== undefined ? undefined : doi,
  };
}

function childrenNamed(element: Element, name: string): Element[] {
  return element.children.filter((child): child is Element => isTag(child) && child.name === name);
}

function textIn(element: Element, name: string): string {
  const [child] = childrenNamed(element, name);
  return child ? DomUtils.textContent(child) : "";
}
