import type { Rule } from "../../incremental/fact-graph.ts";
import { siteAddresses } from "../../linking/site-addresses.ts";
import { FactCatalog } from "../facts/fact-catalog.ts";

/** Every address of the site: fact `addresses`. */
export function addressesRule(): Rule {
  return {
    name: "addresses",
    keys: () => [""],
    answer: (_key, read) => {
      const { addresses, diagnostics } = siteAddresses(new FactCatalog(read));
      return { facts: { addresses }, diagnostics };
    },
  };
}
