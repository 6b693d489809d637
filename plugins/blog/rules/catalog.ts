import { linkCatalog } from "../../catalog/link/link-catalog.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { catalogFacts } from "../facts/catalog-facts.ts";
import { scanOf } from "./read-files.ts";
import { readableFile } from "./titles.ts";

/** The catalog: what the files say, joined. */
export function catalogRule(): Rule {
  return {
    name: "catalog",
    keys: () => [""],
    answer: (_key, read) => {
      const scan = scanOf(read);
      const drafts = read<boolean>("drafts") ?? false;
      const clock = read<number>("clock-now") ?? 0;
      const catalog = linkCatalog(scan, (path) => readableFile(read, path), { drafts, clock });
      return { facts: catalogFacts(catalog), diagnostics: [...scan.diagnostics, ...catalog.diagnostics] };
    },
  };
}
