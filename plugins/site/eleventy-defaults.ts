import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { ENGINE } from "../core/engine-folder.ts";

/** The layout of posts that name none: the engine's, wherever that stands. */
export const POST_LAYOUT = "post.tsx";

/** Where a blog has what Eleventy looks for; all but the first from there. */
const FOLDERS = { input: "posts", layouts: "../layouts", includes: "../layouts", data: "../data" };

/** What is a template in `posts/`: other files are what they are. */
const FORMATS = ["md", "11ty.js"];

/** Eleventy's configuration when all plugins have been added, and before anything is looked for. */
interface MadeConfig {
  readonly directories: {
    readonly input: string;
    readonly includes: string;
    readonly layouts: string | undefined;
    setViaConfigObject(folders: typeof FOLDERS): void;
  };
  readonly templateFormats: { getTemplateFormats(): readonly string[]; setViaConfig(formats: readonly string[]): void };
  readonly rootConfig: { readonly templateFormats: readonly string[]; readonly markdownTemplateEngine: unknown };
  readonly config: {
    markdownTemplateEngine: unknown;
    htmlTemplateEngine: unknown;
    readonly layoutAliases: Record<string, string>;
  };
}

/**
 * Tells Eleventy how a blog is laid out, where its configuration says nothing else: `config.addPlugin(diptych)` is all that it
 * has to hold. Eleventy lets no plugin do this by the names that a configuration has for it.
 * @param root the folder that holds `posts/`
 */
export function blogDefaults(config: UserConfig, root: string): void {
  config.on("eleventy.config", ({ directories, templateFormats, rootConfig, config: made }: MadeConfig) => {
    if (directories.input === "./" && existsSync(join(root, FOLDERS.input))) directories.setViaConfigObject(FOLDERS);
    const layouts = resolve(directories.layouts ?? directories.includes);
    made.layoutAliases[POST_LAYOUT] = relative(layouts, join(ENGINE, "layouts", POST_LAYOUT))
      .split("\\")
      .join("/");
    const formats = templateFormats.getTemplateFormats();
    if (rootConfig.templateFormats.every((format) => formats.includes(format))) templateFormats.setViaConfig(FORMATS);
    // Braces are ordinary text in a post.
    if (made.markdownTemplateEngine === rootConfig.markdownTemplateEngine) made.markdownTemplateEngine = false;
    if (made.htmlTemplateEngine === rootConfig.markdownTemplateEngine) made.htmlTemplateEngine = false;
  });
  // What these say is on the pages of the stories and threads.
  for (const folder of ["stories", "threads"]) config.ignores.add(`${FOLDERS.input}/${folder}/**`);
}
