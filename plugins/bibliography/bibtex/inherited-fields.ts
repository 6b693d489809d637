import type { BibtexEntry, BibtexField } from "./bibtex-entry.ts";

/** What stays with the entry that says it (biblatex manual, appendix B, and what is for sorting). */
const OWN = new Set(
  `crossref xdata xref entryset execute ids key keywords label options presort related relatedoptions relatedstring relatedtype
  shorthand shorttitle sortkey sortname sorttitle sortyear`.split(/\s+/),
);
/** What a part of a book, of proceedings or of a journal's issue calls the titles of the whole. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ["title", "booktitle"],
  ["subtitle", "booksubtitle"],
  ["titleaddon", "booktitleaddon"],
]);
const JOURNAL_TITLES: ReadonlyMap<string, string> = new Map([
  ["title", "journaltitle"],
  ["subtitle", "journalsubtitle"],
  ["titleaddon", "journaltitleaddon"],
]);
const MAIN_TITLES: ReadonlyMap<string, string> = new Map([
  ["title", "maintitle"],
  ["subtitle", "mainsubtitle"],
  ["titleaddon", "maintitleaddon"],
]);
const PARTS = new Set([
  "bookinbook",
  "conference",
  "inbook",
  "incollection",
  "inproceedings",
  "inreference",
  "suppbook",
  "suppcollection",
]);

/**
 * The fields of an entry with those that it takes from others by `crossref` and `xdata`: what it does not say itself, the
 * title of the whole as `booktitle`.
 * @param parents nearest first
 */
export function inheritedFields(entry: BibtexEntry, parents: readonly BibtexEntry[]): ReadonlyMap<string, BibtexField> {
  const fields = new Map(entry.fields);
  const take = (name: string, field: BibtexField): void => {
    if (!fields.get(name)?.value.trim()) fields.set(name, field);
  };
  for (const parent of parents) {
    const titles = parent.type === "xdata" ? undefined : titlesFor(entry.type, parent.type);
    // BibTeX's own proceedings say for themselves what the title of the whole is.
    for (const [name, field] of parent.fields) if (!OWN.has(name) && !titles?.has(name)) take(name, field);
    for (const [name, taken] of titles ?? []) {
      const field = parent.fields.get(name);
      if (field) take(taken, field);
    }
  }
  return fields;
}

function titlesFor(child: string, parent: string): ReadonlyMap<string, string> | undefined {
  if (parent === "periodical") return JOURNAL_TITLES;
  if (PARTS.has(child)) return TITLES;
  return parent.startsWith("mv") ? MAIN_TITLES : TITLES;
}
