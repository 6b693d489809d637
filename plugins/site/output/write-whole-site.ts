import type { UserConfig } from "@11ty/eleventy";
import type { EngineOptions } from "../eleventy-plugin.ts";
import { quietBenchmarks } from "./quiet-benchmarks.ts";

/** What `.eleventy.js` finds in its configuration where a command has loaded the engine already. */
export interface GivenEngine {
  /** The plugin, so that the configuration need not load it again. */
  readonly plugin: unknown;
  readonly options: EngineOptions;
}

/**
 * Lets Eleventy make the whole site, with all that an author has given it.
 * @param output the folder to write to
 * @param base the base path
 * @returns how many pages it has written
 */
export async function writeWholeSite(output: string, base: string, engine: GivenEngine): Promise<number> {
  const { Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(undefined, output, {
    configPath: ".eleventy.js",
    quietMode: true,
    pathPrefix: base,
    config: (config: UserConfig & { diptych?: GivenEngine }) => {
      config.diptych = engine;
      quietBenchmarks(config);
    },
  });
  // Its own line about how many files it wrote would say again what the command says.
  eleventy.disableLogger();
  const [, pages] = (await eleventy.write()) as readonly [unknown, readonly { readonly outputPath: string | false }[]];
  return pages.filter(({ outputPath }) => outputPath !== false && outputPath.endsWith(".html")).length;
}
