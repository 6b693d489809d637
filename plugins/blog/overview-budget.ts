import type { Catalog } from "../catalog/model.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { ParsedDocument } from "../markdown/document/document.ts";

/** Warns of overviews with more formulas than `overviewMath` in `site.yaml` allows. */
export function overviewBudget(catalog: Catalog, documents: ReadonlyMap<string, ParsedDocument>): Diagnostic[] {
  const { inline, display } = catalog.site.overviewMath;
  return [...catalog.posts.values()].flatMap((post) => {
    const formulas = documents.get(post.source.path)?.formulas;
    if (post.tier !== "overview" || !formulas) return [];
    if (formulas.inline <= inline && formulas.display <= display) return [];
    const message =
      `Found ${formulas.inline} inline and ${formulas.display} display formulas in an overview; ` +
      `expected at most ${inline} and ${display} (\`overviewMath\` in \`site.yaml\`). The deep dive is the place for them.`;
    return [
      {
        file: post.source.path,
        line: post.body.linesBefore + 1,
        column: 1,
        severity: "warning" as const,
        rule: "overview-math-budget" as const,
        message,
      },
    ];
  });
}
