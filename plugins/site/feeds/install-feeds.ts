import { readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { absoluteUrl, dateToRfc822, dateToRfc3339, getNewestCollectionItemDate } from "@11ty/eleventy-plugin-rss";
import { outputPath } from "../../linking/addresses.ts";
import type { FeedPlace, FeedSource } from "./feed-source.ts";
import { type FeedEntryView, type FeedView, feedEntryView } from "./feed-view.ts";
import type { SubscriptionsView } from "./subscriptions-view.ts";
import { xmlText } from "./xml-text.ts";

export interface FeedOptions {
  /** The folder that holds `layouts/feeds/`, an absolute path. */
  readonly engine: string;
  /** The folder that holds `posts/`, an absolute path. */
  readonly root: string;
  /** Asked in every build, once Eleventy has begun it. */
  readonly source: () => FeedSource;
}

/** A page of Eleventy's, as far as its address goes. */
interface PageData {
  readonly page: { readonly inputPath: string; readonly url: string | false | undefined };
}

const FORMATS: readonly FeedPlace["format"][] = ["atom", "json", "rss", "opml"];

/**
 * Adds feeds to an Eleventy site: the filters of Eleventy's RSS plugin, `xmlText`, `diptychFeed` and `diptychEntry`; and
 * for each format a virtual template, `layouts/feeds/<format>.njk`, which is paginated over the feeds of that format.
 *
 * The RSS plugin is not added itself: its feeds have neither `published` nor categories, and it brings a transform that
 * parses every page again. A template of the author's at a feed's address takes the place of ours.
 */
export function installFeeds(config: UserConfig, { engine, root, source }: FeedOptions): void {
  // A site whose own templates are in another language need not name the one that these are in.
  config.addTemplateFormats("njk");
  for (const [name, filter] of Object.entries({
    absoluteUrl,
    dateToRfc3339,
    dateToRfc822,
    getNewestCollectionItemDate,
    xmlText: (text: unknown) => xmlText(String(text ?? "")),
  })) {
    config.addFilter(name, filter);
  }
  config.addFilter("diptychFeed", (address: string): FeedView | SubscriptionsView => {
    const view = source().view(address);
    if (!view) throw new Error(`There is no feed at ${address}; /feeds/ lists all.`);
    return view;
  });
  config.addFilter("diptychEntry", (item: { inputPath: string }): FeedEntryView | undefined => {
    const entry = source().entry(relative(root, resolve(item.inputPath)).split(sep).join("/"));
    return entry && feedEntryView(entry);
  });

  const isTaken = takenAddresses(config);
  config.addGlobalData("diptychFeeds", () => source().places.map(({ address, format }) => ({ address, format })));
  for (const format of FORMATS) {
    config.addTemplate(templatePath(format), readFileSync(join(engine, `layouts/feeds/${format}.njk`), "utf8"), {
      layout: false,
      eleventyExcludeFromCollections: true,
      // Last: by then the addresses of the author's templates are known.
      eleventyImport: { collections: ["all"] },
      pagination: {
        data: "diptychFeeds",
        size: 1,
        alias: "place",
        before: (places: readonly FeedPlace[]) =>
          places.filter((place) => place.format === format && !isTaken(place.address)),
      },
      permalink: ({ place }: { place: FeedPlace }) => `/${outputPath(place.address)}`,
    });
  }
}

function templatePath(format: FeedPlace["format"]): string {
  return `diptych-${format}.njk`;
}

/**
 * Whether, in the build at hand, a template of the author's stands at an address.
 *
 * A template is not noticed that is both left out of collections and made after them, as one is that is paginated over a
 * collection or has `eleventyImport`: then Eleventy tells that two templates have one address.
 */
function takenAddresses(config: UserConfig): (address: string) => boolean {
  const taken = new Set<string>();
  const own = FORMATS.map(templatePath);
  config.on("eleventy.before", () => {
    taken.clear();
    // Those of plugins, such as `feedPlugin` of the RSS plugin, are made after collections and say where they stand.
    for (const [path, { data }] of Object.entries(config.virtualTemplates)) {
      if (own.includes(path) || typeof data?.permalink !== "string") continue;
      taken.add(data.permalink.replace(/^\/?/, "/"));
    }
  });
  // Eleventy tells of all addresses only when it is too late to make a page or not. Data that are computed for every page,
  // after its address, are the one place where each is heard of in time, whether or not it is in a collection.
  config.addGlobalData("eleventyComputed.diptychTakes", () => ({ page }: PageData) => {
    const { inputPath, url } = page;
    if (typeof url === "string" && !own.some((path) => inputPath.endsWith(path))) taken.add(url);
  });
  return (address) => taken.has(address);
}
