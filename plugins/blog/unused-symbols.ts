import type { Catalog } from "../catalog/model.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { RenderedDocument } from "../markdown/document.ts";

/** Warns of symbols that neither panel uses; of a pair with a panel to come nothing is said. Rule `notation-used`. */
export function unusedSymbols(catalog: Catalog, rendered: ReadonlyMap<string, RenderedDocument>): Diagnostic[] {
  return [...catalog.papers.values()].flatMap(({ notation, overview, deepDive }) => {
    if (!overview || !deepDive) return [];
    const used = [overview, deepDive].map((post) => rendered.get(post.source.path)?.symbols);
    return notation
      .filter(({ macro }) => !used.some((symbols) => symbols?.has(macro.slice(1))))
      .map(({ macro, place }): Diagnostic => {
        const message = `The symbol \`${macro}\` is used in neither panel; use it, or take it out of \`notation\`.`;
        return { ...place, severity: "warning", rule: "notation-used", message };
      });
  });
}
