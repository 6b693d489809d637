import { plainAddress } from "./address.ts";
import type { BibtexField } from "./bibtex-entry.ts";

/** arXiv's identifiers (arxiv.org/help/arxiv_identifier): since April 2007 year, month and number, before then an archive and seven digits. */
const ID = "\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5}(?!\\d)|[a-z]{2,}(?:-[a-z]{2,})?(?:\\.[a-z]{2})?\\/\\d{7}(?!\\d)";
const ALONE = new RegExp(`^(?:arxiv:\\s*)?(${ID})(?:v\\d+)?(?:\\s*\\[[\\w.-]+\\])?$`, "i");
/** Behind the word, at a distance that words like `preprint` fill. */
const NAMED = new RegExp(`(?:arxiv|corr)(?![a-z])[^\\d]{0,40}?(?<!\\d)(${ID})`, "i");
const ABS = new RegExp(`^\\s*abs/(${ID})`, "i");
/** What is said around an id and says no more. */
const WORDS =
  /arxiv(?:\.org)?|corr|e-?prints?|preprints?|abs\/|pdf\/|v\d+|\[[\w.-]+\]|https?:\/\/|\\url|[\s:.,;/(){}~-]/gi;

/** Fields that are for an id. */
const IDS = ["eprint", "arxiv", "arxivid"];
/** Fields of text that one may stand in. */
const TEXTS = [
  "doi",
  "journal",
  "journaltitle",
  "booktitle",
  "volume",
  "number",
  "pages",
  "eid",
  "url",
  "howpublished",
  "note",
  "addendum",
  "publisher",
  "institution",
  "organization",
  "series",
  "type",
];

/** The arXiv id of an entry, wherever the entry says it, without its version: `1812.11118`, `math.ST/9901001`. */
export function arxivId(fields: ReadonlyMap<string, BibtexField>): string | undefined {
  const kind = plainAddress(
    fields.get("archiveprefix")?.value ?? fields.get("eprinttype")?.value ?? fields.get("archive")?.value ?? "",
  );
  for (const field of IDS) {
    const text = plainAddress(fields.get(field)?.value ?? "");
    if (text === "" || (field === "eprint" && kind !== "" && !/^arxiv$/i.test(kind))) continue;
    const id = (ALONE.exec(text) ?? NAMED.exec(text))?.[1];
    if (id) return id;
  }
  const isOnArxiv = ["journal", "journaltitle", "institution", "publisher", "organization", "booktitle"].some((name) =>
    /^\s*(?:arxiv|corr)\b/i.test(fields.get(name)?.value ?? ""),
  );
  for (const field of TEXTS) {
    const value = fields.get(field)?.value ?? "";
    const alone =
      isOnArxiv && ["volume", "number", "pages", "eid"].includes(field) ? ALONE.exec(value.trim()) : undefined;
    const id = (NAMED.exec(value) ?? ABS.exec(value) ?? alone)?.[1];
    if (id) return id;
  }
  return undefined;
}

/** The fields of text that say nothing but that a work is on arXiv: `journal = {arXiv preprint arXiv:1812.11118}`. */
export function fieldsOfArxiv(fields: ReadonlyMap<string, BibtexField>, id: string): string[] {
  return TEXTS.filter((name) => {
    const value = fields.get(name)?.value ?? "";
    return value.includes(id) && value.replaceAll(id, "").replace(WORDS, "") === "";
  });
}
