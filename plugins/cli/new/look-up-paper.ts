import { type Asking, ask, NoAnswerError } from "./ask.ts";
import { isNestedDeeply } from "./nested-deeply.ts";
import type { PaperId } from "./paper-ids.ts";
import { completeRecord, type FoundPaper, NewPaperError, type PaperRecord } from "./paper-record.ts";
import { readArxiv } from "./read-arxiv.ts";
import { readCrossref } from "./read-crossref.ts";
import { readDatacite } from "./read-datacite.ts";

/** Where the interfaces are asked; the environment names others. */
export interface Interfaces {
  readonly arxiv: string;
  readonly crossref: string;
  readonly datacite: string;
}

/** Those of arXiv, Crossref and DataCite, or what `DIPTYCH_ARXIV`, `DIPTYCH_CROSSREF` and `DIPTYCH_DATACITE` say. */
export function interfacesOf(environment: Readonly<Record<string, string | undefined>>): Interfaces {
  return {
    arxiv: environment.DIPTYCH_ARXIV || "https://export.arxiv.org/api/query",
    crossref: environment.DIPTYCH_CROSSREF || "https://api.crossref.org/works",
    datacite: environment.DIPTYCH_DATACITE || "https://api.datacite.org/dois",
  };
}

/**
 * Asks what a paper is called, who wrote it, and when.
 * @throws NewPaperError where nobody knows, or nobody answers: with what to type instead
 */
export async function lookUpPaper(
  { kind, id }: PaperId,
  interfaces: Interfaces,
  asking?: Asking,
): Promise<PaperRecord> {
  if (kind === "arxiv") {
    const found = await arxivPaper(id, interfaces.arxiv, asking);
    if (!found) throw new NewPaperError(`arXiv knows no paper \`${id}\`; is the id right?`);
    return completeRecord(found, "arXiv's answer");
  }
  const crossref = await doiPaper("Crossref", id, interfaces.crossref, readCrossref, asking);
  if (crossref) return completeRecord(crossref, "Crossref's answer");
  const datacite = await doiPaper("DataCite", id, interfaces.datacite, readDatacite, asking);
  if (datacite) return completeRecord(datacite, "DataCite's answer");
  throw new NewPaperError(`Neither Crossref nor DataCite knows the DOI \`${id}\`; is it right?`);
}

async function arxivPaper(id: string, at: string, asking: Asking | undefined): Promise<FoundPaper | undefined> {
  const url = addressOf("arXiv", at, "");
  url.searchParams.set("id_list", id);
  url.searchParams.set("max_results", "1");
  const { status, text } = await answered("arXiv", url, "application/atom+xml", asking);
  if (status === 404) return undefined;
  if (!/<feed[\s>]/.test(text)) throw noAnswer("arXiv", url, "its answer is no feed");
  if (isNestedDeeply(text)) throw noAnswer("arXiv", url, "its answer is nested too deeply to be read");
  return readArxiv(text, id);
}

async function doiPaper(
  name: string,
  doi: string,
  at: string,
  read: (answer: unknown, doi: string) => FoundPaper | undefined,
  asking: Asking | undefined,
): Promise<FoundPaper | undefined> {
  const url = addressOf(name, at, `/${encodeURIComponent(doi)}`);
  const { status, text } = await answered(name, url, "application/json", asking);
  if (status === 404) return undefined;
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw noAnswer(name, url, "its answer is no JSON");
  }
  const found = read(answer, doi);
  if (!found) throw noAnswer(name, url, "its answer says nothing of a paper");
  return found;
}

async function answered(name: string, url: URL, accept: string, asking: Asking | undefined) {
  try {
    return await ask(url, accept, asking);
  } catch (error) {
    if (error instanceof NoAnswerError) throw noAnswer(name, url, error.message);
    throw error;
  }
}

function addressOf(name: string, at: string, behind: string): URL {
  try {
    const url = new URL(at.replace(/\/$/, "") + behind);
    if (/^https?:$/.test(url.protocol)) return url;
  } catch {
    // Told below.
  }
  throw new NewPaperError(
    `Found \`${at}\` as the address of ${name}'s interface; expected one that begins with \`https://\`.`,
  );
}

function noAnswer(name: string, { host }: URL, reason: string): NewPaperError {
  return new NewPaperError(
    `${name} (${host}) did not say what the paper is: ${reason}. Try again; or, without the network, save the paper's BibTeX in a file and type \`diptych new paper.bib\`, or write \`posts/papers/<slug>/paper.yaml\` by hand, with \`title\`, \`authors\` and \`year\`.`,
  );
}
