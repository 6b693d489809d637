import type { Catalog } from "../catalog/model.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { hiddenMessage, takenNames } from "../tex/mistakes/taken-names.ts";

/** The macros of YAML files that hide KaTeX's own commands: `macro-name-free` warnings. */
export function macroNames({ macros }: Catalog): Diagnostic[] {
  if (macros.length === 0) return [];
  const bodies = Object.fromEntries(macros.map(({ name, tex }) => [name, tex]));
  return macros.flatMap(({ name, tex, place }): Diagnostic[] => {
    const taken = takenNames([name], { ...bodies, [name]: tex }).length > 0;
    return taken ? [{ ...place, severity: "warning", rule: "macro-name-free", message: hiddenMessage(name) }] : [];
  });
}
