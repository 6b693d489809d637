import { join } from "node:path";
import { FactBlog } from "../../plugins/blog/facts/fact-blog.ts";
import type { SearchTexts } from "../../plugins/blog/jobs/render-job.ts";
import { pageContext } from "../../plugins/blog/page-context.ts";
import type { StoredSentence } from "../../plugins/blog/rules/sentences.ts";
import { sentenceFact } from "../../plugins/blog/sentences.ts";
import type { Catalog, Post, Prose } from "../../plugins/catalog/model.ts";
import type { Diagnostic } from "../../plugins/core/diagnostic.ts";
import type { Address } from "../../plugins/linking/addresses.ts";
import type { LinkedBlog } from "../../plugins/linking/linked-blog.ts";
import { generatedPages, generatedView } from "../../plugins/pages/generated-pages.ts";
import type { PageContext } from "../../plugins/pages/page-context.ts";
import type { GeneratedView } from "../../plugins/pages/views/generated.ts";
import type { PostView } from "../../plugins/pages/views/post.ts";
import type { FeedSource } from "../../plugins/site/feeds/feed-source.ts";
import { FeedTexts } from "../../plugins/site/feeds/feed-texts.ts";
import { KeptEntries } from "../../plugins/site/feeds/kept-entries.ts";
import { feedSource, makeEntry } from "../../plugins/site/rules/feeds.ts";
import { postViewOf } from "../../plugins/site/rules/pages.ts";
import { SiteBuilder } from "../../plugins/site/site-builder.ts";
import { madeOnce } from "./made-once.ts";
import { createProject, REPOSITORY } from "./project.ts";

/** A whole blog, rendered and checked; nothing is written. */
export interface Blog {
  readonly catalog: Catalog;
  readonly linked: LinkedBlog;
  readonly context: PageContext;
  /** A post's text as HTML, by the path of its file. */
  readonly html: ReadonlyMap<string, string>;
  readonly views: ReadonlyMap<string, PostView>;
  readonly pages: readonly { readonly address: Address; readonly view: GeneratedView }[];
  /** A post's entry in feeds, as HTML. */
  readonly feedHtml: (post: Post) => string;
  /** A sentence as feeds want it. */
  readonly feedProse: (prose: Prose) => string;
  /** A post, story or thread as the search reads it. */
  readonly searchHtml: (page: Pick<Post, "source">) => string;
  readonly diagnostics: readonly Diagnostic[];
  /** Statements of deep dives that no claim of their overview tells. */
  readonly untold: readonly Diagnostic[];
  readonly feeds: FeedSource;
  readonly builder: SiteBuilder;
}

interface PrepareOptions {
  readonly root: string;
  readonly drafts: boolean;
  readonly base?: string;
  /** Under which name what is found out is kept below the project's root; default: it is not kept. */
  readonly cache?: string;
}

/** Finds the real blog out, once for all tests. */
export async function prepareRealBlog(): Promise<Blog> {
  const cache = "tests";
  const root = await madeOnce("real-blog-facts", async (folder) => {
    createProject({}, join(REPOSITORY, "posts"), folder);
    (await prepareBlog({ root: folder, drafts: false, cache })).builder.save();
    return folder;
  });
  return prepareBlog({ root, drafts: false, cache });
}

/** Finds a whole blog out. */
export async function prepareBlog(options: PrepareOptions): Promise<Blog> {
  const builder = new SiteBuilder({
    root: options.root,
    engine: REPOSITORY,
    dev: options.drafts,
    offline: !options.drafts,
    base: options.base,
    whole: true,
    cache: options.cache,
  });
  const diagnostics = await builder.check();
  // Bundling takes a second, and no view shows what comes of it.
  await builder.prepare("characters");
  const { read, services } = builder;
  const linked = new FactBlog(read);
  const context = pageContext(read, services.store);
  const posts = [...linked.catalog.posts.values()];
  const paths = posts.map(({ source }) => source.path);
  const source = feedSource(new KeptEntries(services.store), read);
  const entries = new Map<string, string>();
  const texts = new FeedTexts(services, read);
  for (const path of paths) entries.set(path, (await makeEntry(services, texts, read, path)).html);
  const listings = [...linked.catalog.stories.values(), ...linked.catalog.threads.values()].map(
    (one) => one.source.path,
  );
  return {
    catalog: linked.catalog,
    linked,
    context,
    html: new Map([...paths, ...listings].map((path) => [path, context.html(path)])),
    views: new Map(paths.map((path) => [path, postViewOf(read, services.store, path)])),
    pages: generatedPages(linked).map((page) => ({ address: page.address, view: generatedView(context, page) })),
    feedHtml: (post) => entries.get(post.source.path) ?? "",
    feedProse: (prose) => read<StoredSentence>(sentenceFact(prose))?.feed ?? "",
    searchHtml: (post) => services.store.get(read<SearchTexts>(`searched:${post.source.path}`)?.document ?? "") ?? "",
    diagnostics,
    untold: builder.untold(),
    feeds: source,
    builder,
  };
}
