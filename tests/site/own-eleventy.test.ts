import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildFixture } from "../support/fixture-site.ts";
import { differentFiles, runEleventy } from "../support/plain-eleventy.ts";

// fixtures/sites/own: an author's own templates, layout, data, collection, filter, shortcode, and another plugin.

let built: BuiltSite;
beforeAll(async () => {
  built = await buildFixture("own");
});
afterAll(() => built.project.delete());

test("it builds, and nothing is wrong with it", () => {
  expect([built.code, built.stderr]).toEqual([0, ""]);
});

test("a template of the author's has all posts in its collections, and their filters and shortcodes at hand", () => {
  expect(built.site.text("archive/index.html")).toBe(`<ul id="all">${[
    "/papers/alpha/ Alpha in words",
    "/papers/alpha/deep-dive/ Alpha in full",
    "/notes/styled/ In my layout",
    "/notes/ordinary/ Ordinary",
  ]
    .map((item) => `<li>${item}</li>`)
    .join("")}</ul>
<ul id="long"><li>/papers/alpha/</li><li>/papers/alpha/deep-dive/</li></ul>
<ul id="liked"><li>/notes/styled/</li></ul>
<p id="facts">FROM A DATA FILE! <b class="stamp">stamped</b> LIQUID</p>
`);
  expect(built.site.text("count.txt")).toBe("4 posts with titles\n");
});

test("a post in a layout of the author's has its text, its links and their data", () => {
  const { html } = built.site.page("notes/styled/index.html");
  expect(html).toContain("<title>IN MY LAYOUT!</title>");
  expect(html).toContain(
    '<b class="stamp">from a data file</b><p>See <a href="/papers/alpha/" data-preview>alpha</a>.</p>',
  );
});

test("plain Eleventy builds the same site, byte for byte", async () => {
  const { root } = built.project;
  await runEleventy(root, "plain");
  expect(differentFiles(root, "plain", "_site")).toEqual([]);
});
