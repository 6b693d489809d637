import { expect, test } from "vitest";
import { type FeedChannel, feedChannels } from "../../plugins/linking/feed-channels.ts";
import { blogOf, type Files, paper, story, told } from "../support/blog.ts";

const PAPERS = Array.from({ length: 8 }, (_, index) => `p${index}`);

/** Sixteen posts in a story, a thread and with a tag. */
function files(feed: string): Files {
  return {
    ...story("s"),
    "posts/threads/t.md": "---\ntitle: T\ndescription: D.\n---\n",
    "posts/site.yaml": `title: A blog\nurl: https://blog.example/\nauthor: A. Writer\ndescription: D.\n${feed}`,
    ...Object.assign({}, ...PAPERS.map((slug) => paper(slug, { story: "s", tags: ["Tag"], threads: { t: "It." } }))),
  };
}

async function counts(feed: string): Promise<Record<string, number>> {
  const blog = await blogOf(files(feed));
  expect(told(blog.diagnostics)).toBe("fine");
  const held = (channel: FeedChannel): [string, number] => [channel.address, channel.posts.length];
  return Object.fromEntries(feedChannels(blog.catalog).map(held));
}

test("feeds of tags and threads hold the ten newest, others thirty", async () => {
  expect(await counts("")).toMatchObject({
    "/feed.xml": 16,
    "/stories/s/feed.xml": 16,
    "/threads/t/feed.xml": 10,
    "/tags/tag/feed.xml": 10,
  });
});

test.each([
  ["feed: {topicLimit: 12}\n", { "/feed.xml": 16, "/threads/t/feed.xml": 12, "/tags/tag/feed.xml": 12 }],
  ["feed: {limit: 5}\n", { "/feed.xml": 5, "/stories/s/feed.xml": 5, "/threads/t/feed.xml": 5 }],
  ["feed: {limit: 5, topicLimit: 7}\n", { "/feed.xml": 5, "/overviews.xml": 5, "/tags/tag/feed.xml": 7 }],
])("%j in site.yaml", async (feed, expected) => {
  expect(await counts(feed)).toMatchObject(expected);
});

test("a feed of a tag has the newest first, and a post once that bears the tag in two spellings", async () => {
  const blog = await blogOf({
    "posts/notes/old.md": "---\ntitle: Old\ndate: 2026-01-01\ntags: [Ridge, ridge]\n---\nText.\n",
    "posts/notes/new.md": "---\ntitle: New\ndate: 2026-01-02\ntags: [ridge]\n---\nText.\n",
  });
  const channel = feedChannels(blog.catalog).find(({ address }) => address === "/tags/ridge/feed.xml");
  expect(channel?.posts.map(({ title }) => title)).toEqual(["New", "Old"]);
});
