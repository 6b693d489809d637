import type { BibtexEntry } from "./bibtex-entry.ts";
import { verbatimField } from "./verbatim-field.ts";

const ARXIV =
  /(?:arxiv[.:/\s]*(?:preprint\s*)?(?:arxiv:|abs\/)?|^abs\/)\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i;

/** The arXiv id of an entry without its version, wherever the entry says it. */
export function arxivId(entry: BibtexEntry): string | undefined {
  const eprint = verbatimField(entry, "eprint");
  const kind = verbatimField(entry, "archiveprefix") ?? verbatimField(entry, "eprinttype");
  if (eprint && (kind === undefined || /^arxiv$/i.test(kind))) {
    const id = /^(?:arxiv:)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/i.exec(eprint)?.[1];
    if (id) return id;
  }
  for (const name of ["journal", "journaltitle", "volume", "url", "howpublished", "note"]) {
    const id = ARXIV.exec(entry.fields.get(name)?.value ?? "")?.[1];
    if (id) return id;
  }
  return undefined;
}
