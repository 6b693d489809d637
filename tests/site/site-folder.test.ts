import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { addressesIn, deadAddress, readSite, type SiteFolder } from "../support/site-folder.ts";

// The other tests of this folder rely on this reader to find what is wrong: here it does.

const ORIGIN = "https://blog.example";

function siteOf(files: Readonly<Record<string, string>>, base = "/"): SiteFolder {
  const folder = mkdtempSync(join(tmpdir(), "diptych-site-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return readSite(folder, base);
}

test("finds every address in a page", () => {
  const site = siteOf({
    "index.html": `
      <link href="a.css"><a href="b/">b</a><img src="c.png" srcset="c2.png 2x, c3.png 3x"><form action="d/"></form>
      <svg><a xlink:href="e/"></a><use href="#f"/><path fill="url(#g)"/></svg><video poster="h.png" src="i.mp4"></video>
      <object data="j.svg"></object><meta property="og:url" content="https://blog.example/">`,
  });
  expect(addressesIn(site.page("index.html")).map(({ attribute, value }) => `${attribute} ${value}`)).toEqual([
    "href a.css",
    "href b/",
    "src c.png",
    "srcset c2.png",
    "srcset c3.png",
    "action d/",
    "xlink:href e/",
    "href #f",
    "fill #g",
    "src i.mp4",
    "poster h.png",
    "data j.svg",
    "content https://blog.example/",
  ]);
});

test.each([
  // page, address, what is wrong with it
  ["index.html", "/", undefined],
  ["index.html", "a/", undefined],
  ["index.html", "a/#part", undefined],
  ["index.html", "/a/my%20figure.png", undefined],
  ["index.html", "https://blog.example/a/", undefined],
  ["index.html", "https://elsewhere.example/gone", undefined],
  ["index.html", "mailto:a@blog.example", undefined],
  ["a/index.html", "#part", undefined],
  ["a/index.html", "../", undefined],
  ["index.html", "b/", "there is no file b/index.html"],
  ["index.html", "a", "there is no file a"],
  ["index.html", "/a/#gone", "a/index.html has no id gone"],
  ["index.html", "#part", "index.html has no id part"],
  ["a/index.html", "my figure.svg", "there is no file a/my figure.svg"],
  ["index.html", "https://blog.example:99999/", "it is no address"],
])("in %s, %s: %s", (file, address, problem) => {
  const site = siteOf({ "index.html": "<p>Home</p>", "a/index.html": '<p id="part">A</p>', "a/my figure.png": "png" });
  expect(deadAddress(site, site.page(file), address, ORIGIN)).toBe(problem);
});

test.each([
  ["/blog/a/", undefined],
  ["a/", undefined],
  ["/a/", "it leaves the base path /blog/"],
  ["https://blog.example/", "it leaves the base path /blog/"],
])("below /blog/, %s: %s", (address, problem) => {
  const site = siteOf({ "index.html": "<p>Home</p>", "a/index.html": "<p>A</p>" }, "/blog/");
  expect(deadAddress(site, site.page("index.html"), address, ORIGIN)).toBe(problem);
});
