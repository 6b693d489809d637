import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { UserConfig } from "@11ty/eleventy";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { parse as parseYaml } from "yaml";
import type { Assets, Html, PostView, SiteView } from "../../layouts/props.ts";
import { renderPage } from "../../layouts/render-page.tsx";
import { type Blog, prepareBlog, type RenderCache } from "../blog/prepare-blog.ts";
import { formatDiagnostics } from "../check/format-diagnostic.ts";
import { hasErrors } from "../core/diagnostic.ts";
import { ADDRESSES, assetAddress, outputPath, postAddress } from "../linking/addresses.ts";
import { listedAddresses } from "../pages/build-views.ts";
import { previewFiles } from "../pages/previews/preview-files.ts";
import { type AssetBundle, bundleAssets } from "./assets/assets.ts";
import { blogCharacters } from "./assets/blog-characters.ts";
import { feedFiles } from "./feeds/feed-files.ts";
import { storyPages } from "./offline/story-pages.ts";
import { webManifest } from "./offline/web-manifest.ts";
import { writeOffline, writeRetirement } from "./offline/write-offline.ts";
import { closeSearch } from "./search/text-index.ts";
import { writeSearchIndex } from "./search/write-search-index.ts";
import { siteView } from "./site-view.ts";
import { robots, sitemap } from "./sitemap.ts";

/** How the plugin is added to an Eleventy configuration. */
export interface DiptychOptions {
  /** The folder that holds `posts/`; default: where Eleventy runs. */
  readonly root?: string;
  /** Whether drafts and diagnostics are shown; default: whether Eleventy serves or watches. */
  readonly dev?: boolean;
  /** Whether browsers keep pages, where `site.yaml` does not forbid it; default: unless `dev`. */
  readonly offline?: boolean;
  /** The base path; default: Eleventy's `pathPrefix`, else that of `url` in `site.yaml`. */
  readonly base?: string;
  /** A blog that was prepared before, for the first build. */
  readonly blog?: Blog;
  /** What was rendered before. */
  readonly cache?: RenderCache;
  /** Is told of every blog that was prepared, before it is written. */
  readonly onPrepared?: (blog: Blog) => void;
  /** Is handed what no page waits for (the feed, the search index), to run when it is convenient; default: at once. */
  readonly later?: (work: () => Promise<void>) => void;
}

/** One run of Eleventy over the blog. */
interface Run {
  readonly blog: Blog;
  readonly site: SiteView;
  readonly bundle: AssetBundle;
}

/** What a post's layout, in whatever language, finds as `diptych`. */
interface PostData {
  readonly view: PostView;
  readonly site: SiteView;
  readonly assets: Assets;
  /** Renders a layout of ours. */
  readonly render: (layoutPath: string, content: Html) => Promise<string>;
}

type PostLayout = (props: { site: SiteView; assets: Assets; view: PostView; content: Html }) => VNode;

/** The engine's folder: `layouts/` and `plugins/` stand in it. */
const ENGINE = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Makes an Eleventy site a Diptych: posts stay ordinary templates, whatever layouts they use; the engine gives them
 * their text, addresses and `diptych` data, and adds the pages, assets, feed and search index that it makes itself.
 */
export function diptych(config: UserConfig, options: DiptychOptions = {}): void {
  const root = resolve(options.root ?? process.cwd());
  let run: Run | undefined;
  let given = options.blog;
  const current = (): Run => {
    if (!run) throw new Error("The blog is asked for before Eleventy has begun to build.");
    return run;
  };
  const pathOf = (inputPath: string): string => relative(root, resolve(inputPath)).split(sep).join("/");

  config.on("eleventy.before", async ({ runMode }: { runMode: string }) => {
    const dev = options.dev ?? runMode !== "build";
    const base = options.base ?? (config.pathPrefix && config.pathPrefix !== "/" ? config.pathPrefix : undefined);
    const blog =
      given ??
      (await prepareBlog({
        root,
        drafts: dev,
        ...(base !== undefined && { base }),
        ...(options.cache && { cache: options.cache }),
      }));
    given = undefined;
    if (options.onPrepared) options.onPrepared(blog);
    else reportOnItsOwn(blog, root, dev);
    const offline = blog.catalog.site.offline && (options.offline ?? !dev);
    // While writing, the next save brings other characters.
    const characters = dev ? undefined : blogCharacters(blog, ENGINE);
    const bundle = await bundleAssets(ENGINE, blog.linked.base, characters);
    run = { blog, site: siteView(blog, { dev, offline }), bundle };
  });

  // Dates and every other value are read as the catalog reads them.
  config.setFrontMatterParsingOptions({ engines: { yaml: { parse: tolerantFrontMatter } } });
  config.addPreprocessor("diptych-posts", "md", (data: { page: { inputPath: string } }) => {
    const path = pathOf(data.page.inputPath);
    // What the catalog does not show (a draft, a post with a mistake in its front matter) is no page.
    return path.startsWith("posts/") && !current().blog.views.has(path) ? false : undefined;
  });
  config.setLibrary("md", {
    render: (text: string, data: { page?: { inputPath?: string } } | undefined) =>
      current().blog.html.get(pathOf(data?.page?.inputPath ?? "")) ?? text,
    disable: () => {},
  });
  config.addGlobalData("layout", () => "post.tsx");
  config.addGlobalData("eleventyComputed", () => ({
    permalink: (data: { page: { inputPath: string }; permalink?: unknown }) => {
      const post = current().blog.catalog.posts.get(pathOf(data.page.inputPath));
      return post ? `/${outputPath(postAddress(post))}` : data.permalink;
    },
    diptych: (data: { page: { inputPath: string } }): PostData | undefined => {
      const view = current().blog.views.get(pathOf(data.page.inputPath));
      if (!view) return undefined;
      const { site, bundle } = current();
      const { assets } = bundle;
      const render = async (layoutPath: string, content: Html): Promise<string> => {
        const { default: layout } = (await import(pathToFileURL(layoutPath).href)) as { default: PostLayout };
        return `<!doctype html>\n${renderToString(layout({ site, assets, view, content }))}`;
      };
      return { view, site, assets, render };
    },
  }));

  config.addExtension("tsx", {
    outputFileExtension: "html",
    read: false,
    compileOptions: { permalink: false, cache: false },
    // Eleventy keeps compiled layouts in its module, from one configuration to the next: what is compiled here must
    // take everything from the page's data, and nothing from this run.
    compile: (_text: unknown, inputPath: string) => {
      const layoutPath = resolve(inputPath);
      return (data: { diptych?: PostData; content: Html }) =>
        data.diptych ? data.diptych.render(layoutPath, data.content) : data.content;
    },
  });

  config.addGlobalData("diptychPages", () =>
    current().blog.pages.map((page, index) => ({ index, address: outputPath(page.address) })),
  );
  config.addTemplate("diptych-pages.11ty.js", {
    data: () => ({
      layout: false,
      pagination: { data: "diptychPages", size: 1, alias: "made" },
      eleventyExcludeFromCollections: true,
      permalink: ({ made }: { made: { address: string } }) => `/${made.address}`,
    }),
    render: ({ made }: { made: { index: number } }) => {
      const { blog, site, bundle } = current();
      const page = blog.pages[made.index];
      return page ? renderPage(page.view, site, bundle.assets) : "";
    },
  });

  config.on("eleventy.after", async ({ directories, results }: AfterBuild) => {
    const { blog, bundle, site } = current();
    const output = resolve(directories.output);
    for (const [path, bytes] of bundle.files) write(output, path, bytes);
    for (const path of blog.catalog.assets)
      write(output, outputPath(assetAddress(path)), readFileSync(join(root, path)));
    const writeDerived = async (): Promise<void> => {
      for (const [path, text] of feedFiles(blog, bundle.assets.feedStyle)) write(output, path, text);
      const { base } = blog.linked;
      const { url } = blog.catalog.site;
      write(output, outputPath(ADDRESSES.sitemap), sitemap(listedAddresses(blog.context, blog.pages), url, base));
      write(output, outputPath(ADDRESSES.robots), robots(url, base));
      // While serving, a preview of what is no more is never asked for again.
      for (const [path, text] of previewFiles(blog.context, blog.views)) write(output, path, text);
      write(output, outputPath(ADDRESSES.webManifest), webManifest(blog.catalog.site, base, bundle.assets.icons));
      await writeSearchIndex(blog, output);
      // Last: it holds the hash of everything else.
      if (site.offline) await writeOffline(ENGINE, output, base, storyPages(blog));
      // An author must not be shown the pages of an earlier build that was looked at on the same port.
      else await writeRetirement(ENGINE, output, site.dev);
    };
    if (site.dev) removeStalePages(output, results);
    if (options.later) options.later(writeDerived);
    else await writeDerived();
    if (!site.dev) await closeSearch();
  });

  config.addWatchTarget("./posts/**/*");
}

interface AfterBuild {
  readonly directories: { readonly output: string };
  readonly results: readonly { readonly outputPath: string | false }[];
}

function write(output: string, path: string, content: string | Uint8Array): void {
  const file = join(output, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** While serving, the page of a post that was removed goes too; the build starts from an empty folder anyway. */
function removeStalePages(output: string, results: AfterBuild["results"]): void {
  const written = new Set(results.flatMap(({ outputPath: path }) => (path ? [resolve(path)] : [])));
  for (const entry of readdirSync(output, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && entry.name.endsWith(".html") && !written.has(file)) rmSync(file);
  }
}

/** Under plain Eleventy nobody else prints what is wrong. */
function reportOnItsOwn(blog: Blog, root: string, dev: boolean): void {
  if (blog.diagnostics.length === 0) return;
  const text = formatDiagnostics(blog.diagnostics, "text", (file) => {
    try {
      return readFileSync(join(root, file), "utf8");
    } catch {
      return undefined;
    }
  });
  process.stderr.write(text);
  if (!dev && hasErrors(blog.diagnostics)) throw new Error("The blog has mistakes; see above.");
}

/**
 * Front matter for Eleventy, which stops at a mistake: what does not parse is no data, and a date that is none is left
 * out. The catalog has reported both, with their places.
 */
function tolerantFrontMatter(text: string): Record<string, unknown> {
  let data: unknown;
  try {
    // Eleventy merges data deeply, and would merge this key into the prototype of all objects.
    data = parseYaml(text, (key, value) => (key === "__proto__" ? undefined : value));
  } catch {
    return {};
  }
  if (typeof data !== "object" || data === null || Array.isArray(data)) return {};
  const { date, ...rest } = data as Record<string, unknown>;
  const usable = typeof date === "string" && !Number.isNaN(Date.parse(date));
  return usable ? { ...rest, date } : rest;
}
