import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Eleventy, type UserConfig } from "@11ty/eleventy";
import type { FeedSource } from "../../plugins/site/feeds/feed-source.ts";
import { installFeeds } from "../../plugins/site/feeds/install-feeds.ts";
import { REPOSITORY } from "./project.ts";

/**
 * Lets Eleventy write feeds and nothing else.
 * @param configure adds to the site what an author would
 * @returns address to content
 */
export async function renderFeeds(
  source: FeedSource,
  configure: (config: UserConfig) => void = () => {},
): Promise<Map<string, string>> {
  const root = mkdtempSync(join(tmpdir(), "diptych-feeds-"));
  try {
    const eleventy = new Eleventy(root, join(root, "_site"), {
      // None: not that of the folder in which tests run.
      configPath: "",
      quietMode: true,
      config: (config) => {
        installFeeds(config, { engine: REPOSITORY, root, source: () => source });
        configure(config);
      },
    });
    eleventy.disableLogger();
    const pages = await eleventy.toJSON();
    return new Map(pages.map(({ url, content }) => [url, content]));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
