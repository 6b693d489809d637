import type { Diagnostic } from "../../core/diagnostic.ts";
import type { WorkLink } from "../work.ts";
import { plainAddress, readAddress } from "./address.ts";
import { arxivId, fieldsOfArxiv } from "./arxiv-id.ts";
import type { BibtexField } from "./bibtex-entry.ts";
import { doiIn } from "./doi.ts";

type Fields = ReadonlyMap<string, BibtexField>;

/** Where a work can be read, from the fields of its entry. */
export interface BibtexLinks {
  readonly doi: string | undefined;
  readonly arxiv: string | undefined;
  /** The first address. */
  readonly url: string | undefined;
  /** What else leads to it: ids of other archives, further addresses. */
  readonly further: readonly WorkLink[];
  /** Fields of text that say nothing else. */
  readonly said: ReadonlySet<string>;
  /** Fields that should lead to the work and cannot, with what was expected. */
  readonly unreadable: readonly (readonly [name: string, expected: string])[];
}

/** Archives that biblatex knows (manual, 3.13.7), and some that databases write. */
const ARCHIVES: ReadonlyMap<string, (id: string) => WorkLink> = new Map([
  ["jstor", (id) => ({ text: `JSTOR ${id}`, href: `https://www.jstor.org/stable/${id}` })],
  ["pubmed", (id) => ({ text: `PMID ${id}`, href: `https://pubmed.ncbi.nlm.nih.gov/${id}/` })],
  ["hdl", (id) => ({ text: `HDL ${id}`, href: `https://hdl.handle.net/${id}` })],
  ["googlebooks", (id) => ({ text: `Google Books ${id}`, href: `https://books.google.com/books?id=${id}` })],
  ["hal", (id) => ({ text: `HAL ${id}`, href: `https://hal.science/${id}` })],
  ["iacr", (id) => ({ text: `IACR ePrint ${id}`, href: `https://eprint.iacr.org/${id}` })],
  ["ssrn", (id) => ({ text: `SSRN ${id}`, href: `https://ssrn.com/abstract=${id}` })],
] as const);
/** A field that is an address and nothing else. */
const ONLY_ADDRESS =
  /^\s*\{?\s*(?:\\(?:url|path|nolinkurl)\s*\{[^{}]*\}|<?(?:https?:\/\/|www\.)[^\s{}]*|\{(?:https?:\/\/|www\.)[^\s{}]*\})\s*\}?\s*\.?\s*$/;

/** Reads DOIs, arXiv ids and addresses wherever an entry says them. */
export function bibtexLinks(fields: Fields): BibtexLinks {
  const unreadable: [string, string][] = [];
  const written = (name: string): string => fields.get(name)?.value.trim() ?? "";
  const arxiv = arxivId(fields);
  const said = new Set(arxiv === undefined ? [] : fieldsOfArxiv(fields, arxiv));

  const addresses: string[] = [];
  for (const name of ["url", "ee", "link"]) {
    const value = written(name);
    if (value === "") continue;
    const whole = readAddress(value);
    const several = whole
      ? [whole]
      : plainAddress(value)
          .split(/[\s,;]+/)
          .map(readAddress);
    if (several.every((address) => address !== undefined)) addresses.push(...several);
    else unreadable.push([name, "an address like `https://example.org/`"]);
  }
  for (const name of ["howpublished", "note"]) {
    const value = written(name);
    const address = ONLY_ADDRESS.test(value) ? readAddress(value.replace(/\.\s*$/, "")) : undefined;
    if (address === undefined) continue;
    said.add(name);
    addresses.push(address);
  }

  const doiField = written("doi");
  const doi = doiIn(plainAddress(doiField).replace(/%2f/i, "/"));
  if (doiField !== "" && doi === undefined) unreadable.push(["doi", "a DOI like `10.1000/182`"]);
  const byAddress = addresses.map((address) =>
    /^https?:\/\/(?:dx\.|www\.)?doi\.org\//.test(address) ? doiIn(decoded(address)) : undefined,
  );
  const fromText = ["note", "howpublished", "addendum"].map((name) => doiIn(written(name)));
  const [anyDoi] = [doi, ...byAddress, ...fromText].filter((one) => one !== undefined && !/^10\.48550\//i.test(one));

  // An address that is the DOI's or arXiv's own is led to by them.
  const others = [...new Set(addresses)].filter(
    (address, index) => !(byAddress[index] && byAddress[index] === anyDoi) && !(arxiv && isArxiv(address)),
  );
  const [url, ...more] = others;
  const further = [
    ...archiveLinks(written, arxiv !== undefined, unreadable),
    ...more.map((href) => ({ href, text: href })),
  ];
  return { doi: anyDoi, arxiv, url, further, said, unreadable };
}

function archiveLinks(
  written: (name: string) => string,
  hasArxiv: boolean,
  unreadable: [string, string][],
): WorkLink[] {
  const links: WorkLink[] = [];
  const add = (archive: string, id: string): void => {
    const link = ARCHIVES.get(archive)?.(id);
    if (link) links.push({ ...link, href: encodeURI(link.href) });
    else links.push({ href: "", text: archive === "" ? id : `${archive} ${id}` });
  };
  const eprint = plainAddress(written("eprint"));
  const kind = plainAddress(written("eprinttype") || written("archiveprefix") || written("archive"));
  if (/^arxiv$/i.test(kind) && !hasArxiv) {
    if (eprint !== "") unreadable.push(["eprint", "an arXiv id like `1812.11118`"]);
  } else if (eprint !== "" && !(hasArxiv && (kind === "" || /^arxiv$/i.test(kind)))) {
    const address = /^https?:/.test(eprint) ? readAddress(eprint) : undefined;
    if (address) links.push({ href: address, text: address });
    else
      add(
        kind
          .toLowerCase()
          .replace(/^cryptology eprint archive$/, "iacr")
          .replace(/^hdl\.handle\.net$/, "hdl"),
        eprint,
      );
  }
  for (const name of ["arxiv", "arxivid"]) {
    if (written(name) !== "" && !hasArxiv) unreadable.push([name, "an arXiv id like `1812.11118`"]);
  }
  const pmid = plainAddress(written("pmid"));
  if (pmid !== "") add("pubmed", pmid);
  const pmcid = plainAddress(written("pmcid"));
  if (pmcid !== "") {
    links.push({ text: pmcid, href: `https://www.ncbi.nlm.nih.gov/pmc/articles/${encodeURIComponent(pmcid)}/` });
  }
  return links;
}

function isArxiv(address: string): boolean {
  return /^https?:\/\/(?:[a-z]+\.)?arxiv\.org\//i.test(address) || /doi\.org\/10\.48550\//i.test(address);
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The `field-valid` warnings for fields that should lead to a work and cannot. */
export function unreadableLinks(key: string, fields: Fields, { unreadable }: BibtexLinks): Diagnostic[] {
  return unreadable.flatMap(([name, expected]): Diagnostic[] => {
    const field = fields.get(name);
    if (!field) return [];
    const found = plainAddress(field.value);
    const shown = found.length > 100 ? `${found.slice(0, 100)}…` : found;
    const message = `Found \`${shown}\` in \`${name}\` of \`${key}\`; expected ${expected}. It is left out.`;
    return [{ ...field.place, severity: "warning", rule: "field-valid", message }];
  });
}
