import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element } from "domhandler";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, buildFixture } from "../support/fixture-site.ts";
import { differentFiles, runEleventy } from "../support/plain-eleventy.ts";
import { REPOSITORY } from "../support/project.ts";
import {
  addressesIn,
  deadAddress,
  hasClass,
  repeatedIds,
  type SitePage,
  select,
  textOf,
  withAttribute,
} from "../support/site-folder.ts";
import { htmlProblems } from "../support/valid-html.ts";
import { childrenOf, childText, parseXml, type XmlElement } from "../support/xml.ts";

// fixtures/sites/ordinary: posts that use what Eleventy gives them, chapters, and files with odd names, below a base path.

let built: BuiltSite;
beforeAll(async () => {
  built = await buildFixture("ordinary", "/ordinary/");
});
afterAll(() => built.project.delete());

function byId(page: SitePage, id: string): string {
  return textOf(withAttribute(page, "id", id)[0] as Element);
}

test("it builds, and nothing is wrong with it", () => {
  expect([built.code, built.stderr]).toEqual([0, ""]);
});

test("the path of `url` in site.yaml is the base path, and every address leads somewhere below it", () => {
  const dead = built.site.pages.flatMap((page) =>
    addressesIn(page).flatMap(({ value }) => {
      const problem = deadAddress(built.site, page, value, "https://blog.example");
      return problem === undefined ? [] : [`${page.file}: ${value}: ${problem}`];
    }),
  );
  expect(dead).toEqual([]);
  expect(built.site.text("robots.txt")).toContain("Sitemap: https://blog.example/ordinary/sitemap.xml");
});

describe("a post is an ordinary Eleventy template", () => {
  test("with a layout of the author's, in another language", () => {
    const page = built.site.page("notes/with-a-layout/index.html");
    expect(withAttribute(page, "data-layout", "mine")).toHaveLength(1);
    // What Eleventy gives it: front matter, its address and day, collections.
    expect(byId(page, "extra")).toBe("whatever a plugin wants");
    expect(byId(page, "address")).toBe("/notes/with-a-layout/");
    expect(byId(page, "day")).toBe("2026-03-02T00:00:00.000Z");
    expect(byId(page, "collection")).toBe("/else/where//notes/with-a-layout/");
    // What Diptych adds: the text with its links and formulas, and what it knows.
    expect(byId(page, "known")).toBe("With a layout, /ordinary/tags/one/, Ordinary & odd");
    expect(page.html).toContain(
      '<p>See <a href="/ordinary/else/where/" data-preview>the other</a>, and <span class="math',
    );
  });

  test("with a permalink", () => {
    expect(built.site.files).toContain("else/where/index.html");
    expect(built.site.files.has("notes/moved/index.html")).toBe(false);
    expect(built.site.files).toContain("plain.html");
    const listed = select(built.site.page("notes/index.html"), ({ name }) => name === "a").map(
      ({ attribs }) => attribs.href,
    );
    expect(listed).toEqual(expect.arrayContaining(["/ordinary/else/where/", "/ordinary/plain.html"]));
  });

  test("with braces that are text: in its own layout's page, in a title, in a description", () => {
    const page = built.site.page("notes/braces/index.html");
    const [prose] = select(page, (element) => hasClass(element, "prose"));
    expect(textOf(prose as Element)).toBe("Here {{ title }} and {% if true %} are text, and so is {{ code }}.");
    expect(textOf(select(page, ({ name }) => name === "h1")[0] as Element)).toBe("Braces {{ title }}");
    const [description] = withAttribute(page, "name", "description");
    expect(description?.attribs.content).toBe("Not a template: {{ page.url }}");
  });

  test("with a permalink in letters of any alphabet, with escapes or without", () => {
    expect(built.site.files).toContain("über uns/index.html");
    expect(built.site.files).toContain("数学/index.html");
    const escaped = built.site.page("über uns/index.html");
    expect(escaped.html).toContain('<a href="/ordinary/数学/" data-preview>the other</a>');
    const sitemap = built.site.text("sitemap.xml");
    expect(sitemap).toContain("<loc>https://blog.example/ordinary/%C3%BCber%20uns/</loc>");
    expect(sitemap).toContain("<loc>https://blog.example/ordinary/%E6%95%B0%E5%AD%A6/</loc>");
  });

  test("with signs that HTML knows in its title and description: they are text", () => {
    const page = built.site.page("über uns/index.html");
    const title = "<b>Escaped</b> & 'quoted' \"twice\"";
    expect(textOf(select(page, ({ name }) => name === "h1")[0] as Element)).toBe(title);
    expect(textOf(select(page, ({ name }) => name === "title")[0] as Element)).toBe(`${title} · Ordinary & odd`);
    const [description] = withAttribute(page, "name", "description");
    expect(description?.attribs.content).toBe('1 < 2 & "so" <i>on</i>');
    const entries = childrenOf(parseXml(built.site.text("feed.xml")), "entry");
    const entry = entries.find((each) => childText(each, "id") === "tag:blog.example,2026:note/escaped") as XmlElement;
    expect([childText(entry, "title"), childText(entry, "summary")]).toEqual([title, '1 < 2 & "so" <i>on</i>']);
    expect(childrenOf(entry, "category")[0]?.attributes).toEqual({ term: "a-b-and-c", label: "a < b & c" });
  });

  test("with front matter that would reach into every object: Eleventy merges it, and nothing comes of it", () => {
    const source = readFileSync(join(built.project.root, "posts/notes/plain.md"), "utf8");
    expect(source).toContain("mine: {__proto__: {polluted: true}");
    expect(textOf(select(built.site.page("plain.html"), ({ name }) => name === "h1")[0] as Element)).toBe("plain");
  });

  test("a draft is no page, and nothing speaks of it", () => {
    expect([...built.site.files].filter((file) => /draft|hush/.test(file))).toEqual([]);
    const said = [...built.site.files].filter(
      (file) => /\.(?:html|xml|json)$/.test(file) && /in-draft|hush/.test(built.site.text(file)),
    );
    expect(said).toEqual([]);
  });

  test("the site's language is the pages'", () => {
    const languages = built.site.pages.map((page) => select(page, ({ name }) => name === "html")[0]?.attribs.lang);
    expect(new Set(languages)).toEqual(new Set(["de"]));
  });
});

describe("files beside posts", () => {
  const DOT = "notes/figures/Größe & Maß, 2+2 #1.png";

  test("are copied as they are, whatever their names", () => {
    for (const file of [DOT, "notes/figures/square.svg", "chapters/two/code/two.py", "chapters/two/figures/dot.png"]) {
      const original = readFileSync(join(REPOSITORY, "tests/fixtures/sites/ordinary/posts", file));
      expect(readFileSync(join(built.site.folder, file)).equals(original)).toBe(true);
    }
  });

  test("are found by their relative paths, wherever the post's address is", () => {
    const page = built.site.page("else/where/index.html");
    const address = "/ordinary/notes/figures/Gr%C3%B6%C3%9Fe%20%26%20Ma%C3%9F%2C%202%2B2%20%231.png";
    const [image] = select(page, ({ name }) => name === "img");
    expect(image?.attribs).toMatchObject({ src: address, alt: "A dot.", width: "4", height: "2" });
    expect(select(page, (element) => element.name === "a" && textOf(element) === "dot")[0]?.attribs.href).toBe(address);
    expect(page.html).toContain(
      '<a href="/ordinary/chapters/two/#part" data-ref="part" data-preview>second chapter</a>',
    );
    expect(page.html).toContain('<a href="/ordinary/chapters/one/">in HTML</a>');
  });

  test("a drawing stands in the page, with ids of its own", () => {
    const page = built.site.page("else/where/index.html");
    const [drawing] = select(page, ({ name, attribs }) => name === "svg" && attribs["aria-label"] === "A square.");
    expect(drawing?.attribs.role).toBe("img");
    expect(page.ids).toContain("fig-square-c");
    expect(page.html).toContain('clip-path="url(#fig-square-c)"');
  });
});

describe("a text with everything in it", () => {
  test("the same figure twice has ids that differ, and each points at its own", () => {
    const { html } = built.site.page("notes/everything/index.html");
    expect(html.match(/<clipPath id="[^"]*"|clip-path="[^"]*"/g)).toEqual([
      '<clipPath id="fig-square-c"',
      'clip-path="url(#fig-square-c)"',
      '<clipPath id="fig-square-2-c"',
      'clip-path="url(#fig-square-2-c)"',
    ]);
  });

  test("a note that is written where it is referred to stands beside it, like any other", () => {
    const page = built.site.page("notes/everything/index.html");
    const notes = select(page, ({ attribs }) => /^note-\d+$/.test(attribs.id ?? ""));
    expect(notes.map((note) => [note.attribs.id, note.name])).toEqual([
      ["note-1", "span"],
      ["note-3", "span"],
      ["note-4", "span"],
      ["note-5", "span"],
      ["note-6", "span"],
      // With a list and code in it: at the end.
      ["note-2", "li"],
    ]);
  });
});

describe("chapters", () => {
  test("a file, a folder, and a folder with two panels", () => {
    const tiers = ["one", "two", "three", "three/deep-dive"].map(
      (path) => withAttribute(built.site.page(`chapters/${path}/index.html`), "data-article")[0]?.attribs["data-tier"],
    );
    expect(tiers).toEqual(["chapter", "chapter", "overview", "deep-dive"]);
  });

  test("a pair is hinged, and has a diptych", () => {
    const [hinge] = withAttribute(built.site.page("chapters/three/index.html"), "data-hinge", "result");
    expect(hinge?.attribs.href).toBe("/ordinary/chapters/three/deep-dive/#result");
    expect(textOf(hinge as Element)).toMatch(/^See the theorem/);
    expect(built.site.files).toContain("chapters/three/diptych/index.html");
  });

  test("follow one another in a series, as its `entries` say", () => {
    const next = (file: string): (string | undefined)[] =>
      withAttribute(built.site.page(`${file}/index.html`), "rel", "next").map(({ attribs }) => attribs.href);
    expect([next("chapters/one"), next("chapters/two"), next("chapters/three"), next("else/where")]).toEqual([
      ["/ordinary/chapters/two/"],
      ["/ordinary/chapters/three/"],
      ["/ordinary/else/where/"],
      [],
    ]);
  });
});

describe("plain Eleventy", () => {
  test("builds the same site, byte for byte", async () => {
    const { root } = built.project;
    await runEleventy(root, "plain");
    expect(differentFiles(root, "plain", "_site")).toEqual([]);
  });

  test("stops at a mistake, and says where it is", async () => {
    const { root } = built.project;
    built.project.write("posts/notes/wrong.md", "---\ndate: 2026-01-01\n---\n[x](gone.md)\n");
    const run = runEleventy(root, "wrong");
    await expect(run).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        "posts/notes/wrong.md:4:5 error link-resolves: The link `gone.md` leads to no file.",
      ),
    });
    expect(existsSync(join(root, "wrong/notes/wrong/index.html"))).toBe(false);
    built.project.remove("posts/notes/wrong.md");
  });
});

test("no id is given twice", () => {
  const twice = built.site.pages.flatMap((page) => repeatedIds(page).map((id) => `${page.file}: ${id}`));
  expect(twice).toEqual([]);
});

test("every page is valid HTML", async () => {
  // But for the one whose layout is the author's own.
  const problems = await Promise.all(
    built.site.pages
      .filter((page) => withAttribute(page, "data-layout").length === 0)
      .map(({ html, file }) => htmlProblems(html, file)),
  );
  expect(problems.flat()).toEqual([]);
});
