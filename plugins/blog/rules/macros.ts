import type { NamedMacro } from "../../catalog/model.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { hiddenMessage, takenNames } from "../../tex/mistakes/taken-names.ts";

/** The macros of YAML files that hide KaTeX's own commands: `macro-name-free` warnings. */
export function macrosRule(): Rule {
  return {
    name: "macros",
    keys: () => [""],
    answer: (_key, read) => {
      const macros = read<readonly NamedMacro[]>("macros") ?? [];
      if (macros.length === 0) return {};
      const bodies = Object.fromEntries(macros.map(({ name, tex }) => [name, tex]));
      const diagnostics = macros.flatMap(({ name, tex, place }): Diagnostic[] => {
        const taken = takenNames([name], { ...bodies, [name]: tex }).length > 0;
        return taken ? [{ ...place, severity: "warning", rule: "macro-name-free", message: hiddenMessage(name) }] : [];
      });
      return { diagnostics };
    },
  };
}
