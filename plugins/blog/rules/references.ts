import type { BibtexEntry, BibtexField } from "../../bibliography/bibtex/bibtex-entry.ts";
import { readBibliography } from "../../bibliography/read-bibliography.ts";
import type { Reference } from "../../bibliography/works-by-key.ts";
import { fileRoles } from "../../catalog/read/file-roles.ts";
import type { ReadFile } from "../../catalog/read/read-file.ts";
import { POSTS } from "../../catalog/read/scan-posts.ts";
import { readSourceFile } from "../../catalog/read/source-file.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { FactMap } from "../facts/fact-map.ts";
import type { Services } from "../services.ts";
import { scanOf } from "./read-files.ts";
import { readableFile } from "./titles.ts";

type StoredEntry = Omit<BibtexEntry, "fields"> & { readonly fields: readonly [string, BibtexField][] };
type StoredReference = Omit<Reference, "entry"> & { readonly entry: StoredEntry | null };

/** The works that can be cited, and the style that `site.yaml` names: facts `reference:<key>`, `citation-style`. */
export function referencesRule({ root }: Services): Rule {
  return {
    name: "references",
    keys: () => [""],
    answer: (_key, read) => {
      const scan = scanOf(read);
      const papers = [...fileRoles(scan)].flatMap(([path, { role }]) =>
        role === "paper" ? (readableFile(read, path)?.paper ?? []) : [],
      );
      const { references, style, diagnostics } = readBibliography({
        site: read<ReadFile>(`read:${POSTS}/site.yaml`)?.site,
        papers,
        hasReferences: scan.hasReferences,
        assets: scan.assets,
        fileAt: (path) => {
          read(`file:${path}`);
          return readSourceFile(root, path);
        },
      });
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
  }));
}

function store({ entry, ...reference }: Reference): StoredReference {
  return { ...reference, entry: entry ? { ...entry, fields: [...entry.fields] } : null };
}

function revive(entry: StoredEntry | null): BibtexEntry | undefined {
  return entry ? { ...entry, fields: new Map(entry.fields) } : undefined;
}
