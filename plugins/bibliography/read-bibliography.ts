import type { ReadFile } from "../catalog/read/read-file.ts";
import type { ReadPaper } from "../catalog/read/read-paper.ts";
import { POSTS, REFERENCES } from "../catalog/read/scan-posts.ts";
import { isSourceFile, type SourceFile } from "../catalog/read/source-file.ts";
import { placeAt } from "../catalog/read/yaml-text.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { nearestName } from "../core/nearest-name.ts";
import { parseBibtex } from "./bibtex/parse-bibtex.ts";
import { checkCitationStyle } from "./citation-style.ts";
import { collectReferences, type Reference } from "./works-by-key.ts";

/** What a blog's works and their style are read from. */
export interface BibliographySources {
  readonly site: ReadFile["site"] | undefined;
  readonly papers: readonly ReadPaper[];
  /** Whether there is a `references.bib`. */
  readonly hasReferences: boolean;
  /** Files beside the posts. */
  readonly assets: ReadonlySet<string>;
  /** Reads a file, or says what is wrong with it. */
  readonly fileAt: (path: string) => SourceFile | Diagnostic;
}

/** The works that can be cited, by key, and the style that `site.yaml` names, where it can be used. */
export function readBibliography(sources: BibliographySources): {
  readonly references: ReadonlyMap<string, Reference>;
  readonly style: SourceFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const read = (path: string): SourceFile | undefined => {
    const source = sources.fileAt(path);
    if (isSourceFile(source)) return source;
    diagnostics.push(source);
    return undefined;
  };
  const source = sources.hasReferences ? read(REFERENCES) : undefined;
  const bibtex = source ? parseBibtex(source) : { entries: [], diagnostics: [] };
  const { references, diagnostics: found } = collectReferences(bibtex.entries, sources.papers);
  diagnostics.push(...bibtex.diagnostics, ...found);
  const style = readStyle(sources, read, diagnostics);
  return { references, style, diagnostics };
}

function readStyle(
  { site, assets }: BibliographySources,
  read: (path: string) => SourceFile | undefined,
  diagnostics: Diagnostic[],
): SourceFile | undefined {
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
  const source = read(path);
  if (!source) return undefined;
  const problems = checkCitationStyle(source);
  diagnostics.push(...problems);
  return problems.length === 0 ? source : undefined;
}
