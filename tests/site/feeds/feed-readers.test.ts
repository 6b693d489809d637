import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { realBlog } from "../../support/built-blogs.ts";
import { PYTHON } from "../../support/feed-readers.js";
import { createProject, type Project, REPOSITORY } from "../../support/project.ts";
import { PAIRS } from "../../support/real-posts.ts";
import { type StaticServer, serveFolder } from "../../support/serve.ts";

/** What a reader says of a feed with all that is in it. In bytes. */
const MOST_OUTPUT = 64_000_000;

const SCHEMA = join(REPOSITORY, "tests/fixtures/feeds/atom.rnc");
const scratch = mkdtempSync(join(tmpdir(), "diptych-feeds-"));
const projects: Project[] = [];
const servers: StaticServer[] = [];
afterAll(async () => {
  for (const server of servers) await server.close();
  for (const project of projects) project.delete();
  rmSync(scratch, { recursive: true, force: true });
});

/** The Atom feeds of a built site, as paths below it. */
function atomFeeds(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.xml$/.test(entry.name) && !["sitemap.xml", "rss.xml"].includes(entry.name))
    .map((entry) => relative(site, join(entry.parentPath, entry.name)))
    .sort();
}

interface ParsedFeed {
  readonly bozo: boolean;
  /** `atom10` or `rss20`. */
  readonly version: string;
  /** Its own address. */
  readonly self: string;
  readonly entries: readonly {
    readonly id: string;
    readonly title: string;
    readonly link: string;
    readonly content: string;
    readonly summary: string;
    readonly author: string;
    /** Seconds since 1970. */
    readonly published: number;
    readonly tags: readonly string[];
  }[];
}

/** A feed as feedparser sees it, without its cleaning. */
function feedparser(path: string): ParsedFeed {
  const script = [
    "import calendar, feedparser, json, sys",
    "feedparser.SANITIZE_HTML = False",
    "d = feedparser.parse(open(sys.argv[1], 'rb').read())",
    "entries = [dict(id=e.id, title=e.title, link=e.link, content=e.content[0].value, summary=e.get('summary', ''),",
    "  author=e.get('author', ''), published=calendar.timegm(e.published_parsed),",
    "  tags=[t.label or t.term for t in e.get('tags', [])]) for e in d.entries]",
    "self = next((l.href for l in d.feed.links if l.rel == 'self'), '')",
    "print(json.dumps(dict(bozo=bool(d.bozo), version=d.version, self=self, entries=entries)))",
  ].join("\n");
  return JSON.parse(
    execFileSync(PYTHON, ["-c", script, path], { encoding: "utf8", maxBuffer: MOST_OUTPUT }),
  ) as ParsedFeed;
}

/** What newsboat holds of feeds that it has fetched from a server of this process, which must not be blocked meanwhile. */
async function newsboat(
  urls: readonly string[],
  folder: string,
): Promise<{ unread: number; articles: readonly { title: string; content: string }[] }> {
  const list = join(folder, "urls");
  const cache = join(folder, "cache.db");
  writeFileSync(list, `${urls.join("\n")}\n`);
  const run = async (command: string): Promise<string> => {
    const args = ["-u", list, "-c", cache, "-C", "/dev/null", "-x", command];
    const { stdout } = await promisify(execFile)("newsboat", args, {
      env: { ...process.env, HOME: folder, TERM: "dumb" },
    });
    return stdout;
  };
  await run("reload");
  const unread = Number(/(\d+) unread/.exec(await run("print-unread"))?.[1] ?? 0);
  // The cache is SQLite: Python's standard library reads it.
  const script = [
    "import sqlite3, json, sys",
    "rows = sqlite3.connect(sys.argv[1]).execute('select title, content from rss_item where deleted = 0 order by id')",
    "print(json.dumps([dict(title=t, content=c) for t, c in rows]))",
  ].join("\n");
  const articles = execFileSync(PYTHON, ["-c", script, cache], { encoding: "utf8", maxBuffer: MOST_OUTPUT });
  return { unread, articles: JSON.parse(articles) as { title: string; content: string }[] };
}

describe.each(["root", "below"] as const)("the real blog's feeds (%s)", (where) => {
  let folder = "";
  beforeAll(async () => {
    folder = await realBlog(where);
  });
  const site = (): string => folder;

  test("every Atom feed is well-formed", () => {
    const feeds = atomFeeds(site());
    expect(feeds).toContain("feed.xml");
    expect(feeds).toContain("stories/overparameterization/feed.xml");
    expect(feeds).toContain("threads/least-squares/feed.xml");
    const others = ["rss.xml", "feeds.opml"];
    execFileSync("xmllint", ["--noout", ...[...feeds, ...others].map((feed) => join(site(), feed))]);
  });

  test("the RSS feed says to feedparser what the Atom feed says", () => {
    const rss = feedparser(join(site(), "rss.xml"));
    const atom = feedparser(join(site(), "feed.xml"));
    expect({ bozo: rss.bozo, version: rss.version, self: rss.self }).toEqual({
      bozo: false,
      version: "rss20",
      self: `https://diptych.example${where === "root" ? "" : "/blog"}/rss.xml`,
    });
    expect(rss.entries.length).toBeGreaterThan(5);
    // An Atom feed says once who wrote all of its entries.
    expect(rss.entries).toEqual(atom.entries.map((entry) => ({ ...entry, author: "The Diptych authors" })));
  });

  test("every Atom feed is what RFC 4287 says", () => {
    const feeds = atomFeeds(site()).map((feed) => join(site(), feed));
    execFileSync("jing", ["-c", SCHEMA, ...feeds], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  });

  test("feedparser finds nothing odd, and the mathematics in place", () => {
    // The others hold the same entries (feeds.test.ts), and a mebibyte takes it a second.
    for (const feed of ["feed.xml", "overviews.xml", "deep-dives.xml", "errata.xml"]) {
      const parsed = feedparser(join(site(), feed));
      expect({ feed, bozo: parsed.bozo }).toEqual({ feed, bozo: false });
      for (const entry of parsed.entries) {
        expect(entry.id).toMatch(/^tag:diptych\.example,2026:/);
        expect(entry.link).toMatch(
          where === "root"
            ? /^https:\/\/diptych\.example\/(papers|chapters|notes)\//
            : /^https:\/\/diptych\.example\/blog\/(papers|chapters|notes)\//,
        );
      }
    }
    const deepDives = feedparser(join(site(), "deep-dives.xml"));
    expect(deepDives.entries).toHaveLength(PAIRS.length);
    for (const entry of deepDives.entries) expect(entry.content.match(/<math /g)?.length ?? 0).toBeGreaterThan(50);
  });

  test("an entry ends with the way to the other panel and to what comes next", () => {
    const base = where === "root" ? "https://diptych.example" : "https://diptych.example/blog";
    const entry = feedparser(join(site(), "overviews.xml")).entries.find((candidate) =>
      candidate.id.includes("zhang-2017"),
    );
    expect(entry?.content).toContain(
      `Turn it over: <a href="${base}/papers/zhang-2017-rethinking/deep-dive/">the deep dive</a>.`,
    );
    expect(entry?.content).toContain(
      `<a href="${base}/papers/belkin-2019-double-descent/">The curve that goes down twice</a>`,
    );
  });

  test("the JSON Feed has what version 1.1 asks for, and the same entries as the Atom feed", () => {
    const feed = JSON.parse(readFileSync(join(site(), "feed.json"), "utf8")) as Record<string, unknown> & {
      items: Record<string, string>[];
    };
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    expect(feed.feed_url).toMatch(/^https:\/\/diptych\.example\/(blog\/)?feed\.json$/);
    for (const item of feed.items) {
      expect(typeof item.id).toBe("string");
      expect(item.content_html).toBeTruthy();
      expect(item.date_published).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    }
    const atom = feedparser(join(site(), "feed.xml")).entries.map((entry) => entry.id);
    expect(feed.items.map((item) => item.id)).toEqual(atom);
  });

  test("every feed is in the OPML file and on the page that explains them", () => {
    const opml = readFileSync(join(site(), "feeds.opml"), "utf8");
    const page = readFileSync(join(site(), "feeds/index.html"), "utf8");
    for (const feed of atomFeeds(site())) {
      expect(opml).toContain(`/${feed}"`);
      expect(page).toContain(`/${feed}"`);
    }
  });
});

test("a page names its own story's and tier's feeds first", async () => {
  const page = readFileSync(join(await realBlog("root"), "papers/zhang-2017-rethinking/deep-dive/index.html"), "utf8");
  const feeds = [...page.matchAll(/<link rel="alternate"[^>]*href="([^"]+)"/g)].map((match) => match[1]);
  expect(feeds).toEqual([
    "/stories/overparameterization/feed.xml",
    "/courses/two-ideas/feed.xml",
    "/courses/two-ideas/announcements/feed.xml",
    "/deep-dives.xml",
    "/feed.xml",
    "/feed.json",
    "/rss.xml",
  ]);
});

describe("newsboat", () => {
  let server: StaticServer;
  beforeAll(async () => {
    server = await serveFolder(await realBlog("root"));
    servers.push(server);
  });

  test.each(["feed.xml", "rss.xml"])("fetches %s and lists every entry, with its prose whole", async (feed) => {
    const { unread, articles } = await newsboat([`${server.origin}/${feed}`], mkdtempSync(join(scratch, "newsboat-")));
    const expected = feedparser(join(await realBlog("root"), "feed.xml")).entries;
    expect(unread).toBe(expected.length);
    expect(articles.map((article) => article.title).sort()).toEqual(expected.map((entry) => entry.title).sort());
    for (const entry of expected) {
      const article = articles.find((candidate) => candidate.title === entry.title);
      expect(words(article?.content ?? "")).toEqual(words(entry.content));
    }
  });

  test("a subscription survives a rebuild: no entry twice, none lost", async () => {
    const project = createProject({
      "posts/notes/one.md": "---\ntitle: One\ndate: 2026-01-01\n---\nFirst.\n",
      "posts/notes/two.md": "---\ntitle: Two\ndate: 2026-01-02\n---\nSecond.\n",
    });
    projects.push(project);
    const site = join(project.root, "_site");
    expect((await project.run("build")).code).toBe(0);
    const before = readFileSync(join(site, "feed.xml"), "utf8");
    const local = await serveFolder(site);
    servers.push(local);
    const folder = mkdtempSync(join(scratch, "rebuild-"));
    const titles = async (): Promise<string[]> =>
      (await newsboat([`${local.origin}/feed.xml`], folder)).articles.map((article) => article.title).sort();
    expect(await titles()).toEqual(["One", "Two"]);
    // The same posts give the same bytes.
    expect((await project.run("build")).code).toBe(0);
    expect(readFileSync(join(site, "feed.xml"), "utf8")).toBe(before);
    // A new address, a new date and a new post: the ids hold.
    project.write(
      "posts/notes/one.md",
      "---\ntitle: One\ndate: 2026-01-05\npermalink: /elsewhere/\n---\nFirst, revised.\n",
    );
    project.write("posts/notes/three.md", "---\ntitle: Three\ndate: 2026-01-03\n---\nThird.\n");
    expect((await project.run("build")).code).toBe(0);
    expect(await titles()).toEqual(["One", "Three", "Two"]);
    // Three builds.
  }, 180_000);
});

test("hostile text leaves every feed well-formed and inert", async () => {
  const title = "]]> & <script>alert(1)</script> \u{1F600} \u05E9\u05DC\u05D5\u05DD $x^2$ \u0001\u0008";
  const project = createProject({
    "posts/notes/hostile.md": `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-01-01\ntags: ["<b>&]]>"]\ndescription: ${JSON.stringify(title)}\n---\nText with ]]> and &amp; and \u0001 and $x < y$.\n`,
  });
  projects.push(project);
  const { code, stderr } = await project.run("build");
  expect(stderr).toBe("");
  expect(code).toBe(0);
  const site = join(project.root, "_site");
  const feeds = atomFeeds(site).map((feed) => join(site, feed));
  execFileSync("xmllint", ["--noout", ...feeds, join(site, "rss.xml"), join(site, "feeds.opml")]);
  execFileSync("jing", ["-c", SCHEMA, ...feeds], { stdio: ["ignore", "pipe", "pipe"] });
  const [entry] = feedparser(join(site, "feed.xml")).entries;
  expect(entry?.content).not.toMatch(/<script/);
  expect(JSON.parse(readFileSync(join(site, "feed.json"), "utf8")).items).toHaveLength(1);
});

test("a correction stands at its place, on both panels, on its page and in its feed", async () => {
  const post = "---\ndate: 2026-01-01\n---\n## The peak {#peak}\n\nText.\n";
  const project = createProject({
    "posts/papers/a/paper.yaml": [
      "title: A paper",
      "authors: [A. Author]",
      "year: 2020",
      "errata:",
      '  - {date: 2026-02-03, where: "deep-dive.md#peak", what: "The bound was missing a factor $2$.", credit: A. Reader}',
      "",
    ].join("\n"),
    "posts/papers/a/overview.md": post,
    "posts/papers/a/deep-dive.md": post,
  });
  projects.push(project);
  const { code, stderr } = await project.run("build");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const read = (path: string): string => readFileSync(join(project.root, "_site", path), "utf8");
  expect(read("papers/a/deep-dive/index.html")).toMatch(/id="peak".*?<p class="erratum"><strong>Corrected/s);
  expect(read("papers/a/index.html")).not.toContain('class="erratum"');
  for (const page of ["papers/a/index.html", "papers/a/deep-dive/index.html", "errata/index.html"]) {
    expect(read(page)).toContain("Found by A. Reader.");
  }
  const [entry] = feedparser(join(project.root, "_site/errata.xml")).entries;
  expect(entry?.id).toBe("tag:blog.example,2026:erratum/a/2026-02-03/deep-dive.md#peak");
  expect(entry?.link).toBe("https://blog.example/papers/a/deep-dive/#peak");
  expect(entry?.content).toContain('alttext="2"');
});

/** The words of an entry, formulas and markup left out. */
function words(html: string): string[] {
  const plain = html.replace(/<math[\s\S]*?<\/math>/g, " ").replace(/<[^>]+>/g, " ");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
