import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import { beforeAll, describe, expect, test } from "vitest";
import type { Post } from "../../plugins/catalog/model.ts";
import { postAddress } from "../../plugins/linking/addresses.ts";
import { realBlog } from "../support/built-blogs.ts";
import { deadAddress, readSite, type SiteFolder } from "../support/site-folder.ts";
import { type Blog, prepareRealBlog } from "../support/whole-blog.ts";
import { childrenOf, childText, parseXml, type XmlElement } from "../support/xml.ts";

let blog: Blog;
let origin: string;
beforeAll(async () => {
  blog = await prepareRealBlog();
  origin = new URL(blog.catalog.site.url).origin;
});

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

const newest = (a: Post, b: Post): number =>
  b.date.localeCompare(a.date) || postAddress(a).localeCompare(postAddress(b));

describe.each([
  ["/", "root"],
  ["/blog/", "below"],
] as const)("the blog at %s", (base, name) => {
  let site: SiteFolder;
  /** Every Atom feed of the site, by its file. */
  let feeds: ReadonlyMap<string, XmlElement>;
  beforeAll(async () => {
    site = readSite(await realBlog(name), base);
    const files = [...site.files].filter((file) => file.endsWith(".xml"));
    const atom = files.filter((file) => /<feed\b/.test(site.text(file).slice(0, 500)));
    feeds = new Map(atom.map((file) => [file, parseXml(site.text(file))]));
  });

  const link = (element: XmlElement, rel: string): string | undefined =>
    childrenOf(element, "link").find(({ attributes }) => attributes.rel === rel)?.attributes.href;
  const dead = (file: string, value: string | undefined): string | undefined =>
    value?.startsWith(`${origin}${base}`)
      ? deadAddress(site, { file, address: base + file }, value, origin)
      : `${value} is not whole`;

  test("feed.xml has every post once, the newest first, with its address and its tag: URI", () => {
    const posts = [...blog.catalog.posts.values()].filter((post) => post.kind !== "page").sort(newest);
    expect(posts.length).toBeGreaterThan(5);
    const entries = childrenOf(feeds.get("feed.xml") as XmlElement, "entry");
    expect(entries.map((entry) => [childText(entry, "id"), link(entry, "alternate")])).toEqual(
      posts
        .slice(0, blog.catalog.site.feed.limit)
        .map((post) => [
          `tag:${blog.catalog.site.feed.tagAuthority}:${[post.kind, post.slug, ...(post.tier ? [post.tier] : [])].join("/")}`,
          origin + base.replace(/\/$/, "") + postAddress(post),
        ]),
    );
  });

  test("every feed is well-formed Atom that says what it is", () => {
    expect([...feeds.keys()]).toContain("feed.xml");
    for (const [file, feed] of feeds) {
      expect({ file, name: feed.name, xmlns: feed.attributes.xmlns, language: feed.attributes["xml:lang"] }).toEqual({
        file,
        name: "feed",
        xmlns: "http://www.w3.org/2005/Atom",
        language: blog.catalog.site.language,
      });
      expect({ file, self: link(feed, "self") }).toEqual({ file, self: origin + base + file });
      expect(dead(file, link(feed, "alternate"))).toBeUndefined();
      expect(childText(feed, "title")).not.toBe("");
      expect(childText(feed, "id")).toMatch(/^tag:[a-z0-9.-]+,\d{4}(?:-\d\d){0,2}:\S+$/);
      expect(childText(childrenOf(feed, "author")[0] as XmlElement, "name")).toBe(blog.catalog.site.author[0]?.name);
      const times = childrenOf(feed, "entry").map((entry) => childText(entry, "updated"));
      expect(childText(feed, "updated")).toBe(times.sort().at(-1) ?? "1970-01-01T00:00:00Z");
    }
    const ids = [...feeds].map(([, feed]) => childText(feed, "id"));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("every entry has what Atom wants, once", () => {
    for (const [file, feed] of feeds) {
      const entries = childrenOf(feed, "entry");
      const ids = entries.map((entry) => childText(entry, "id"));
      expect({ file, repeated: ids.filter((id, index) => ids.indexOf(id) !== index) }).toEqual({ file, repeated: [] });
      for (const entry of entries) {
        expect(childText(entry, "id")).toMatch(/^tag:\S+$/);
        expect(childText(entry, "title").trim()).not.toBe("");
        expect(childText(entry, "published")).toMatch(RFC3339);
        expect(childText(entry, "updated")).toMatch(RFC3339);
        expect(childText(entry, "updated") >= childText(entry, "published")).toBe(true);
        expect(dead(file, link(entry, "alternate"))).toBeUndefined();
        expect(childrenOf(entry, "content").map(({ attributes }) => attributes.type)).toEqual(["html"]);
      }
    }
  });

  describe("rss.xml", () => {
    const channelOf = (): XmlElement => {
      const rss = parseXml(site.text("rss.xml"));
      expect([rss.name, rss.attributes]).toEqual([
        "rss",
        {
          version: "2.0",
          "xmlns:atom": "http://www.w3.org/2005/Atom",
          "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
          "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        },
      ]);
      const channels = childrenOf(rss, "channel");
      expect(channels).toHaveLength(1);
      return channels[0] as XmlElement;
    };

    test("says what it is, and where", () => {
      const channel = channelOf();
      const { title, description, language } = blog.catalog.site;
      expect(["title", "description", "language"].map((name) => childText(channel, name))).toEqual([
        title,
        description,
        language,
      ]);
      expect(childText(channel, "link")).toBe(origin + base);
      expect(childrenOf(channel, "atom:link").map(({ attributes }) => attributes)).toEqual([
        { rel: "self", type: "application/rss+xml", href: `${origin}${base}rss.xml` },
      ]);
      const updated = childText(feeds.get("feed.xml") as XmlElement, "updated");
      expect(Date.parse(childText(channel, "lastBuildDate"))).toBe(Date.parse(updated));
    });

    test("has the entries of feed.xml: by the same ids, with the same texts, times and tags", () => {
      const items = childrenOf(channelOf(), "item");
      for (const item of items) {
        expect(childrenOf(item, "guid").map(({ attributes }) => attributes)).toEqual([{ isPermaLink: "false" }]);
        expect(dead("rss.xml", childText(item, "link"))).toBeUndefined();
        // RFC 822, with the four digits of a year that RSS 2.0 asks for.
        expect(childText(item, "pubDate")).toMatch(
          /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} \+0000$/,
        );
        expect(childText(item, "dc:creator")).toBe(blog.catalog.site.author[0]?.name);
      }
      expect(
        items.map((item) => ({
          id: childText(item, "guid"),
          address: childText(item, "link"),
          title: childText(item, "title"),
          published: Date.parse(childText(item, "pubDate")),
          summary: childText(item, "description"),
          content: childText(item, "content:encoded"),
          tags: childrenOf(item, "category").map(({ text }) => text),
        })),
      ).toEqual(
        childrenOf(feeds.get("feed.xml") as XmlElement, "entry").map((entry) => ({
          id: childText(entry, "id"),
          address: link(entry, "alternate"),
          title: childText(entry, "title"),
          published: Date.parse(childText(entry, "published")),
          summary: childText(entry, "summary"),
          content: childText(entry, "content"),
          tags: childrenOf(entry, "category").map(({ attributes }) => attributes.label),
        })),
      );
    });

    test("is named in the head of every page, and on the page of feeds", () => {
      const rss = site.pages.map((page) => ({
        file: page.file,
        named: page.elements
          .filter(({ attribs }) => attribs.type === "application/rss+xml")
          .map(({ name: tag }) => tag),
      }));
      const home = rss.find(({ file }) => file === "index.html");
      expect(home?.named).toEqual(["link"]);
      expect(rss.find(({ file }) => file === "feeds/index.html")?.named).toEqual(["link", "a"]);
      expect(site.page("feeds/index.html").html).toContain(`href="${base}rss.xml"`);
    });
  });

  test("an entry of two feeds is the same in both", () => {
    const known = new Map<string, string>();
    for (const [, feed] of feeds) {
      for (const entry of childrenOf(feed, "entry")) {
        const id = childText(entry, "id");
        expect(known.get(id) ?? entry.text).toBe(entry.text);
        known.set(id, entry.text);
      }
    }
    expect(known.size).toBeGreaterThan(5);
  });

  describe("the text of an entry stands on its own", () => {
    // An entry of two feeds is the same in both (see above): once is enough.
    let texts: ReadonlyMap<string, { readonly html: string; readonly elements: readonly Element[] }>;
    beforeAll(() => {
      const entries = [...feeds.values()].flatMap((feed) => childrenOf(feed, "entry"));
      const byId = new Map(entries.map((entry) => [childText(entry, "id"), childText(entry, "content")]));
      texts = new Map(
        [...byId].map(([id, html]) => [id, { html, elements: DomUtils.findAll(() => true, [parseDocument(html)]) }]),
      );
    });

    const wrong = (look: (elements: readonly Element[], html: string) => readonly string[]): string[] =>
      [...texts].flatMap(([id, { elements, html }]) => look(elements, html).map((problem) => `${id}: ${problem}`));

    test("a formula is MathML alone, with its source as its text", () => {
      let count = 0;
      const bad = wrong((elements, html) => [
        ...(html.match(/aria-hidden|<annotation|katex|<semantics/g) ?? []),
        ...elements.flatMap(({ name: tag, attribs }) => {
          if (tag !== "math") return [];
          count++;
          return attribs.alttext && attribs.xmlns === "http://www.w3.org/1998/Math/MathML"
            ? []
            : ["a formula without its source"];
        }),
      ]);
      expect(bad).toEqual([]);
      expect(count).toBeGreaterThan(500);
    });

    test("a formula's source holds no macro that only its author knows", () => {
      const { papers, site: fields } = blog.catalog;
      const declared = new Set([
        ...Object.keys(fields.macros),
        ...[...papers.values()].flatMap(({ notation, fields: { macros } }) => [
          ...Object.keys(macros ?? {}),
          ...notation.map(({ macro }) => macro),
        ]),
      ]);
      expect(declared.size).toBeGreaterThan(10);
      const bad = wrong((elements) =>
        elements.flatMap(({ attribs: { alttext = "" } }) =>
          (alttext.match(/\\[A-Za-z]+/g) ?? []).filter((name) => declared.has(name)),
        ),
      );
      expect(bad).toEqual([]);
    });

    test("addresses are whole, and lead somewhere", () => {
      let count = 0;
      const bad = wrong((elements) =>
        elements.flatMap(({ name: tag, attribs }) =>
          ["href", "src", "srcset", "poster"].flatMap((attribute) => {
            const value = attribs[attribute];
            if (value === undefined) return [];
            count++;
            if (!/^(?:https?:\/\/|mailto:)/.test(value)) return [`<${tag} ${attribute}="${value}"> is not whole`];
            const problem = deadAddress(site, { file: "feed.xml", address: `${base}feed.xml` }, value, origin);
            return problem === undefined ? [] : [`<${tag} ${attribute}="${value}">: ${problem}`];
          }),
        ),
      );
      expect(bad).toEqual([]);
      expect(count).toBeGreaterThan(20);
    });

    test("nothing in it needs this site's scripts and styles, and no ids of two entries can meet", () => {
      const bad = wrong((elements) =>
        elements.flatMap(({ name: tag, attribs }) => [
          ...(["script", "style", "iframe", "form", "input", "button", "nav"].includes(tag) ? [`<${tag}>`] : []),
          ...Object.keys(attribs)
            .filter((attribute) => /^(?:id|for|on.*|data-.*)$/.test(attribute))
            .map((attribute) => `<${tag} ${attribute}>`),
        ]),
      );
      expect(bad).toEqual([]);
    });

    test("it is the whole text: no paragraph of the page is missing", () => {
      const posts = [...blog.catalog.posts.values()].filter((post) => post.kind !== "page").sort(newest);
      const contents = childrenOf(feeds.get("feed.xml") as XmlElement, "entry").map((entry) =>
        childText(entry, "content"),
      );
      for (const post of posts.slice(0, blog.catalog.site.feed.limit)) {
        const paragraphs = (html: string): number =>
          (html.match(/<(?:p|li|h[2-6]|blockquote|td|pre|figure)[ >]/g) ?? []).length;
        const whole = blog.feedHtml(post).replace(/(?:href|src)="[^"]*"/g, "");
        const held = contents.map((content) => content.replace(/(?:href|src)="[^"]*"/g, ""));
        expect(held.some((content) => content.includes(whole))).toBe(true);
        expect(paragraphs(whole)).toBeGreaterThanOrEqual(paragraphs(blog.html.get(post.source.path) ?? ""));
      }
    });
  });

  test("sitemap.xml lists what a search engine may show, once each", () => {
    const sitemap = parseXml(site.text("sitemap.xml"));
    expect([sitemap.name, sitemap.attributes.xmlns]).toEqual(["urlset", "http://www.sitemaps.org/schemas/sitemap/0.9"]);
    const listed = childrenOf(sitemap, "url").map((url) => childText(url, "loc"));
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.map((address) => dead("sitemap.xml", address)).filter((problem) => problem)).toEqual([]);
    const robots = (file: string): string | undefined =>
      site.page(file).elements.find(({ attribs }) => attribs.name === "robots")?.attribs.content;
    const shown = site.pages.filter(({ file }) => robots(file) !== "noindex").map(({ address }) => origin + address);
    expect(listed.sort()).toEqual(shown.sort());
    expect(listed).toContain(`${origin}${base}`);
    expect(listed.filter((address) => /\/(?:404\.html|search\/|diptych\/)/.test(address))).toEqual([]);
  });

  test("robots.txt lets everybody in and names the sitemap", () => {
    expect(site.text("robots.txt")).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${origin}${base}sitemap.xml\n`);
  });
});

test("below a base path the ids of entries are the same: a subscriber reads nothing twice", async () => {
  const ids = (folder: string): string[] =>
    childrenOf(parseXml(readFileSync(join(folder, "feed.xml"), "utf8")), "entry").map((entry) =>
      childText(entry, "id"),
    );
  expect(ids(await realBlog("below"))).toEqual(ids(await realBlog("root")));
});
