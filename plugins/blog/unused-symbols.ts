import type { Catalog } from "../catalog/model.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { RenderedDocument } from "../markdown/document/document.ts";

/** Warns of symbols that neither panel uses, nor a sentence of `paper.yaml`; of a pair with a panel to come nothing is said. Rule `notation-used`. */
export function unusedSymbols(catalog: Catalog, rendered: ReadonlyMap<string, RenderedDocument>): Diagnostic[] {
  return [...catalog.papers.values()].flatMap(({ notation, overview, deepDive, summary, buildsOn, threads }) => {
    if (!overview || !deepDive) return [];
    const used = [overview, deepDive].map((post) => rendered.get(post.source.path)?.symbols);
    const sentences = [summary, ...buildsOn, ...threads.values(), ...notation.map(({ means }) => means)];
    const beside = new Set(sentences.flatMap((sentence) => sentence?.text.match(/\\[A-Za-z]+/g) ?? []));
    return notation
      .filter(({ macro }) => !beside.has(macro) && !used.some((symbols) => symbols?.has(macro.slice(1))))
      .map(({ macro, place }): Diagnostic => {
        const message = `The symbol \`${macro}\` is used in neither panel; use it, or take it out of \`notation\`.`;
        return { ...place, severity: "warning", rule: "notation-used", message };
      });
  });
}
