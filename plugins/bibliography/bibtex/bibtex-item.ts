import type { Creator, Entry } from "@retorquere/bibtex-parser";
import { ownValue } from "../../core/own-value.ts";
import type { CslItem, CslName } from "../csl-item.ts";
import { OTHERS } from "../work.ts";
import { arxivId } from "./arxiv-id.ts";
import type { BibtexEntry } from "./bibtex-entry.ts";

/** Entry types as CSL has them (CSL 1.0.2, appendix III); any other is a document. */
const TYPES: Readonly<Record<string, string>> = {
  article: "article-journal",
  book: "book",
  booklet: "pamphlet",
  collection: "book",
  conference: "paper-conference",
  dataset: "dataset",
  electronic: "webpage",
  inbook: "chapter",
  incollection: "chapter",
  inproceedings: "paper-conference",
  manual: "report",
  mastersthesis: "thesis",
  mvbook: "book",
  mvproceedings: "book",
  online: "webpage",
  patent: "patent",
  periodical: "periodical",
  phdthesis: "thesis",
  proceedings: "book",
  report: "report",
  software: "software",
  techreport: "report",
  thesis: "thesis",
  unpublished: "manuscript",
  www: "webpage",
};
const GENRES: Readonly<Record<string, string>> = {
  mastersthesis: "Master’s thesis",
  phdthesis: "PhD thesis",
  techreport: "Technical report",
};

/**
 * The fields of an entry as a style wants them.
 * @param fields read from LaTeX
 */
export function bibtexItem(entry: BibtexEntry, fields: Entry["fields"]): CslItem {
  const isArticle = ownValue(TYPES, entry.type) === "article-journal";
  const arxiv = arxivId(entry);
  const journal = textOf(fields.journaltitle ?? fields.journal);
  // `ArXiv preprint` is no journal, and `abs/1906.05450` no volume: the link to arXiv says it.
  const isPreprint = arxiv !== undefined && (journal === undefined || /^(?:arxiv|corr)\b/i.test(journal));
  const container = isPreprint && isArticle ? "arXiv" : (textOf(fields.booktitle) ?? journal);
  const volume = isPreprint && isArticle ? undefined : textOf(fields.volume);
  const number = isPreprint && isArticle ? undefined : textOf(fields.number ?? fields.issue);
  const title = [textOf(fields.title), textOf(fields.subtitle)].filter((part) => part !== undefined).join(": ");
  const status = textOf(fields.pubstate);
  const genre =
    ownValue(GENRES, entry.type) ?? (ownValue(TYPES, entry.type) === "thesis" ? textOf(fields.type) : undefined);
  const parts: { readonly [Name in keyof CslItem]: CslItem[Name] | undefined } = {
    id: entry.key,
    type: ownValue(TYPES, entry.type) ?? "document",
    title: title === "" ? undefined : title,
    author: namesOf(fields.author),
    editor: namesOf(fields.editor),
    translator: namesOf(fields.translator),
    ...issuedOf(fields),
    ...(status !== undefined && { status }),
    "container-title": container,
    "collection-title": textOf(fields.series),
    volume,
    ...(isArticle ? { issue: number } : { number }),
    page: textOf(fields.pages)?.replace(/-{1,3}|–/g, "-"),
    publisher:
      textOf(fields.publisher) ?? textOf(fields.school) ?? textOf(fields.institution) ?? textOf(fields.organization),
    "publisher-place": textOf(fields.location) ?? textOf(fields.address),
    edition: editionOf(textOf(fields.edition)),
    genre,
    note: ownValue(TYPES, entry.type) === undefined || entry.type === "unpublished" ? textOf(fields.note) : undefined,
  };
  const item = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  return { ...item, id: entry.key, type: parts.type ?? "document" };
}

function issuedOf(fields: Entry["fields"]): Pick<CslItem, "issued" | "status"> {
  const text = textOf(fields.date) ?? textOf(fields.year);
  const match = /(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text ?? "");
  // `in press`
  if (!match) return text === undefined ? {} : { status: text };
  const month = Number(match[2] ?? textOf(fields.month));
  const date = [Number(match[1])];
  if (Number.isInteger(month) && month >= 1 && month <= 12) date.push(month);
  if (date.length === 2 && match[3] !== undefined) date.push(Number(match[3]));
  return { issued: { "date-parts": [date] } };
}

/** `Second` is as good as `2`. */
function editionOf(text: string | undefined): string | undefined {
  const words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
  const number = words.indexOf(text?.toLowerCase() ?? "");
  return number >= 0 ? String(number + 1) : text?.replace(/^(\d+)(?:st|nd|rd|th)$/, "$1");
}

function namesOf(creators: readonly Creator[] | undefined): readonly CslName[] | undefined {
  if (!creators || creators.length === 0) return undefined;
  return creators.map((creator) => {
    // `and others`
    if (creator.lastName === "others" && creator.firstName === undefined) return { literal: OTHERS };
    if (creator.name !== undefined) return { literal: letters(creator.name) };
    return {
      family: letters(creator.lastName ?? ""),
      ...(creator.firstName && { given: letters(creator.firstName) }),
      ...(creator.prefix && { "non-dropping-particle": letters(creator.prefix) }),
      ...(creator.suffix && { suffix: letters(creator.suffix) }),
    };
  });
}

function textOf(value: string | readonly string[] | readonly Creator[] | undefined): string | undefined {
  // A list of publishers was a text with `and` in it.
  const text = typeof value === "string" ? value : value?.map(String).join(" and ");
  const plain = text && letters(text.replace(/<\/?(?:a|code|span class)\b[^>]*>/g, "")).trim();
  return plain === "" ? undefined : plain;
}

/** The library puts an accent behind a dotless i; in Unicode it stands on the dotted one. */
function letters(text: string): string {
  return text
    .replace(/ı(?=\p{M})/gu, "i")
    .replace(/ȷ(?=\p{M})/gu, "j")
    .normalize("NFC")
    .replace(/[ \t\n]+/g, " ");
}
