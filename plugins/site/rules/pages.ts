import type { Assets, PostView, SiteView } from "../../../layouts/props.ts";
import { renderPage, renderPost } from "../../../layouts/render-page.tsx";
import { FactBlog } from "../../blog/facts/fact-blog.ts";
import { pageContext } from "../../blog/page-context.ts";
import type { Services } from "../../blog/services.ts";
import type { Post } from "../../catalog/model.ts";
import { digestOf } from "../../incremental/digest.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { type Address, outputPath, postAddress } from "../../linking/addresses.ts";
import { type GeneratedPage, generatedPages, generatedView } from "../../pages/generated-pages.ts";
import { documentHtml } from "../../pages/page-context.ts";
import { postView } from "../../pages/post-view.ts";
import { pageFacts } from "../offline/page-facts.ts";
import type { Sink } from "../output/sink.ts";
import { fileFact, type WrittenFile } from "../output/written-file.ts";
import { assetsOf } from "./assets.ts";

/** A page of the site: one that is made of the catalog, or a post's. */
export type SitePage = GeneratedPage | { readonly address: Address; readonly shows: "post"; readonly path: string };

/** All pages of the site. */
export function sitePages(read: Read): SitePage[] {
  const blog = new FactBlog(read);
  const posts = [...blog.catalog.posts.values()].map(
    (post): SitePage => ({ address: postAddress(post), shows: "post", path: post.source.path }),
  );
  return [...posts, ...generatedPages(blog)];
}

/** Each page, written as it is made: facts `out:` with the path of its file. */
export function pagesRule({ store }: Services, sink: () => Sink | undefined): Rule {
  return {
    name: "page",
    // Where Eleventy makes them, none is made here.
    keys: (read) => (read<boolean>("whole") ? [] : sitePages(read).map((page) => JSON.stringify(page))),
    answer: async (key, read) => {
      const shown = JSON.parse(key) as SitePage;
      const html = pageHtml(read, store, shown);
      const path = outputPath(shown.address);
      const digest = digestOf(html);
      const base = read<string>("base") ?? "/";
      const page = pageFacts(html, base, path.replace(/(^|\/)index\.html$/, "$1"));
      const file: WrittenFile = { digest, bytes: Buffer.byteLength(html), ...(page && { page }) };
      await sink()?.page(path, html, digest);
      return { facts: { [fileFact(path)]: file } };
    },
  };
}

function pageHtml(read: Read, store: Services["store"], page: SitePage): string {
  const site = read<SiteView>("site-view") as SiteView;
  const assets: Assets = assetsOf(read);
  const context = pageContext(read, store);
  if (page.shows !== "post") return renderPage(generatedView(context, page), site, assets);
  const view = postViewOf(read, store, page.path);
  return renderPost({ site, assets, view, content: documentHtml(context, page.path) });
}

/** What a post's page shows beside its text. */
export function postViewOf(read: Read, store: Services["store"], path: string): PostView {
  const context = pageContext(read, store);
  return postView(context, context.blog.catalog.posts.get(path) as Post);
}
