import type { ReadPaper } from "../catalog/read/read-paper.ts";
import { placeAt } from "../catalog/read/yaml-text.ts";
import type { PaperFields } from "../catalog/schema/paper.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { nearestName } from "../core/nearest-name.ts";
import type { Place } from "../core/place.ts";
import type { Slug } from "../core/slug.ts";
import type { BibtexEntry } from "./bibtex/bibtex-entry.ts";

/**
 * A work that can be cited: from `references.bib`, from a `paper.yaml`, or from both. Where both say something, the
 * paper's word counts; what the paper does not say (pages, editors, the type) comes from the entry.
 */
export interface Reference {
  readonly key: string;
  /** Where its key stands. */
  readonly place: Place;
  readonly entry: BibtexEntry | undefined;
  /** The entry that `entry` takes from what it does not say itself. */
  readonly crossref: BibtexEntry | undefined;
  readonly paper: { readonly slug: Slug; readonly fields: PaperFields } | undefined;
}

/**
 * Joins the entries of `references.bib` and the papers.
 * @returns the references by key; `citation-key-unique` for a key that is given twice in one kind of file,
 *   `citation-resolves` for a `crossref` that leads nowhere, `reference-agrees` where paper and entry differ
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
  for (const entry of byKey.values()) {
    const { crossref, diagnostic } = parentOf(entry, byKey);
    if (diagnostic) diagnostics.push(diagnostic);
    references.set(entry.key, { key: entry.key, place: entry.place, entry, crossref, paper: undefined });
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
    references.set(key, { key, place, entry: known?.entry, crossref: known?.crossref, paper });
  }
  return { references, diagnostics };
}

function givenTwice(key: string, place: Place, where: string): Diagnostic {
  const message = `The key \`${key}\` is that of another work already (${where}); expected one of its own.`;
  return { ...place, severity: "error", rule: "citation-key-unique", message };
}

function parentOf(
  entry: BibtexEntry,
  known: ReadonlyMap<string, BibtexEntry>,
): { crossref: BibtexEntry | undefined; diagnostic?: Diagnostic } {
  const field = entry.fields.get("crossref");
  if (!field) return { crossref: undefined };
  const key = field.value.trim();
  const parent = known.get(key);
  if (parent && parent !== entry) return { crossref: parent };
  const near = nearestName(
    key,
    [...known.keys()].filter((other) => other !== entry.key),
  );
  const message = `\`crossref\` names \`${key}\`, which is no other entry of this file${near ? `; did you mean \`${near}\`?` : "."}`;
  return { crossref: undefined, diagnostic: { ...field.place, severity: "error", rule: "citation-resolves", message } };
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
