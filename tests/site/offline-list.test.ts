import { describe, expect, test } from "vitest";
import { offlineList } from "../../plugins/site/offline/offline-list.ts";
import { type PageFacts, pageFacts } from "../../plugins/site/offline/page-facts.ts";
import type { WrittenFile } from "../../plugins/site/output/written-file.ts";

const page = (html: string, path = "papers/a/", base = "/blog/") => pageFacts(`<!doctype html>${html}`, base, path);

describe("what is read of a page", () => {
  test("is its own title, before the site's", () => {
    const title = (head: string) => page(`<head><title>A · Blog</title>${head}</head><body>`)?.title;
    expect(title('<meta property="og:title" content="A &amp; B > C"/><meta property="og:title" content="D">')).toBe(
      "A & B > C",
    );
    expect(title("")).toBe("A · Blog");
    expect(title('<!-- <meta property="og:title" content="no"> -->')).toBe("A · Blog");
    expect(title("<!-- x --><meta content='A' property='og:title'>")).toBe("A");
    expect(page("<head></head>")?.title).toBe("");
  });

  test("are the files that it shows, each once", () => {
    const html =
      '<link rel="stylesheet" href="/blog/assets/a.css"><link rel="alternate" href="/blog/feed.xml">' +
      '<img src="figures/x%20y.png" srcset="figures/x%20y.png 1x, figures/z.png 2x"><script src="https://else.example/a.js"></script>' +
      "<img src='/elsewhere.png'><a href='/blog/big.zip'>zip</a><image href=\"figures/z.png\"/>";
    expect(page(html)?.needs).toEqual([
      "assets/a.css",
      "papers/a/figures/x y.png",
      "papers/a/figures/z.png",
      "previews/big.zipindex.json",
    ]);
  });

  test("are the previews of other places that it links to", () => {
    const html =
      '<a class="x" href="/blog/papers/b/#thm-%C3%A9">B</a><a href="../../notes/n.html">N</a><a href="#here">here</a><a href="/blog/papers/a/#top">A</a><a href="http://[">?</a>';
    expect(page(html)?.needs).toEqual(["previews/notes/n/index.json", "previews/papers/b/at-thm-%C3%A9.json"]);
  });

  test("are the proofs of its claims, which can be unfolded", () => {
    const html =
      '<a class="claim-sign" href="/blog/papers/a/deep-dive/#thm-x" data-claim="thm-x" data-preview data-proof="proof-1 é"><span>x</span></a>' +
      '<a class="claim-sign" href="#overview-thm-x" data-proof="proof-1">in the diptych</a>';
    expect(page(html)?.needs).toEqual([
      "previews/papers/a/deep-dive/at-%C3%A9.json",
      "previews/papers/a/deep-dive/at-proof-1.json",
      "previews/papers/a/deep-dive/at-thm-x.json",
    ]);
  });

  test("is nothing of a part of a page", () => expect(pageFacts("<p>A</p>", "/", "a/")).toBeUndefined());
});

describe("the lists of what a browser may keep", () => {
  const file = (path: string, page?: PageFacts, bytes = 1, wire = bytes): [string, WrittenFile] => [
    path,
    { digest: `#${path}`, bytes, wire, ...(page && { page }) },
  ];
  const site = [
    file("index.html", { title: "Home", needs: ["assets/a.css", "figures/x.png", "figures/gone.png"] }),
    file("stories/s/index.html", { title: "S", needs: [] }),
    file("papers/p.html", { title: "P", needs: ["previews/b.json"] }),
    file("part.html"),
    file("assets/a.css"),
    file("figures/x.png"),
    file("figures/unused.png"),
    file("feed.xml"),
    file("pagefind/entry.json"),
    file("pagefind/index/a.pf", undefined, 5_000_000, 4_000_000),
    file("search/words.json"),
  ];
  const stories = { s: { title: "S", pages: ["stories/s/", "papers/p.html", "papers/gone/"] } };
  const { list, parts } = offlineList(new Map(site), stories);

  test("hold pages by their addresses, and of other files those that are needed", () => {
    expect(list.files).toEqual({
      "": { hash: "#index.html", bytes: 1, title: "Home", needs: ["figures/x.png"] },
      "assets/a.css": { hash: "#assets/a.css", bytes: 1 },
      "figures/x.png": { hash: "#figures/x.png", bytes: 1 },
      "pagefind/entry.json": { hash: "#pagefind/entry.json", bytes: 1 },
      "papers/p.html": { hash: "#papers/p.html", bytes: 1, title: "P", needs: [] },
      "search/words.json": { hash: "#search/words.json", bytes: 1 },
      "stories/s/": { hash: "#stories/s/index.html", bytes: 1, title: "S" },
    });
    expect(parts).toEqual({
      "pagefind/index/a.pf": { hash: "#pagefind/index/a.pf", bytes: 5_000_000, wire: 4_000_000 },
    });
  });

  test("say what every browser keeps, what belongs to a story, and how large the index is", () => {
    expect(list.core).toEqual(["", "assets/a.css", "stories/s/"]);
    expect(list.stories).toEqual({ s: { title: "S", pages: ["stories/s/", "papers/p.html"] } });
    expect(list.index).toMatchObject({
      roots: ["pagefind/entry.json", "search/words.json"],
      bytes: 5_000_002,
      wire: 4_000_002,
      ask: true,
    });
  });

  test("are the same for the same files, whatever their order", () => {
    expect(JSON.stringify(offlineList(new Map([...site].reverse()), stories))).toBe(JSON.stringify({ list, parts }));
  });
});
