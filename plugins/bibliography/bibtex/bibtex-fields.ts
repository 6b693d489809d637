/**
 * Fields of names (biblatex manual, 2.2.2), with what is said before those that a style has no place for. Names before whose
 * names nothing is said have a place.
 */
export const NAME_FIELDS: ReadonlyMap<string, string> = new Map([
  ["author", ""],
  ["editor", ""],
  ["translator", ""],
  ["bookauthor", ""],
  ["editora", "With"],
  ["editorb", "With"],
  ["editorc", "With"],
  ["annotator", "Annotated by"],
  ["commentator", "With a commentary by"],
  ["introduction", "With an introduction by"],
  ["foreword", "With a foreword by"],
  ["afterword", "With an afterword by"],
  ["holder", "Held by"],
]);

/** Fields of text that are shown, of BibTeX (btxdoc), of biblatex (manual, 2.2.2), and of databases that add their own. */
export const TEXT_FIELDS: ReadonlySet<string> = new Set(
  `addendum address articleno booksubtitle booktitle booktitleaddon chapter collaboration date day edition editortype editoratype
  editorbtype editorctype eid eventdate eventtitle eventtitleaddon howpublished institution isan isbn ismn isrn issn issue
  issuesubtitle issuetitle issuetitleaddon iswc journal journalsubtitle journaltitle journaltitleaddon language location
  mainsubtitle maintitle maintitleaddon month mrnumber nameaddon note number numpages organization origdate origlanguage
  origlocation origpublisher origtitle pages pagetotal part publisher pubstate reportnumber reprinttitle school series
  shorttitle subtitle title titleaddon type urldate venue version volume volumes year zblnumber`.split(/\s+/),
);

/** Fields that addresses and ids are made of. */
export const ADDRESS_FIELDS: ReadonlySet<string> = new Set(
  `archive archiveprefix arxiv arxivid doi ee eprint eprintclass eprinttype link pmcid pmid primaryclass url`.split(
    " ",
  ),
);

/** Fields that say where an entry takes others from. */
const PARENT_FIELDS: ReadonlySet<string> = new Set(["crossref", "xdata"]);

/** What is for who keeps the file, for sorting and hyphenation, or for a database: no style shows it. */
const SILENT_FIELDS: ReadonlySet<string> = new Set(
  `abstract acmid added-at adsnote adsurl affiliation annotation annote authortype bibsource biburl bookpagination coden comment
  comments contents copyright creationdate date_added entryset entrysubtype execute file files fjournal gender groups
  hyphenation indexsorttitle indextitle interhash intrahash issue_date jabref keyword keywords label langid langidopts lccn
  library local-url localfile key modificationdate mrclass mrreviewer msc msc2010 options owner pagination pdf posted-at presort
  price printed priority qualityassured rating ranking readstatus related relatedoptions relatedstring relatedtype relevance
  review reviewer s2id shortjournal shortseries size slaccitation sortkey sortname sortshorthand sorttitle sortyear timestamp
  username xref zblclass __markedentry`.split(/\s+/),
);
/** The same, of programs: BibDesk, CiteULike, Mendeley, JabRef, Web of Science; `opt…` is a field that Emacs has taken out. */
const SILENT_PREFIX =
  /^(?:bdsk-|citeulike-|mendeley-|jabref-|comment-|date-|opt|funding-|cited-|times-cited|number-of-cited|usage-count|web-of-science|researcherid|orcid|research-areas|unique-id|doc-delivery|journal-iso|keywords-plus|author-email|da$|eissn$)/;

/** Every field that is shown or used. */
export const SHOWN_FIELDS: readonly string[] = [
  ...NAME_FIELDS.keys(),
  ...TEXT_FIELDS,
  ...ADDRESS_FIELDS,
  ...PARENT_FIELDS,
];
const SHOWN: ReadonlySet<string> = new Set(SHOWN_FIELDS);

/** True for a field that is shown, used, or not meant for readers. */
export function isKnownField(name: string): boolean {
  return SHOWN.has(name) || SILENT_FIELDS.has(name) || SILENT_PREFIX.test(name);
}
