import { contentSecurityPolicy } from "../../../layouts/content-security-policy.ts";
import { FactBlog } from "../../blog/facts/fact-blog.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { assetAddress, postAddress } from "../../linking/addresses.ts";
import { generatedPages } from "../../pages/generated-pages.ts";
import { HEADERS_FILE, headersFile } from "../headers-file.ts";
import { describeFile, type Sink } from "../output/sink.ts";
import { fileFact } from "../output/written-file.ts";
import { assetsOf } from "./assets.ts";

/** What hosts are told of the site: a file of the author's own stands in its place. */
export function hostingRule(sink: () => Sink | undefined): Rule {
  return {
    name: "hosting",
    keys: (read) =>
      read<boolean>("dev") || new FactBlog(read).catalog.assets.has(`posts/${HEADERS_FILE}`) ? [] : [HEADERS_FILE],
    answer: (path, read) => {
      const blog = new FactBlog(read);
      const { posts, site, assets } = blog.catalog;
      const pages = [...[...posts.values()].map(postAddress), ...generatedPages(blog).map(({ address }) => address)];
      // Of two policies that a page is given both hold, so this one allows what any page may do; each page's own says the rest.
      const policy = contentSecurityPolicy(assetsOf(read), false, site.python.packages);
      const text = headersFile({ pages, files: [...assets].map(assetAddress), base: blog.base, policy });
      const file = describeFile(text);
      sink()?.file(path, text, file.digest);
      return { facts: { [fileFact(path)]: file } };
    },
  };
}
