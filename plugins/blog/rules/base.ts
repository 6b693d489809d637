import type { Site } from "../../catalog/schema/site.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { normalizeBase } from "../../linking/addresses.ts";

/** The base path: what was asked for, else that of `url` in `site.yaml`; fact `base`. */
export function baseRule(): Rule {
  return {
    name: "base",
    keys: () => [""],
    answer: (_key, read) => {
      const url = read<Site>("site")?.url ?? "https://example.org/";
      return { facts: { base: normalizeBase(read<string>("base-option") ?? new URL(url).pathname) } };
    },
  };
}
