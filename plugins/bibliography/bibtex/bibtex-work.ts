import type { Diagnostic } from "../../core/diagnostic.ts";
import { linkPlaceholder, MAX_LINKS, type Work, type WorkLink } from "../work.ts";
import type { BibtexEntry, BibtexField } from "./bibtex-entry.ts";
import { bibtexItem } from "./bibtex-item.ts";
import { bibtexLinks, unreadableLinks } from "./bibtex-links.ts";
import { checkFields, checkNames, checkSize } from "./check-fields.ts";
import { inheritedFields } from "./inherited-fields.ts";
import type { Placeholders } from "./latex-text.ts";
import { readFields } from "./read-fields.ts";
import { unknownCommand, unreadableField } from "./unreadable-latex.ts";

/**
 * Reads an entry of a BibTeX file: LaTeX's accents become letters, its formulas are kept as TeX, names are taken apart.
 * No title is put in another case.
 * @param parents the entries that it takes from what it does not say itself, nearest first
 * @returns the work, and what is wrong with what the entry says itself: each field of it is shown, used, or told of
 */
export function bibtexWork(
  entry: BibtexEntry,
  parents: readonly BibtexEntry[] = [],
): { work: Work; diagnostics: readonly Diagnostic[] } {
  const { key } = entry;
  const diagnostics: (Diagnostic | undefined)[] = checkFields(entry);
  const own = new Map<string, BibtexField>();
  const fields = new Map<string, BibtexField>();
  for (const [name, field] of inheritedFields(entry, parents)) {
    const isOwn = entry.fields.get(name) === field;
    const problem = checkSize(key, name, field);
    if (problem === undefined) fields.set(name, field);
    if (isOwn && problem === undefined) own.set(name, field);
    if (isOwn) diagnostics.push(...(problem ? [problem] : checkNames(key, name, field)));
  }
  const placeholders: Placeholders = { formulas: [], links: [], addresses: [] };
  const links = bibtexLinks(fields);
  const read = readFields(fields, placeholders);
  diagnostics.push(...unreadableLinks(key, own, links));
  for (const command of read.unknownCommands) diagnostics.push(unknownCommand(key, own.values(), command));
  for (const name of read.unreadable) {
    const field = own.get(name);
    if (field) diagnostics.push(unreadableField(entry, name, field));
  }
  const item = bibtexItem(entry, read, links);
  const [url, ...more] = [links.url, ...placeholders.addresses].filter((address) => address !== undefined);
  const further = [...links.further, ...more.map((href) => ({ href, text: href }))];
  const note = [item.note, ...further.map((link) => shownLink(link, placeholders))].filter(
    (part) => part !== undefined,
  );
  return {
    work: {
      key,
      item: note.length === 0 ? item : { ...item, note: note.join(". ") },
      formulas: placeholders.formulas,
      links: placeholders.links,
      doi: links.doi,
      arxiv: links.arxiv,
      url,
      paper: undefined,
    },
    diagnostics: diagnostics.filter((diagnostic) => diagnostic !== undefined),
  };
}

/** A link at the end of a reference: its place, or its words where there is no address for them. */
function shownLink(link: WorkLink, { links }: Placeholders): string {
  if (link.href === "" || links.length >= MAX_LINKS) return link.text;
  links.push(link);
  return linkPlaceholder(links.length - 1);
}
