import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Eleventy } from "@11ty/eleventy";
import type { FeedSource } from "../../plugins/site/feeds/feed-source.ts";
import { installFeeds } from "../../plugins/site/feeds/install-feeds.ts";
import { REPOSITORY } from "./project.ts";

/**
 * Lets Eleventy write feeds and nothing else.
 * @returns address to content
 */
export async function renderFeeds(source: FeedSource): Promise<Map<string, string>> {
  const root = mkdtempSync(join(tmpdir(), "diptych-feeds-"));
  try {
    const eleventy = new Eleventy(root, join(root, "_site"), {
      // None: not that of the folder in which tests run.
      configPath: "",
      quietMode: true,
      config: (config) => installFeeds(config, { engine: REPOSITORY, root, source: () => source }),
    });
    eleventy.disableLogger();
    const pages = await eleventy.toJSON();
    return new Map(pages.map(({ url, content }) => [url, content]));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
