import { readBibliography } from "../../plugins/bibliography/read-bibliography.ts";
import type { Reference } from "../../plugins/bibliography/works-by-key.ts";
import { linkCatalog } from "../../plugins/catalog/link/link-catalog.ts";
import type { Catalog } from "../../plugins/catalog/model.ts";
import { fileRoles } from "../../plugins/catalog/read/file-roles.ts";
import { type ReadFile, readFile } from "../../plugins/catalog/read/read-file.ts";
import { scanPosts } from "../../plugins/catalog/read/scan-posts.ts";
import { isSourceFile, readSourceFile, type SourceFile } from "../../plugins/catalog/read/source-file.ts";
import { compareDiagnostics, type Diagnostic } from "../../plugins/core/diagnostic.ts";

/** A catalog with the works that can be cited, and all that is wrong in the files that both are read from. */
export interface ReadCatalog extends Catalog {
  readonly references: ReadonlyMap<string, Reference>;
  readonly citationStyle: SourceFile | undefined;
}

/** Reads everything in `posts/`. */
export function readCatalog(root: string, options: { readonly drafts: boolean; readonly clock?: number }): ReadCatalog {
  const scan = scanPosts(root);
  const diagnostics: Diagnostic[] = [...scan.diagnostics];
  const files = new Map<string, ReadFile>();
  for (const [path, role] of fileRoles(scan)) {
    const source = readSourceFile(root, path);
    const result = isSourceFile(source) ? readFile(source, role) : { read: {}, diagnostics: [source] };
    files.set(path, result.read);
    diagnostics.push(...result.diagnostics);
  }
  const catalog = linkCatalog(scan, (path) => files.get(path), { clock: Number.MAX_SAFE_INTEGER, ...options });
  const {
    references,
    style,
    diagnostics: found,
  } = readBibliography({
    site: files.get("posts/site.yaml")?.site,
    papers: [...files.values()].flatMap(({ paper }) => paper ?? []),
    hasReferences: scan.hasReferences,
    assets: scan.assets,
    fileAt: (path) => readSourceFile(root, path),
  });
  diagnostics.push(...catalog.diagnostics, ...found);
  return { ...catalog, references, citationStyle: style, diagnostics: diagnostics.sort(compareDiagnostics) };
}
