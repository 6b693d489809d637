import type { BibtexEntry } from "../../bibliography/bibtex/bibtex-entry.ts";
import { bibtexWork } from "../../bibliography/bibtex/bibtex-work.ts";
import { inheritedFields } from "../../bibliography/bibtex/inherited-fields.ts";
import { parseBibtex } from "../../bibliography/bibtex/parse-bibtex.ts";
import { plainNames, plainWorkText } from "../../bibliography/work.ts";
import type { SourceFile } from "../../catalog/read/source-file.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import { cleanNames, cleanText, LONGEST } from "./clean-text.ts";
import { workTitle } from "./latex-words.ts";
import { arxivOfDoi } from "./paper-ids.ts";
import { type FoundPaper, NewPaperError } from "./paper-record.ts";

/** How many keys a message names. */
const NAMED = 8;

/**
 * The paper of an entry of a BibTeX file.
 * @param key of the entry; not needed where there is one only
 * @returns also what is wrong with the file, where that may be why something is missing
 * @throws NewPaperError where there is no such entry, or several to choose from
 */
export function readBibtexPaper(
  source: SourceFile,
  key: string | undefined,
): { readonly found: FoundPaper; readonly diagnostics: readonly Diagnostic[] } {
  const { entries, diagnostics } = parseBibtex(source);
  const entry = chosen(entries, key, source.path);
  const crossref = entry.fields.get("crossref")?.value.trim();
  const parents = entries.filter((other) => other !== entry && other.key === crossref);
  const { work, diagnostics: own } = bibtexWork(entry, parents);
  const fields = inheritedFields(entry, parents);
  const { item, doi } = work;
  const year = item.issued?.["date-parts"][0]?.[0] ?? Number(/\b\d{4}\b/.exec(fields.get("year")?.value ?? "")?.[0]);
  const issue = item.issue === undefined ? "" : `(${item.issue})`;
  const number = item.volume === undefined || item.type !== "article-journal" ? "" : ` ${item.volume}${issue}`;
  const container = plainWorkText(work, item["container-title"] ?? item.publisher ?? "");
  const onArxiv = doi === undefined ? undefined : arxivOfDoi(doi);
  const found: FoundPaper = {
    title: workTitle(work) || undefined,
    authors: cleanNames(plainNames(work)),
    year: Number.isInteger(year) ? year : undefined,
    venue: container === "" || container === "arXiv" ? undefined : cleanText(container + number, LONGEST.venue),
    arxiv: work.arxiv ?? onArxiv,
    doi: onArxiv === undefined ? doi : undefined,
    key: entry.key,
  };
  return { found, diagnostics: [...diagnostics, ...own] };
}

function chosen(entries: readonly BibtexEntry[], key: string | undefined, path: string): BibtexEntry {
  const shown = cleanText(path, LONGEST.venue);
  if (key !== undefined) {
    const entry = entries.find((one) => one.key === key);
    if (entry) return entry;
    const near = nearestName(
      key,
      entries.map((one) => one.key),
    );
    throw new NewPaperError(
      `Found no entry \`${key}\` in \`${shown}\`${near === undefined ? "." : `; did you mean \`${near}\`?`}`,
    );
  }
  const [only, ...others] = entries;
  if (only && others.length === 0) return only;
  if (!only)
    throw new NewPaperError(`Found no entry in \`${shown}\`; expected one such as \`@article{key, title = {…}}\`.`);
  const named = entries.slice(0, NAMED).map((one) => `\`${one.key}\``);
  const more = entries.length > NAMED ? ` and ${entries.length - NAMED} more` : "";
  throw new NewPaperError(
    `Found ${entries.length} entries in \`${shown}\` (${named.join(", ")}${more}); say which with \`--key\`.`,
  );
}
