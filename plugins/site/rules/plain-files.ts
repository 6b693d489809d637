import { FactBlog } from "../../blog/facts/fact-blog.ts";
import { paletteOf } from "../../blog/look/palette.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { ADDRESSES, outputPath } from "../../linking/addresses.ts";
import { listedAddresses } from "../../pages/generated-pages.ts";
import { webManifest } from "../offline/web-manifest.ts";
import { describeFile, type Sink } from "../output/sink.ts";
import { fileFact } from "../output/written-file.ts";
import { robots, sitemap } from "../sitemap.ts";
import { assetsOf } from "./assets.ts";

/** Small files that machines read: the sitemap, the rules for crawlers, the web manifest. */
export function plainFilesRule(sink: () => Sink | undefined): Rule {
  return {
    name: "plain-file",
    keys: () => [ADDRESSES.sitemap, ADDRESSES.robots, ADDRESSES.webManifest],
    answer: (address, read) => {
      const blog = new FactBlog(read);
      const { site } = blog.catalog;
      const text =
        address === ADDRESSES.sitemap
          ? sitemap(listedAddresses(blog), site.url, blog.base)
          : address === ADDRESSES.robots
            ? robots(site.url, blog.base)
            : webManifest(site, blog.base, assetsOf(read).icons, paletteOf(read("colours") ?? {}, "light").paper);
      const path = outputPath(address as typeof ADDRESSES.sitemap);
      const file = describeFile(text);
      sink()?.file(path, text, file.digest);
      return { facts: { [fileFact(path)]: file } };
    },
  };
}
