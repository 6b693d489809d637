import { describe, expect, test } from "vitest";
import { folderPage, relativePath } from "../../plugins/site/export/zip/folder-page.ts";
import { folderSections } from "../../plugins/site/export/zip/folder-search.ts";

test.each([
  ["index.html", "papers/a/index.html", "papers/a/index.html"],
  ["papers/a/index.html", "index.html", "../../index.html"],
  ["papers/a/index.html", "papers/a/deep-dive/index.html", "deep-dive/index.html"],
  ["papers/a/index.html", "papers/b/index.html", "../b/index.html"],
  ["papers/a/index.html", "papers/a/index.html", "index.html"],
  ["index.html", "files/50 %.pdf", "files/50%20%25.pdf"],
])("the way from %s to %s is %s", (from, to, path) => {
  expect(relativePath(from, to)).toBe(path);
});

describe("a page in a folder", () => {
  test("has no policy, no modules, and nothing that is fetched for them", () => {
    expect(
      folderPage(
        '<html lang="en" data-base="/" data-worker="/sw.js"><head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"/><link rel="preload" href="/a.woff2"/><link rel="stylesheet" href="/a.css"/><script type="module" src="/a.js"></script></head>',
        (address) => `.${address}`,
      ),
    ).toBe('<html lang="en"><head><link rel="stylesheet" href="./a.css"/></head>');
  });

  test("leads where it is told to; what has no place stays as it is", () => {
    expect(
      folderPage('<a href="/a/?x=1&amp;y=2">a</a><a href="#b">b</a><a href="mailto:c@d.example">c</a>', (address) =>
        address.startsWith("/") ? `https://blog.example${address}` : undefined,
      ),
    ).toBe('<a href="https://blog.example/a/?x=1&amp;y=2">a</a><a href="#b">b</a><a href="mailto:c@d.example">c</a>');
  });
});

test("a text is searched by its sections, in words that can be read", () => {
  const html =
    "<html><head><title>no</title></head><body><h1>Title</h1><p>Before \u2063hidden it.</p>" +
    '<h2 id="peak">The <em>peak</em></h2><p>Where \u2062λ_min ≤ 1 \u2063zqlambda\u2063zqmin holds.</p><ul><li>one</li><li>two</li></ul></body></html>';
  expect(folderSections(html, { title: "Title", path: "notes/a/index.html" })).toEqual([
    { title: "Title", path: "notes/a/index.html", id: "", heading: "", text: "Before it." },
    {
      title: "Title",
      path: "notes/a/index.html",
      id: "peak",
      heading: "The peak",
      text: "Where λ_min ≤ 1 holds. one two",
    },
  ]);
});
