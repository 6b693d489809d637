import { FactBlog } from "../../blog/facts/fact-blog.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { siteView } from "../site-view.ts";

/** What every page shows around its own matter: fact `site-view`. */
export function siteViewRule(): Rule {
  return {
    name: "site-view",
    keys: () => [""],
    answer: (_key, read) => {
      const blog = new FactBlog(read);
      const dev = read<boolean>("dev") ?? false;
      const offline = blog.catalog.site.offline && (read<boolean>("offline") ?? true);
      return { facts: { "site-view": siteView(blog, { dev, offline, menu: read("menu"), head: read("site-head") }) } };
    },
  };
}
