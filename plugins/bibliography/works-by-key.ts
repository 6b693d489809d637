import type { ReadPaper } from "../catalog/read/read-paper.ts";
import { placeAt } from "../catalog/read/yaml-text.ts";
import type { PaperFields } from "../catalog/schema/paper.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { nearestName } from "../core/nearest-name.ts";
import type { Place } from "../core/place.ts";
import type { Slug } from "../core/slug.ts";
import { MAX_PARENTS, MAX_TEXT_LENGTH } from "./bibtex/bibtex-bounds.ts";
import type { BibtexEntry } from "./bibtex/bibtex-entry.ts";

/** How many keys that are not there are told with the one that may have been meant. */
const MAX_SUGGESTIONS = 100;

/**
 * A work that can be cited: from `references.bib`, from a `paper.yaml`, or from both. Where both say something, the
 * paper's word counts; what the paper does not say (pages, editors, the type) comes from the entry.
 */
export interface Reference {
  readonly key: string;
  /** Where its key stands. */
  readonly place: Place;
  readonly entry: BibtexEntry | undefined;
  /** Keys of the entries that `entry` takes from what it does not say itself (`crossref`, `xdata`), nearest first. */
  readonly parents: readonly string[];
  readonly paper: { readonly slug: Slug; readonly fields: PaperFields } | undefined;
}

/**
 * Joins the entries of `references.bib` and the papers.
 * @returns the references by key; `citation-key-unique` for a key that is given twice in one kind of file,
 *   `citation-resolves` for a `crossref` or `xdata` that leads nowhere or back, `reference-agrees` where paper and entry differ
 */
export function collectReferences(
  entries: readonly BibtexEntry[],
  papers: readonly ReadPaper[],
): { references: Map<string, Reference>; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const byKey = new Map<string, BibtexEntry>();
  for (const entry of entries) {
    const first = byKey.get(entry.key);
    if (first) diagnostics.push(givenTwice(entry.key, entry.place, `line ${first.place.line}`));
    else byKey.set(entry.key, entry);
  }
  const references = new Map<string, Reference>();
  const suggest = boundedSuggestions(byKey);
  for (const entry of byKey.values()) {
    const { parents, diagnostics: found } = parentsOf(entry, byKey, suggest);
    diagnostics.push(...found);
    references.set(entry.key, { key: entry.key, place: entry.place, entry, parents, paper: undefined });
  }
  for (const { slug, path, places, fields } of papers) {
    const key = fields.bibtex ?? slug;
    const known = references.get(key);
    const place =
      fields.bibtex === undefined ? { file: path, line: 1, column: 1, length: 1 } : placeAt(places, ["bibtex"]);
    if (known?.paper) {
      diagnostics.push(givenTwice(key, place, `\`${known.place.file}\``));
      continue;
    }
    if (known?.entry) diagnostics.push(...disagreements(known.entry, fields, path));
    const paper = { slug, fields };
    references.set(key, { key, place, entry: known?.entry, parents: known?.parents ?? [], paper });
  }
  return { references, diagnostics };
}

function givenTwice(key: string, place: Place, where: string): Diagnostic {
  const message = `The key \`${key}\` is that of another work already (${where}); expected one of its own.`;
  return { ...place, severity: "error", rule: "citation-key-unique", message };
}

/** Finds the key that was meant; each search looks at all keys, so only so many are made. */
function boundedSuggestions(known: ReadonlyMap<string, BibtexEntry>): (key: string, not: string) => string | undefined {
  let left = MAX_SUGGESTIONS;
  return (key, not) => {
    if (left-- <= 0) return undefined;
    return nearestName(
      key,
      [...known.keys()].filter((other) => other !== not),
    );
  };
}

/** The entries that one takes fields from, and what is wrong with how it names them. */
function parentsOf(
  entry: BibtexEntry,
  known: ReadonlyMap<string, BibtexEntry>,
  suggest: (key: string, not: string) => string | undefined,
): { parents: string[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = (field: string, message: string): void => {
    const place = entry.fields.get(field)?.place ?? entry.place;
    diagnostics.push({ ...place, severity: "error", rule: "citation-resolves", message });
  };
  for (const [field, key] of namedBy(entry, ["xdata", "crossref", "xref"])) {
    if (known.has(key) && key !== entry.key) continue;
    const near = suggest(key, entry.key);
    const hint = near ? `; did you mean \`${near}\`?` : ".";
    report(field, `\`${field}\` names \`${key}\`, which is no other entry of this file${hint}`);
  }
  const parents = new Set<string>();
  const visit = (from: BibtexEntry): void => {
    for (const [field, key] of namedBy(from, ["xdata", "crossref"])) {
      const parent = known.get(key);
      if (!parent || parents.has(key) || parents.size >= MAX_PARENTS) continue;
      if (key === entry.key) {
        if (from !== entry) report(entry.fields.has("crossref") ? "crossref" : field, leadsBack(entry.key, from.key));
        continue;
      }
      parents.add(key);
      visit(parent);
    }
  };
  visit(entry);
  return { parents: [...parents], diagnostics };
}

function leadsBack(key: string, parent: string): string {
  return `\`${key}\` takes fields from \`${parent}\`, which takes them from \`${key}\`; expected one way only.`;
}

/** The keys that fields name; `xdata` names several. */
function namedBy(entry: BibtexEntry, fields: readonly string[]): [field: string, key: string][] {
  return fields.flatMap((field) => {
    const value = entry.fields.get(field)?.value ?? "";
    const keys =
      value.length > MAX_TEXT_LENGTH ? [] : value.split(field === "xdata" ? "," : "\n").map((key) => key.trim());
    return keys.filter((key) => key !== "").map((key): [string, string] => [field, key]);
  });
}

/** Compared are facts, without what LaTeX makes of letters. */
function disagreements(entry: BibtexEntry, fields: PaperFields, paper: string): Diagnostic[] {
  const facts: readonly [name: string, said: string | undefined][] = [
    ["title", fields.title],
    ["year", String(fields.year)],
    ["doi", fields.doi],
    ["eprint", entry.fields.has("eprint") ? fields.arxiv : undefined],
  ];
  return facts.flatMap(([name, said]): Diagnostic[] => {
    const field = entry.fields.get(name);
    if (said === undefined || field === undefined || field.value.includes("\\")) return [];
    if (bare(field.value) === bare(said)) return [];
    const message = `Found the ${name} \`${field.value.trim()}\` for \`${entry.key}\`, and \`${said}\` in \`${paper}\`; the paper's is shown.`;
    return [{ ...field.place, severity: "warning", rule: "reference-agrees", message }];
  });
}

function bare(text: string): string {
  return text
    .replace(/^\s*(?:https?:\/\/(?:dx\.)?doi\.org\/|arxiv:)/i, "")
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
