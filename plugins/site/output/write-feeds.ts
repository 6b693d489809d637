import { mkdirSync } from "node:fs";
import type { UserConfig } from "@11ty/eleventy";
import type { FeedSource } from "../feeds/feed-source.ts";
import { quietBenchmarks } from "./quiet-benchmarks.ts";

/**
 * Lets Eleventy write feeds by their templates.
 * @param options.engine the folder that holds `layouts/feeds/`
 * @param options.empty a folder without templates, made when it is missing
 */
export async function writeFeeds(
  output: string,
  source: FeedSource,
  options: { readonly engine: string; readonly root: string; readonly empty: string },
): Promise<void> {
  if (source.places.length === 0) return;
  mkdirSync(options.empty, { recursive: true });
  const { Eleventy } = await import("@11ty/eleventy");
  const { installFeeds } = await import("../feeds/install-feeds.ts");
  const eleventy = new Eleventy(options.empty, output, {
    quietMode: true,
    configPath: false,
    config: (config: UserConfig) => {
      quietBenchmarks(config);
      installFeeds(config, { engine: options.engine, root: options.root, source: () => source });
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
}
