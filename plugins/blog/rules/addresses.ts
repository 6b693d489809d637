import type { Rule } from "../../incremental/fact-graph.ts";
import { siteAddresses } from "../../linking/site-addresses.ts";
import { FactBlog } from "../facts/fact-blog.ts";

/** Every address of the site: fact `addresses`. */
export function addressesRule(): Rule {
  return {
    name: "addresses",
    keys: () => [""],
    answer: (_key, read) => {
      const blog = new FactBlog(read);
      const { addresses, diagnostics } = siteAddresses(blog.catalog, (path) => blog.codeFile(path));
      return { facts: { addresses }, diagnostics };
    },
  };
}
