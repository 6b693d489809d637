import type { ReadFile } from "../../catalog/read/read-file.ts";
import { SITE_FILE } from "../../catalog/read/scan-posts.ts";
import { placeAt } from "../../catalog/read/yaml-text.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import type { HeadElement } from "../../pages/views/head.ts";
import { headElements } from "../look/head-elements.ts";

/** What `head` of `site.yaml` puts into every page: fact `site-head`, where there is some. */
export function siteHeadRule(): Rule {
  return {
    name: "site-head",
    keys: (read) => (read<ReadFile>(`read:${SITE_FILE}`)?.site?.look.head ? [""] : []),
    answer: (_key, read) => {
      const { look, places } = read<ReadFile>(`read:${SITE_FILE}`)?.site ?? {};
      const diagnostics: Diagnostic[] = [];
      const elements = (look?.head ?? []).flatMap((line, index): readonly HeadElement[] => {
        const found = headElements(line);
        const place = placeAt(places ?? { file: SITE_FILE, parts: {} }, ["head", index]);
        diagnostics.push(
          ...found.problems.map(
            (message): Diagnostic => ({ ...place, severity: "error", rule: "head-inert", message }),
          ),
        );
        return found.elements;
      });
      return { facts: { "site-head": elements }, diagnostics };
    },
  };
}
