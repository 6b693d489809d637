import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import type { ReadChapter, ReadPaper } from "../read/read-paper.ts";
import { keyPlaceAt, placeAt } from "../read/yaml-text.ts";

/** Symbols that are declared twice (`notation-unique`), and other papers' symbols that there are none (`notation-exists`). */
export function reportNotation(entries: readonly (ReadPaper | ReadChapter)[]): Diagnostic[] {
  const symbols = new Map<string, string[]>();
  // A paper and a chapter may have one name.
  for (const { slug, fields } of entries)
    symbols.set(slug, [...(symbols.get(slug) ?? []), ...fields.notation.map(({ macro }) => macro)]);
  return entries.flatMap(({ fields, places }) => {
    const diagnostics: Diagnostic[] = [];
    const seen = new Set(Object.keys(fields.macros));
    fields.notation.forEach(({ macro, was }, index) => {
      if (seen.has(macro)) {
        const where = Object.hasOwn(fields.macros, macro) ? "in `macros` too" : "twice in `notation`";
        const message = `The symbol \`${macro}\` is declared ${where}; the last of \`notation\` holds. Expected it once.`;
        diagnostics.push({
          ...placeAt(places, ["notation", index, "macro"]),
          severity: "warning",
          rule: "notation-unique",
          message,
        });
      }
      seen.add(macro);
      for (const [slug, other] of Object.entries(was)) {
        const known = symbols.get(slug);
        const near = known ? nearestName(other, known) : nearestName(slug, symbols.keys());
        const hint = near === undefined ? "." : `; did you mean \`${near}\`?`;
        if (known?.includes(other)) continue;
        const message = known
          ? `The notation of \`${slug}\` has no symbol \`${other}\`${hint}`
          : `Unknown entry \`${slug}\`${hint}`;
        const path = ["notation", index, "was", slug];
        const place = known ? placeAt(places, path) : keyPlaceAt(places, path);
        diagnostics.push({ ...place, severity: "error", rule: "notation-exists", message });
      }
    });
    return diagnostics;
  });
}
