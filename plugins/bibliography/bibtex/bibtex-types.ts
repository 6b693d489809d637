/** The types of entries that BibTeX (btxdoc) and biblatex (manual, 2.1) know, as CSL has them (CSL 1.0.2, appendix III). */
const CSL_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    article: "article-journal",
    artwork: "graphic",
    audio: "song",
    book: "book",
    bookinbook: "chapter",
    booklet: "pamphlet",
    collection: "book",
    commentary: "document",
    conference: "paper-conference",
    dataset: "dataset",
    electronic: "webpage",
    image: "graphic",
    inbook: "chapter",
    incollection: "chapter",
    inproceedings: "paper-conference",
    inreference: "entry-encyclopedia",
    jurisdiction: "legal_case",
    legal: "legislation",
    legislation: "legislation",
    letter: "personal_communication",
    manual: "report",
    mastersthesis: "thesis",
    misc: "document",
    movie: "motion_picture",
    music: "song",
    mvbook: "book",
    mvcollection: "book",
    mvproceedings: "book",
    mvreference: "book",
    online: "webpage",
    patent: "patent",
    performance: "document",
    periodical: "periodical",
    phdthesis: "thesis",
    proceedings: "book",
    reference: "book",
    report: "report",
    review: "review",
    set: "document",
    software: "software",
    standard: "standard",
    suppbook: "chapter",
    suppcollection: "chapter",
    suppperiodical: "article-journal",
    techreport: "report",
    thesis: "thesis",
    unpublished: "manuscript",
    video: "motion_picture",
    www: "webpage",
    xdata: "document",
  }),
);

/** The types of entries that are known. */
export const BIBTEX_TYPES: readonly string[] = [...CSL_TYPES.keys()];

/** CSL's name of a type; any that is not known is a document. */
export function cslType(type: string): string {
  return CSL_TYPES.get(type) ?? "document";
}

export function isBibtexType(type: string): boolean {
  return CSL_TYPES.has(type);
}
