import { readdirSync, rmSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import type { Assets, Html, PostView, SiteView } from "../../layouts/props.ts";
import { renderDiagnostics } from "../../layouts/render-page.tsx";
import { FactBlog } from "../blog/facts/fact-blog.ts";
import { pageContext } from "../blog/page-context.ts";
import type { Post } from "../catalog/model.ts";
import { readSourceBytes } from "../catalog/read/source-file.ts";
import { formatDiagnostics } from "../check/format-diagnostic.ts";
import { type Diagnostic, hasErrors } from "../core/diagnostic.ts";
import { ENGINE } from "../core/engine-folder.ts";
import { outputPath, postAddress } from "../linking/addresses.ts";
import { generatedPages, generatedView } from "../pages/generated-pages.ts";
import type { DiptychOptions } from "./diptych-options.ts";
import { blogDefaults, POST_LAYOUT } from "./eleventy-defaults.ts";
import { installFeeds } from "./feeds/install-feeds.ts";
import { KeptEntries } from "./feeds/kept-entries.ts";
import { loadLayout } from "./load-layout.ts";
import { PlainFolder } from "./output/plain-folder.ts";
import { pageRenderer, type Renderers } from "./own/renderers.ts";
import { assetsOf } from "./rules/assets.ts";
import { feedSource } from "./rules/feeds.ts";
import { postViewOf } from "./rules/pages.ts";
import { pythonAssets } from "./rules/python.ts";
import { closeSearch } from "./search/text-index.ts";
import { SiteBuilder } from "./site-builder.ts";
import { parseTemplateData, readTemplateText } from "./template-text.ts";
import { SiteWriter } from "./write-site.ts";

/** What a command gives the plugin beside an author's options. */
export interface EngineOptions extends DiptychOptions {
  /** What finds the blog out, where a command has made one; it makes no pages itself. */
  readonly builder?: SiteBuilder;
}

/** What a post's layout, in whatever language, finds as `diptych`. */
interface PostData {
  readonly view: PostView;
  readonly site: SiteView;
  readonly assets: Assets;
  /** Renders a layout in TSX: the engine's own, or an author's. */
  readonly render: (layoutPath: string, content: Html) => Promise<string>;
}

/**
 * Makes an Eleventy site a Diptych: posts stay ordinary templates, whatever layouts they use; the engine gives them
 * their text, addresses and `diptych` data, and adds the pages, assets, feeds and search index that it makes itself.
 */
export function diptych(config: UserConfig, options: EngineOptions = {}): void {
  const root = resolve(options.root ?? process.cwd());
  let builder = options.builder;
  let diagnostics: readonly Diagnostic[] = [];
  let dev = options.dev ?? false;
  let entries: KeptEntries | undefined;
  let rendered: (make: (renderers: Renderers) => string) => string = () => "";
  const current = (): SiteBuilder => {
    if (!builder) throw new Error("The blog is asked for before Eleventy has begun to build.");
    return builder;
  };
  const context = () => pageContext(current().read, current().services.store);
  const siteOf = (): SiteView => current().read<SiteView>("site-view") as SiteView;
  const assetsNow = (): Assets => {
    const python = pythonAssets(current().read);
    return { ...assetsOf(current().read), ...(python && { python }) };
  };
  const pathOf = (inputPath: string): string => relative(root, resolve(inputPath)).split(sep).join("/");
  const postAt = (inputPath: string): Post | undefined => current().read<Post>(`post:${pathOf(inputPath)}`);

  config.on("eleventy.before", async ({ runMode }: { runMode: string }) => {
    dev = options.dev ?? runMode !== "build";
    const base = options.base ?? (config.pathPrefix && config.pathPrefix !== "/" ? config.pathPrefix : undefined);
    const offline = options.offline ?? !dev;
    builder ??= new SiteBuilder({
      root,
      engine: ENGINE,
      dev,
      offline,
      base,
      whole: true,
      feeds: !dev,
      cache: "eleventy",
    });
    diagnostics = await builder.check();
    if (!options.builder) reportOnItsOwn(diagnostics, root, dev);
    await builder.prepare("entry");
    const render = await pageRenderer(builder.read, builder.services);
    rendered = (make) => {
      const { html, mistake } = render(make);
      if (mistake) current().tell(mistake);
      return html;
    };
  });

  // Posts are read as the catalog reads them: a second reader would find other dates, and other ends of lines.
  config.addExtension("md", {
    useJavaScriptImport: true,
    getInstanceFromInputPath: (inputPath: string) => readTemplateText(root, pathOf(inputPath)).body,
    getData: (inputPath: string) => readTemplateText(root, pathOf(inputPath)).data,
  });
  config.setFrontMatterParsingOptions({ engines: { yaml: { parse: parseTemplateData } } });
  config.addPreprocessor("diptych-posts", "md", (data: { page: { inputPath: string } }) => {
    // What the catalog does not show (a draft, a post with a mistake in its front matter) is no page.
    return pathOf(data.page.inputPath).startsWith("posts/") && !postAt(data.page.inputPath) ? false : undefined;
  });
  config.setLibrary("md", {
    render: (text: string, data: { page?: { inputPath?: string } } | undefined) => {
      const path = pathOf(data?.page?.inputPath ?? "");
      return current().read(`rendered:${path}`) === undefined ? text : context().html(path);
    },
    disable: () => {},
  });
  config.addGlobalData("layout", () => POST_LAYOUT);
  config.addGlobalData("eleventyComputed", () => ({
    permalink: (data: { page: { inputPath: string }; permalink?: unknown }) => {
      const post = postAt(data.page.inputPath);
      return post ? `/${outputPath(postAddress(post))}` : data.permalink;
    },
    diptych: (data: { page: { inputPath: string } }): PostData | undefined => {
      if (!postAt(data.page.inputPath)) return undefined;
      const { read, services } = current();
      const site = siteOf();
      const assets = assetsNow();
      const view = postViewOf(read, services.store, pathOf(data.page.inputPath));
      const render = async (layoutPath: string, content: Html): Promise<string> => {
        const props = { site, assets, view, content };
        if (layoutPath === join(ENGINE, "layouts", POST_LAYOUT)) return rendered(({ renderPost }) => renderPost(props));
        const layout = await loadLayout<typeof props>(root, layoutPath);
        return `<!doctype html>\n${layout(props)}`;
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
    generatedPages(new FactBlog(current().read)).map((page) => ({ page, address: outputPath(page.address) })),
  );
  config.addTemplate("diptych-pages.11ty.js", {
    data: () => ({
      layout: false,
      pagination: { data: "diptychPages", size: 1, alias: "made" },
      eleventyExcludeFromCollections: true,
      permalink: ({ made }: { made: { address: string } }) => `/${made.address}`,
    }),
    render: ({ made }: { made: { page: ReturnType<typeof generatedPages>[number] } }) => {
      const view = generatedView(context(), made.page);
      return rendered(({ renderPage }) => renderPage(view, siteOf(), assetsNow()));
    },
  });
  // While writing, each page shows what is wrong in the blog.
  config.addTransform("diptych-diagnostics", function (this: { page: { outputPath?: string | false } }, content) {
    if (!dev || typeof content !== "string" || !String(this.page.outputPath).endsWith(".html")) return content;
    return content.replace(/<\/body>/i, (end) => renderDiagnostics(diagnostics) + end);
  });

  installFeeds(config, {
    engine: ENGINE,
    root,
    source: () => {
      const { services, read } = current();
      entries ??= new KeptEntries(services.store);
      return feedSource(entries, read);
    },
  });

  config.on("eleventy.after", async ({ directories, results }: AfterBuild) => {
    const output = resolve(directories.output);
    const late = current().diagnostics();
    if (!options.builder && late.length > diagnostics.length) reportOnItsOwn(late, root, dev);
    const { read } = current();
    const folder = new PlainFolder(output);
    if (dev) removeStalePages(output, results);
    const base = read<string>("base") ?? "/";
    const writer = new SiteWriter(current(), { engine: ENGINE, root });
    await writer.beside(folder);
    // An author's own templates and copies are files of the site as well.
    await writer.last(folder, folder.describe(current().files(), base));
    current().save();
    if (!options.builder && !dev) await closeSearch();
  });

  blogDefaults(config, root);
  // What stands in a project is code, and no template.
  config.ignores.add("posts/{papers,chapters}/*/code/**");
  config.addWatchTarget("./posts/**/*");
}

interface AfterBuild {
  readonly directories: { readonly output: string };
  readonly results: readonly { readonly outputPath: string | false }[];
}

/** While serving, the page of a post that was removed goes too; the build starts from an empty folder anyway. */
function removeStalePages(output: string, results: AfterBuild["results"]): void {
  const written = new Set(results.flatMap(({ outputPath: path }) => (path ? [resolve(path)] : [])));
  for (const entry of readdirSync(output, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && entry.name.endsWith(".html") && !written.has(file)) rmSync(file);
  }
}

/** Stops Eleventy, which prints what it is stopped by: where in the engine that was says nothing to an author. */
class MistakesError extends Error {
  constructor() {
    super("The blog has mistakes; see above.");
    this.stack = "";
  }
}

/** Under plain Eleventy nobody else prints what is wrong. */
function reportOnItsOwn(diagnostics: readonly Diagnostic[], root: string, dev: boolean): void {
  if (diagnostics.length === 0) return;
  const text = formatDiagnostics(diagnostics, "text", (file) => {
    const bytes = readSourceBytes(root, file);
    return Buffer.isBuffer(bytes) ? bytes.toString("utf8") : undefined;
  });
  process.stderr.write(text);
  if (!dev && hasErrors(diagnostics)) throw new MistakesError();
}
