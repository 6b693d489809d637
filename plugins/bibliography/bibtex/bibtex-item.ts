import type { CslItem } from "../csl-item.ts";
import { issuedOf } from "./bibtex-date.ts";
import type { BibtexEntry } from "./bibtex-entry.ts";
import type { BibtexLinks } from "./bibtex-links.ts";
import { cslType } from "./bibtex-types.ts";
import { distinctTexts } from "./distinct-texts.ts";
import type { ReadFields } from "./read-fields.ts";
import { referenceNote } from "./reference-note.ts";

/** What BibTeX's styles write for types, and biblatex's words for them (manual, 4.9.2.13). */
const GENRES: ReadonlyMap<string, string> = new Map([
  ["mastersthesis", "Master’s thesis"],
  ["mathesis", "Master’s thesis"],
  ["phdthesis", "PhD thesis"],
  ["bathesis", "Bachelor’s thesis"],
  ["candthesis", "Candidate thesis"],
  ["techreport", "Technical report"],
  ["resreport", "Research report"],
  ["software", "Computer software"],
  ["datacd", "Data CD"],
  ["audiocd", "Audio CD"],
  ["patent", "Patent"],
  ["patentus", "U.S. patent"],
  ["patenteu", "European patent"],
  ["patentde", "German patent"],
  ["patentuk", "British patent"],
  ["patentfr", "French patent"],
  ["patreq", "Patent request"],
]);
/** A `type` that says again what the entry is, as databases write it. */
const SAID_BY_TYPE =
  /^(?:journal[ -]?)?article$|^(?:conference[ -]?)?(?:paper|proceedings)$|^in(?:proceedings|collection|book)$|^book(?:[ -]chapter)?$|^misc$|^online$/i;

/** The fields of an entry as a style wants them. */
export function bibtexItem(entry: Pick<BibtexEntry, "key" | "type">, read: ReadFields, links: BibtexLinks): CslItem {
  const { texts, names } = read;
  const text = (name: string): string | undefined => (links.said.has(name) ? undefined : texts.get(name));
  const joined = (separator: string, ...fields: readonly string[]): string | undefined =>
    distinctTexts(fields.map(text)).join(separator) || undefined;

  const type = cslType(entry.type);
  const isArticle = type === "article-journal";
  const journal =
    distinctTexts([joined(", ", "journaltitle", "journal"), text("journalsubtitle")]).join(": ") || undefined;
  const book = joined(": ", "booktitle", "booksubtitle");
  // `abs/1906.05450` is no volume, and `arXiv preprint` no journal: the link to arXiv says it.
  const isPreprint =
    links.arxiv !== undefined && (isArticle || links.said.has("booktitle")) && isArxivName(journal ?? book);
  const container = isPreprint ? "arXiv" : (book ?? journal);
  const number = joined(", ", "number", "issue");
  const chapter = text("chapter");
  const kind = text("type");
  const isPart = type === "chapter" && chapter !== undefined;
  const parts: { readonly [Name in keyof CslItem]: CslItem[Name] | undefined } = {
    id: entry.key,
    type,
    title: joined(": ", "title", "subtitle"),
    "title-short": text("shorttitle"),
    author: names.get("author"),
    editor: names.get("editor"),
    translator: names.get("translator"),
    ...issuedOf({ date: text("date"), year: text("year"), month: text("month"), day: text("day") }),
    "container-title": container,
    "collection-title": text("series"),
    volume: text("volume"),
    // Of a series, a volume of a series without a name, or a report.
    [text("series") && !isArticle ? "collection-number" : isArticle || container ? "issue" : "number"]: number,
    // `type = {Section}` says what the chapter is.
    "chapter-number": isPart && kind ? undefined : chapter,
    page: pagesOf(text("pages") ?? text("eid") ?? text("articleno")),
    publisher: joined(", ", "organization", "institution", "school", "publisher"),
    "publisher-place": joined(", ", "location", "address"),
    edition: editionOf(text("edition")),
    genre: isPart ? undefined : genreOf(entry.type, kind),
    note: referenceNote(read, links, { isPart, isPreprint, book, journal }),
  };
  const issued = parts.issued ?? parts.status;
  const status = parts.status ?? (issued === undefined ? text("pubstate") : undefined);
  const item = Object.fromEntries(Object.entries({ ...parts, status }).filter(([, value]) => value !== undefined));
  return { ...item, id: entry.key, type };
}

/** A container that is nothing but arXiv. */
function isArxivName(name: string | undefined): boolean {
  return name === undefined || /^(?:arxiv|corr|e-?prints?|preprints?|[\s.:,()-])+$/i.test(name);
}

function genreOf(type: string, said: string | undefined): string | undefined {
  if (said === undefined) return GENRES.get(type === "software" || type === "patent" ? "" : type);
  return GENRES.get(said.toLowerCase()) ?? (SAID_BY_TYPE.test(said) ? undefined : said);
}

/** Ranges as CSL wants them, with a hyphen, however many were written. */
function pagesOf(text: string | undefined): string | undefined {
  return text?.replace(/\s*(?:-{2,}|[–—][–—-]*)\s*|(?<=\d)\s*-\s*(?=\d)/g, "-");
}

/** `Second` is as good as `2`. */
function editionOf(text: string | undefined): string | undefined {
  const words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
  const number = words.indexOf(text?.toLowerCase() ?? "");
  return number >= 0 ? String(number + 1) : text?.replace(/^(\d+)(?:st|nd|rd|th)$/, "$1");
}
