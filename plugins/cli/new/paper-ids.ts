import { doiIn } from "../../bibliography/bibtex/doi.ts";

/** What a paper is looked up by. */
export type PaperId = { readonly kind: "arxiv" | "doi"; readonly id: string };

const ARXIV =
  /^(?:arxiv:\s*|https?:\/\/(?:[a-z]+\.)?arxiv\.org\/(?:abs|pdf|html)\/)?((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}))(?:v\d+)?(?:\.pdf)?$/i;

/** The DOIs that arXiv gives its papers. */
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;

/** As many characters as an id has that somebody types. */
const LONGEST = 300;

/**
 * The arXiv id or DOI that an author means, by itself or in an address: without a version.
 * @returns nothing where it is neither
 */
export function paperId(text: string): PaperId | undefined {
  const bare = text.trim().slice(0, LONGEST);
  const arxiv = ARXIV.exec(bare)?.[1];
  if (arxiv !== undefined) return { kind: "arxiv", id: arxiv };
  const doi = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\//i.test(bare)
    ? doiIn(decoded(bare))
    : undefined;
  if (doi === undefined) return undefined;
  const onArxiv = arxivOfDoi(doi);
  return onArxiv === undefined ? { kind: "doi", id: doi } : { kind: "arxiv", id: onArxiv };
}

/** The arXiv id that a DOI is made of. */
export function arxivOfDoi(doi: string): string | undefined {
  const id = ARXIV_DOI.exec(doi)?.[1];
  return id === undefined ? undefined : ARXIV.exec(id)?.[1];
}

function decoded(text: string): string {
  try {
    return /^https?:/i.test(text) ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}
