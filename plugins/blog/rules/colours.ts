import type { ReadFile } from "../../catalog/read/read-file.ts";
import { SITE_FILE } from "../../catalog/read/scan-posts.ts";
import type { LookColours } from "../../catalog/schema/look.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { contrastProblems } from "../look/contrast-problems.ts";

/** An author's colours: fact `colours`, where there are some. Those that cannot be told from what they stand on are errors. */
export function coloursRule(): Rule {
  return {
    name: "colours",
    keys: (read) => (read<ReadFile>(`read:${SITE_FILE}`)?.site?.look.colors ? [""] : []),
    answer: (_key, read) => {
      const { look, places } = read<ReadFile>(`read:${SITE_FILE}`)?.site ?? {};
      if (!look?.colors || !places) return {};
      return {
        facts: { colours: look.colors satisfies LookColours },
        diagnostics: contrastProblems(look.colors, places),
      };
    },
  };
}
