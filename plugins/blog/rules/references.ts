import type { BibtexEntry, BibtexField } from "../../bibliography/bibtex/bibtex-entry.ts";
import { parseBibtex } from "../../bibliography/bibtex/parse-bibtex.ts";
import { checkCitationStyle } from "../../bibliography/citation-style.ts";
import { collectReferences, type Reference } from "../../bibliography/works-by-key.ts";
import { fileRoles } from "../../catalog/read/file-roles.ts";
import type { ReadFile } from "../../catalog/read/read-file.ts";
import { POSTS, REFERENCES } from "../../catalog/read/scan-posts.ts";
import { isSourceFile, readSourceFile, type SourceFile } from "../../catalog/read/source-file.ts";
import { placeAt } from "../../catalog/read/yaml-text.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { FactMap } from "../facts/fact-map.ts";
import type { Services } from "../services.ts";
import { scanOf } from "./read-files.ts";

type StoredEntry = Omit<BibtexEntry, "fields"> & { readonly fields: readonly [string, BibtexField][] };
type StoredReference = Omit<Reference, "entry" | "crossref"> & {
  readonly entry: StoredEntry | null;
  readonly crossref: StoredEntry | null;
};

/** The works that can be cited, and the style that `site.yaml` names: facts `reference:<key>`, `citation-style`. */
export function referencesRule({ root }: Services): Rule {
  return {
    name: "references",
    keys: () => [""],
    answer: (_key, read) => {
      const scan = scanOf(read);
      const diagnostics: Diagnostic[] = [];
      const papers = [...fileRoles(scan)].flatMap(([path, { role }]) =>
        role === "paper" ? (read<ReadFile>(`read:${path}`)?.paper ?? []) : [],
      );
      const source = scan.hasReferences ? sourceAt(root, REFERENCES, read, diagnostics) : undefined;
      const bibtex = source ? parseBibtex(source) : { entries: [], diagnostics: [] };
      const { references, diagnostics: found } = collectReferences(bibtex.entries, papers);
      diagnostics.push(...bibtex.diagnostics, ...found);
      const style = readStyle(root, read, scan.assets, diagnostics);
      return {
        facts: {
          references: [...references.keys()],
          ...Object.fromEntries([...references].map(([key, reference]) => [`reference:${key}`, store(reference)])),
          ...(style && { "citation-style": { path: style.path, text: style.text } }),
        },
        diagnostics,
      };
    },
  };
}

/** The works that can be cited, by key. */
export function referencesOf(read: Read): ReadonlyMap<string, Reference> {
  return new FactMap<string, StoredReference, Reference>(read, "reference:", "references", (stored) => ({
    ...stored,
    entry: revive(stored.entry),
    crossref: revive(stored.crossref),
  }));
}

/** The style that `site.yaml` names, where it can be used. */
function readStyle(
  root: string,
  read: Read,
  assets: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): SourceFile | undefined {
  const site = read<ReadFile>(`read:${POSTS}/site.yaml`)?.site;
  const name = site?.fields.citationStyle;
  if (!site || name === undefined) return undefined;
  const path = `${POSTS}/${name}`;
  if (!assets.has(path)) {
    const styles = [...assets].filter((each) => each.endsWith(".csl")).map((each) => each.slice(POSTS.length + 1));
    const near = nearestName(name, styles);
    const hint = near ? `did you mean \`${near}\`?` : `expected one at \`${path}\`.`;
    const message = `There is no style \`${name}\`; ${hint}`;
    const at = placeAt(site.places, ["citationStyle"]);
    diagnostics.push({ ...at, severity: "error", rule: "citation-style-valid", message });
    return undefined;
  }
  const source = sourceAt(root, path, read, diagnostics);
  if (!source) return undefined;
  const problems = checkCitationStyle(source);
  diagnostics.push(...problems);
  return problems.length === 0 ? source : undefined;
}

function sourceAt(root: string, path: string, read: Read, diagnostics: Diagnostic[]): SourceFile | undefined {
  read(`file:${path}`);
  const source = readSourceFile(root, path);
  if (isSourceFile(source)) return source;
  diagnostics.push(source);
  return undefined;
}

function store({ entry, crossref, ...reference }: Reference): StoredReference {
  const plain = (one: BibtexEntry | undefined): StoredEntry | null => (one ? { ...one, fields: [...one.fields] } : null);
  return { ...reference, entry: plain(entry), crossref: plain(crossref) };
}

function revive(entry: StoredEntry | null): BibtexEntry | undefined {
  return entry ? { ...entry, fields: new Map(entry.fields) } : undefined;
}
