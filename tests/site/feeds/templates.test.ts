import { feedPlugin } from "@11ty/eleventy-plugin-rss";
import { describe, expect, test } from "vitest";
import { ADDRESSES, type Address } from "../../../plugins/linking/addresses.ts";
import type { FeedChannel } from "../../../plugins/linking/feed-channels.ts";
import type { FeedEntry } from "../../../plugins/site/feeds/feed-entry.ts";
import type { FeedSite } from "../../../plugins/site/feeds/feed-site.ts";
import type { FeedSource } from "../../../plugins/site/feeds/feed-source.ts";
import { feedView } from "../../../plugins/site/feeds/feed-view.ts";
import { type PostFacts, postEntry } from "../../../plugins/site/feeds/post-entry.ts";
import { subscriptionsView } from "../../../plugins/site/feeds/subscriptions-view.ts";
import { renderFeeds } from "../../support/render-feeds.ts";
import { childrenOf, childText, parseXml } from "../../support/xml.ts";

const SITE: FeedSite = {
  url: "https://blog.example/below/",
  base: "/below/",
  title: 'A "blog" & more',
  language: "en",
  authors: [{ name: "A. <Writer>" }],
  tagAuthority: "blog.example,2026",
};

const HOSTILE = "]]> & <script>alert('1')</script> \u{1F600} \u05E9\u05DC\u05D5\u05DD {{ 1 + 1 }} `x`";

const PLAIN: PostFacts = {
  kind: "note",
  slug: "plain",
  tier: undefined,
  id: undefined,
  address: "/notes/plain/" as Address,
  title: "Plain",
  language: undefined,
  date: "2026-01-02",
  updated: undefined,
  tags: [],
  description: "",
  paper: undefined,
  other: undefined,
  next: [],
  html: "<p>Text.</p>\n",
};

const ODD: PostFacts = {
  ...PLAIN,
  kind: "paper",
  slug: "odd",
  tier: "deep-dive",
  title: HOSTILE,
  date: "2026-01-01T09:30:00+01:00",
  updated: "2026-03-04",
  tags: ["C++", HOSTILE],
  description: HOSTILE,
  other: { href: "/below/papers/odd/", label: "Overview" },
  html: `<p title="&quot;">${HOSTILE}\u0001</p>\n`,
};

const CHANNELS = (["atom", "json", "rss"] as const).map(
  (format): FeedChannel => ({
    address: { atom: ADDRESSES.feed, json: ADDRESSES.jsonFeed, rss: ADDRESSES.rssFeed }[format],
    format,
    key: "everything",
    kind: "everything",
    title: SITE.title,
    description: HOSTILE,
    page: ADDRESSES.home,
    posts: [],
  }),
);

const feedsOf = (...posts: readonly PostFacts[]): Promise<Map<string, string>> => renderFeeds(sourceOf(posts));

function sourceOf(posts: readonly PostFacts[]): FeedSource {
  const entries = posts.map((post) => postEntry(SITE, post));
  return {
    places: [...CHANNELS, { address: ADDRESSES.opml, format: "opml" }],
    view: (address) => {
      if (address === ADDRESSES.opml) return subscriptionsView(SITE, CHANNELS);
      const channel = CHANNELS.find((candidate) => candidate.address === address);
      return channel && feedView(SITE, channel, entries, "/below/feed.css");
    },
    entry: () => undefined,
  };
}

test("each feed is written once, and its list", async () => {
  expect([...(await feedsOf(PLAIN)).keys()].sort()).toEqual(["/feed.json", "/feed.xml", "/feeds.opml", "/rss.xml"]);
});

test("an entry is plain JSON: it can be stored, and comes back the same", () => {
  const entry: FeedEntry = postEntry(SITE, ODD);
  expect(JSON.parse(JSON.stringify(entry))).toEqual(entry);
});

describe("texts", () => {
  test("in Atom stand as they were written, but for what XML cannot hold", async () => {
    const feed = parseXml((await feedsOf(ODD)).get("/feed.xml") ?? "");
    expect([childText(feed, "title"), childText(feed, "subtitle")]).toEqual([SITE.title, HOSTILE]);
    const [entry] = childrenOf(feed, "entry");
    if (!entry) throw new Error("The feed has no entry.");
    expect(childText(entry, "title")).toBe(`${HOSTILE} (deep dive)`);
    expect(childText(entry, "summary")).toBe(HOSTILE);
    expect(childText(entry, "content")).toBe(postEntry(SITE, ODD).html.replace("\u0001", ""));
    expect(childrenOf(entry, "category").map(({ attributes }) => attributes.label)).toEqual(ODD.tags);
  });

  test("in RSS, too", async () => {
    const [channel] = childrenOf(parseXml((await feedsOf(ODD)).get("/rss.xml") ?? ""), "channel");
    const [item] = channel ? childrenOf(channel, "item") : [];
    if (!channel || !item) throw new Error("The feed has no item.");
    expect([childText(channel, "title"), childText(channel, "description")]).toEqual([SITE.title, HOSTILE]);
    expect(childText(item, "title")).toBe(`${HOSTILE} (deep dive)`);
    expect(childText(item, "description")).toBe(HOSTILE);
    expect(childText(item, "content:encoded")).toBe(postEntry(SITE, ODD).html.replace("\u0001", ""));
    expect(childText(item, "dc:creator")).toBe("A. <Writer>");
    expect(childrenOf(item, "category").map(({ text }) => text)).toEqual(ODD.tags);
  });
});

test("whoever else has written a post is named with it, in every format", async () => {
  const [mine, theirs] = [
    PLAIN,
    { ...PLAIN, slug: "guest", authors: [{ name: "Guest & One", url: "https://g.example/" }] },
  ];
  const feeds = await feedsOf(mine, theirs);
  const authorsIn = (element: ReturnType<typeof parseXml>) =>
    childrenOf(element, "author").map((author) => [
      childText(author, "name"),
      ...childrenOf(author, "uri").map(({ text }) => text),
    ]);
  const atom = parseXml(feeds.get("/feed.xml") ?? "");
  expect(authorsIn(atom)).toEqual([["A. <Writer>"]]);
  expect(childrenOf(atom, "entry").map(authorsIn)).toEqual([[], [["Guest & One", "https://g.example/"]]]);
  const [channel] = childrenOf(parseXml(feeds.get("/rss.xml") ?? ""), "channel");
  const items = channel ? childrenOf(channel, "item") : [];
  expect(items.map((item) => childText(item, "dc:creator"))).toEqual(["A. <Writer>", "Guest & One"]);
  expect(JSON.parse(feeds.get("/feed.json") ?? "")).toMatchObject({
    authors: [{ name: "A. <Writer>" }],
    items: [{}, { authors: [{ name: "Guest & One", url: "https://g.example/" }] }],
  });
});

test("times are those of Greenwich, whatever the machine's zone", async () => {
  const zone = process.env.TZ;
  process.env.TZ = "Asia/Kolkata";
  try {
    const rss = (await feedsOf(ODD)).get("/rss.xml") ?? "";
    expect(rss).toContain("<lastBuildDate>Wed, 04 Mar 2026 00:00:00 +0000</lastBuildDate>");
    expect(rss).toContain("<pubDate>Thu, 01 Jan 2026 08:30:00 +0000</pubDate>");
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test("a feed's time is that of the entry that was changed last", async () => {
  const feeds = await feedsOf(PLAIN, ODD);
  expect(childText(parseXml(feeds.get("/feed.xml") ?? ""), "updated")).toBe("2026-03-04T00:00:00Z");
});

test("feeds without entries are whole, and say a fixed time", async () => {
  const feeds = await feedsOf();
  expect(childText(parseXml(feeds.get("/feed.xml") ?? ""), "updated")).toBe("1970-01-01T00:00:00Z");
  const [channel] = childrenOf(parseXml(feeds.get("/rss.xml") ?? ""), "channel");
  expect(channel && childText(channel, "lastBuildDate")).toBe("Thu, 01 Jan 1970 00:00:00 +0000");
  expect(channel && childrenOf(channel, "item")).toEqual([]);
  expect(JSON.parse(feeds.get("/feed.json") ?? "").items).toEqual([]);
});

test.each([
  ["no entries", []],
  ["an entry without tags and summary", [PLAIN]],
  ["several entries", [ODD, PLAIN, { ...ODD, tags: ["one"] }]],
])("the JSON Feed is laid out as `JSON.stringify` does it: %s", async (_, posts) => {
  const text = (await feedsOf(...posts)).get("/feed.json") ?? "";
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 1)}\n`);
});

test("a ready-made feed of the RSS plugin stands in the place of ours", async () => {
  const feeds = await renderFeeds(sourceOf([PLAIN]), (config) => {
    config.addTemplate("one.md", "Of mine.", { title: "Mine", tags: ["mine"], permalink: "/one/" });
    config.addPlugin(feedPlugin, {
      type: "rss",
      outputPath: "/rss.xml",
      collection: { name: "mine" },
      metadata: { title: "My own", base: "https://blog.example/", author: { name: "A" } },
    });
  });
  expect(feeds.get("/rss.xml")).toContain("<title>My own</title>");
  expect(feeds.get("/rss.xml")).toContain("<title>Mine</title>");
  expect(feeds.get("/feed.xml")).toContain("<title>Plain</title>");
});

test("a feed that is not there is told to the author of a template", async () => {
  const feeds = renderFeeds(sourceOf([PLAIN]), (config) => {
    config.addTemplate("mine.njk", '{% set feed = "/tags/u/feed.xml" | diptychFeed %}', { permalink: "/mine.xml" });
  });
  await expect(feeds.catch(causes)).resolves.toContain("There is no feed at /tags/u/feed.xml; /feeds/ lists all.");
});

/** What an error and those behind it say. */
function causes(error: Error & { readonly originalError?: Error }): string {
  return [error.message, ...(error.originalError ? [causes(error.originalError)] : [])].join("\n");
}

test("the list of subscriptions has each feed once", async () => {
  const [body] = childrenOf(parseXml((await feedsOf(PLAIN)).get("/feeds.opml") ?? ""), "body");
  expect(body && childrenOf(body, "outline").map(({ attributes }) => attributes)).toEqual([
    {
      type: "rss",
      text: SITE.title,
      title: SITE.title,
      xmlUrl: "https://blog.example/below/feed.xml",
      htmlUrl: "https://blog.example/below/",
    },
  ]);
});
