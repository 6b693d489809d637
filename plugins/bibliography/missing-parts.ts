import type { Diagnostic } from "../core/diagnostic.ts";
import type { BibtexEntry } from "./bibtex/bibtex-entry.ts";
import type { CslItem } from "./csl-item.ts";
import type { Work } from "./work.ts";

/** A part of a work that readers miss: fields that say it, of BibTeX and of biblatex, and whether it is there. */
type Part = readonly [fields: string, isThere: (item: CslItem, work: Work) => boolean];

const hasContainer = (item: CslItem): boolean => item["container-title"] !== undefined;
/** Where a work is on the web, its place says where it came out. */
const canBeFound = ({ arxiv, doi, url }: Work): boolean => (arxiv ?? doi ?? url) !== undefined;

const EVERY: readonly Part[] = [
  ["title", ({ title }) => title !== undefined],
  ["author", ({ author, editor }) => (author ?? editor) !== undefined],
  ["year", ({ issued, status }) => (issued ?? status) !== undefined],
];
const PUBLISHER: Part = ["publisher", (item, work) => item.publisher !== undefined || canBeFound(work)];
const BOOK: Part = ["booktitle", (item, work) => hasContainer(item) || canBeFound(work)];
/** What BibTeX's styles warn of where it is missing (btxdoc, 3.1), beside title, author and year. */
const BY_TYPE: ReadonlyMap<string, readonly Part[]> = new Map<string, readonly Part[]>([
  ["article", [["journal", (item, work) => hasContainer(item) || canBeFound(work)]]],
  ["book", [PUBLISHER]],
  [
    "inbook",
    [["chapter` or `pages", (item) => (item["chapter-number"] ?? item.page ?? item.note) !== undefined], PUBLISHER],
  ],
  ["incollection", [BOOK, PUBLISHER]],
  ["inproceedings", [BOOK]],
  ["conference", [BOOK]],
  ["mastersthesis", [["school", ({ publisher }) => publisher !== undefined]]],
  ["phdthesis", [["school", ({ publisher }) => publisher !== undefined]]],
  ["techreport", [["institution", ({ publisher }) => publisher !== undefined]]],
  ["unpublished", [["note", ({ note, status }) => (note ?? status) !== undefined]]],
]);

/**
 * What a reader misses of a work in a list of references, and BibTeX warns of.
 * @param entry of the work; what it lacks a paper may say
 * @returns a `reference-complete` warning, or nothing
 */
export function missingParts(work: Work, entry: BibtexEntry): Diagnostic[] {
  const parts = [...EVERY, ...(BY_TYPE.get(entry.type) ?? [])];
  // What is there and cannot be used is told of already.
  const isSaid = (field: string): boolean => Boolean(entry.fields.get(field)?.value.trim());
  const missing = parts
    .filter(([field, isThere]) => !isThere(work.item, work) && !isSaid(field))
    .map(([fields]) => `\`${fields}\``);
  if (missing.length === 0) return [];
  const message = `\`${entry.key}\` is cited and has no ${missing.join(" and no ")}.`;
  return [{ ...entry.place, severity: "warning", rule: "reference-complete", message }];
}
