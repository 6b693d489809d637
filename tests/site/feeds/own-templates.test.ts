import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createProject, type Project } from "../../support/project.ts";
import { childrenOf, childText, parseXml } from "../../support/xml.ts";

// An author's template at the address of a feed takes its place.

const FILES = {
  "posts/notes/one.md": "---\ntitle: One & only\ndate: 2026-01-01\ntags: [t, u]\n---\nOf $x < y$.\n",
  "posts/notes/two.md": "---\ntitle: Two\ndate: 2026-01-02\ntags: [t]\n---\nText.\n",
  "posts/in-collections.njk": "---\npermalink: /feed.xml\nlayout: false\n---\nMINE",
  "posts/json.njk": '---json\n{"permalink": "feed.json", "layout": false}\n---\nMINE',
  "posts/computed.njk": '---\nname: rss\npermalink: "/{{ name }}.xml"\nlayout: false\n---\nMINE',
  "posts/two-feeds.11ty.js": `export const data = {
  layout: false,
  addresses: ["/tags/t/feed.xml", "/feeds.opml"],
  pagination: { data: "addresses", size: 1, alias: "address" },
  permalink: ({ address }) => address,
};
export function render({ address }) { return "MINE at " + address; }
`,
  "posts/out-of-collections.njk": `---
permalink: /overviews.xml
layout: false
eleventyExcludeFromCollections: true
---
{%- set feed = "/feed.xml" | diptychFeed -%}
<mine>
<title>{{ feed.title | xmlText | safe }}</title>
<self>{{ feed.self | absoluteUrl(feed.site) }}</self>
<newest>{{ feed.entries | getNewestCollectionItemDate | dateToRfc822("UTC") }}</newest>
{% for post in collections.all -%}
{% set entry = post | diptychEntry -%}
{% if entry -%}
<post title="{{ post.data.title }}" date="{{ post.date | dateToRfc3339 }}" url="{{ post.url | absoluteUrl(feed.site) }}">{{ entry.xml | safe }}</post>
{% endif -%}
{% endfor -%}
</mine>
`,
};

let project: Project;
beforeAll(async () => {
  project = createProject(FILES);
  const { code, stdout, stderr } = await project.run("build");
  expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: "" });
});
afterAll(() => project.delete());

const written = (path: string): string => join(project.root, "_site", path);
const read = (path: string): string => readFileSync(written(path), "utf8");

test.each([
  ["in Nunjucks", "feed.xml", "MINE"],
  ["with front matter in JSON, and no slash", "feed.json", "MINE"],
  ["with a permalink that is computed", "rss.xml", "MINE"],
  ["in JavaScript, of a tag", "tags/t/feed.xml", "MINE at /tags/t/feed.xml"],
  ["in JavaScript, of the list of all", "feeds.opml", "MINE at /feeds.opml"],
])("a template %s stands in the feed's place", (_, path, text) => {
  expect(read(path)).toBe(text);
});

test("a template out of collections does so, and finds feeds, the plugin's filters, and a post's entry", () => {
  const mine = parseXml(read("overviews.xml"));
  expect(childText(mine, "title")).toBe("A blog");
  expect(childText(mine, "self")).toBe("https://blog.example/feed.xml");
  expect(childText(mine, "newest")).toBe("Fri, 02 Jan 2026 00:00:00 +0000");
  const posts = childrenOf(mine, "post");
  expect(posts.map(({ attributes }) => attributes)).toEqual([
    { title: "One & only", date: "2026-01-01T00:00:00Z", url: "https://blog.example/notes/one/" },
    { title: "Two", date: "2026-01-02T00:00:00Z", url: "https://blog.example/notes/two/" },
  ]);
  expect(posts[0]?.text).toMatch(/^<p>Of <math [^>]*alttext="x &lt; y".*<\/math>\.<\/p>\n$/s);
});

test("other feeds are ours", () => {
  expect(read("tags/u/feed.xml")).toContain("<title>One &amp; only</title>");
  expect(read("errata.xml")).toContain("<title>Errata · A blog</title>");
});

test("a template is no file that posts link to: it is not copied", () => {
  const templates = Object.keys(FILES).filter((path) => /\.(?:njk|11ty\.js)$/.test(path));
  expect(templates).toHaveLength(5);
  expect(templates.filter((path) => existsSync(written(path.replace(/^posts\//, ""))))).toEqual([]);
});
