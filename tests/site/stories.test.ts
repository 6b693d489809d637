import { type Element, isTag } from "domhandler";
import { DomUtils } from "htmlparser2";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, buildFixture } from "../support/fixture-site.ts";
import {
  ancestors,
  hasClass,
  repeatedIds,
  type SitePage,
  select,
  textOf,
  withAttribute,
} from "../support/site-folder.ts";
import { htmlProblems } from "../support/valid-html.ts";

// fixtures/sites/stories: a, then b and c, then d; and a second story, from d to one that has half a pair.

let built: BuiltSite;
beforeAll(async () => {
  built = await buildFixture("stories");
});
afterAll(() => built.project.delete());

function page(address: string): SitePage {
  return built.site.page(`${address.slice(1)}index.html`);
}

function inside(element: Element, mark: string): Element[] {
  return DomUtils.findAll(({ attribs }) => attribs[mark] !== undefined, element.children);
}

/** The links to earlier or later entries: `story → address: bridge`. */
function neighbours(address: string, rel: "prev" | "next"): string[] {
  return withAttribute(page(address), "rel", rel).map((link) => {
    // The bridge stands below the link's title.
    const around = ancestors(link).find((element) => element.name === "div");
    const bridge = around && inside(around, "data-bridge")[0];
    return `${link.attribs["data-story"]} → ${link.attribs.href}${bridge ? `: ${words(bridge)}` : ""}`;
  });
}

/** A text with its formulas as TeX. */
function words(element: Element): string {
  const said = (node: Element): string =>
    node.children
      .map((child) => {
        if (!isTag(child)) return DomUtils.textContent(child);
        return child.attribs["data-tex"] === undefined ? said(child) : `$${child.attribs["data-tex"]}$`;
      })
      .join("");
  return said(element).replace(/\s+/g, " ").trim();
}

test("it builds, with a warning about the half pair", () => {
  expect(built.code).toBe(0);
  expect(built.stderr).toBe(
    [
      'posts/papers/half/paper.yaml:1:1 warning pair-complete: The deep dive of `half` is missing (`deep-dive.md`); the page says "deep dive to come".',
      "  1 | title: Paper HALF",
      "    | ^",
      "",
    ].join("\n"),
  );
});

describe("a story that branches and joins", () => {
  test("previously: every parent with its bridge, and the one before in the order without", () => {
    expect(neighbours("/papers/a/", "prev")).toEqual([]);
    expect(neighbours("/papers/b/", "prev")).toEqual(["diamond → /papers/a/: From a to b, by $x$."]);
    expect(neighbours("/papers/c/", "prev")).toEqual(["diamond → /papers/a/: From a to c.", "diamond → /papers/b/"]);
    expect(neighbours("/papers/d/", "prev")).toEqual([
      "diamond → /papers/b/: From b to d.",
      "diamond → /papers/c/: From c to d.",
    ]);
  });

  test("next: the one that comes next in the order first, then every other child", () => {
    expect(neighbours("/papers/a/", "next")).toEqual([
      "diamond → /papers/b/: From a to b, by $x$.",
      "diamond → /papers/c/: From a to c.",
    ]);
    expect(neighbours("/papers/b/", "next")).toEqual(["diamond → /papers/c/", "diamond → /papers/d/: From b to d."]);
    expect(neighbours("/papers/c/", "next")).toEqual(["diamond → /papers/d/: From c to d."]);
  });

  test("from one deep dive to the other", () => {
    expect(neighbours("/papers/b/deep-dive/", "prev")).toEqual([
      "diamond → /papers/a/deep-dive/: From a to b, by $x$.",
    ]);
    expect(neighbours("/papers/c/deep-dive/", "next")).toEqual(["diamond → /papers/d/deep-dive/: From c to d."]);
  });

  test("its page lists the papers in reading order, each with the bridges that lead to it", () => {
    const entries = select(
      page("/stories/diamond/"),
      ({ attribs }) => attribs.id?.startsWith("entry-diamond-") ?? false,
    );
    expect(entries.map((entry) => [entry.attribs.id, ...inside(entry, "data-bridge").map(words)])).toEqual([
      ["entry-diamond-a"],
      ["entry-diamond-b", "From a to b, by $x$."],
      ["entry-diamond-c", "From a to c."],
      ["entry-diamond-d", "From b to d.", "From c to d."],
    ]);
    const titles = entries.map((entry) =>
      DomUtils.findOne((element) => hasClass(element, "entry-title"), entry.children),
    );
    expect(titles.map((title) => title && textOf(title))).toEqual([
      "The plain words of a",
      "The plain words of b",
      "The plain words of c",
      "The plain words of d",
    ]);
  });

  test("its map has the same bridges, and their arrows lead to where these are told", () => {
    const arrows = select(page("/stories/diamond/"), (element) => hasClass(element, "story-map-bridge"));
    const targets = new Set(arrows.map(({ attribs }) => attribs.href));
    expect([...targets].sort()).toEqual([
      "#bridge-diamond-a-b",
      "#bridge-diamond-a-c",
      "#bridge-diamond-b-d",
      "#bridge-diamond-c-d",
    ]);
  });

  test("three ways to read begin with the first panel that there is", () => {
    const ways = (slug: string): (string | undefined)[][] =>
      withAttribute(page(`/stories/${slug}/`), "data-way").map((way) => [
        way.attribs["data-way"],
        DomUtils.findOne(({ name }) => name === "a", way.children)?.attribs.href,
        /(\d+) posts?/.exec(textOf(way))?.[1],
      ]);
    expect(ways("diamond")).toEqual([
      ["overviews", "/papers/a/", "4"],
      ["deep-dives", "/papers/a/deep-dive/", "4"],
      ["both", "/papers/a/", "8"],
      ["scroll", "/stories/diamond/scroll/", undefined],
    ]);
    expect(ways("second")).toEqual([
      ["overviews", "/papers/d/", "2"],
      ["deep-dives", "/papers/d/deep-dive/", "1"],
      ["both", "/papers/d/", "3"],
      ["scroll", "/stories/second/scroll/", undefined],
    ]);
  });
});

describe("a paper in two stories", () => {
  test("goes on in the one that goes on, and ends the other", () => {
    expect(neighbours("/papers/d/", "next")).toEqual(["second → /papers/half/: From d to the half."]);
    const sections = select(page("/papers/d/"), (element) => hasClass(element, "next")).map(textOf);
    expect(sections[0]).toContain("This is where The diamond ends for now.");
    expect(sections).toHaveLength(2);
  });

  test("says where it stands in each", () => {
    const [line] = select(page("/papers/d/"), (element) => hasClass(element, "story-line"));
    expect(textOf(line as Element)).toMatch(/The diamond · 4 of 4 ?The second story · 1 of 2/);
  });
});

describe("half a pair", () => {
  test("says that the deep dive is to come", () => {
    const texts = page("/papers/half/")
      .elements.filter((element) => hasClass(element, "to-come"))
      .map(textOf);
    expect(texts).toEqual(["Deep dive to come"]);
    const [turn] = select(page("/papers/half/"), (element) => hasClass(element, "turn-over"));
    expect(textOf(turn as Element)).toContain("Deep dive to come.");
  });

  test("has no diptych and no links across", () => {
    expect(built.site.files.has("papers/half/deep-dive/index.html")).toBe(false);
    expect(built.site.files.has("papers/half/diptych/index.html")).toBe(false);
    expect(withAttribute(page("/papers/half/"), "data-hinge")).toEqual([]);
    expect(withAttribute(page("/papers/half/"), "data-open-diptych")).toEqual([]);
  });

  test("stands in the lists with the half that there is", () => {
    const entries = select(page("/papers/"), (element) => hasClass(element, "entry"));
    const half = entries.find((entry) => textOf(entry).includes("half")) as Element;
    const panels = DomUtils.findAll((element) => hasClass(element, "panel"), half.children);
    expect(panels.map(({ name, attribs }) => [name, attribs.href])).toEqual([
      ["a", "/papers/half/"],
      ["span", undefined],
    ]);
  });

  test("is told from one paper's deep dive by the overview", () => {
    expect(neighbours("/papers/d/deep-dive/", "next")).toEqual(["second → /papers/half/: From d to the half."]);
  });
});

test("a whole pair is hinged, both ways and in the diptych", () => {
  const hinges = (address: string): (string | undefined)[][] =>
    withAttribute(page(address), "data-hinge", "result").map(({ attribs }) => [attribs.href]);
  expect(hinges("/papers/a/")).toEqual([["/papers/a/deep-dive/#result"]]);
  expect(hinges("/papers/a/deep-dive/")).toEqual([["/papers/a/#result"]]);
  const labels = ["/papers/a/", "/papers/a/deep-dive/"].map((address) =>
    withAttribute(page(address), "data-hinge", "result").map((link) => textOf(link).split(":")[0]),
  );
  expect(labels).toEqual([["See the proof"], ["In plain words"]]);
  const rows = withAttribute(page("/papers/a/diptych/"), "data-row");
  expect(rows.map(({ attribs }) => attribs["data-row"])).toEqual(["", "result"]);
});

test("no id is given twice", () => {
  const twice = built.site.pages.flatMap((page) => repeatedIds(page).map((id) => `${page.file}: ${id}`));
  expect(twice).toEqual([]);
});

test("every page is valid HTML", async () => {
  const problems = await Promise.all(built.site.pages.map(({ html, file }) => htmlProblems(html, file)));
  expect(problems.flat()).toEqual([]);
});
