import { describe, expect, test } from "vitest";
import { blogOf, type Files, paper, post, story, told } from "../support/blog.ts";

const FROM = "posts/notes/from.md";

const FILES: Files = {
  ...story("s"),
  ...paper(
    "a",
    { story: "s" },
    { overview: post("## The peak {#peak}"), deepDive: post("## Proof {#peak}\n\n## Über uns") },
  ),
  "posts/threads/t.md": "---\ntitle: The thread\ndescription: D.\n---\n## Part\n",
  "posts/notes/to.md": post("## A part\n\n<p id='own'>Mine.</p>", "title: The other note"),
  "posts/notes/moved.md": post("## Part", "permalink: /else/where.html"),
  "posts/pages/about.md": post("Text."),
  "posts/notes/figures/my figure.png": "png",
  "posts/notes/figures/Größe.png": "png",
  "posts/notes/figures/a#1, b+c.png": "png",
  "posts/papers/a/code/a.py": "print(1)\nprint(2)\nprint(3)\n",
  "posts/papers/a/code/über & 50%.py": "",
  "posts/papers/a/code/a.bin": new Uint8Array([0, 1]),
};

/** What one link of a note becomes: its `href`, and what is said about it. */
async function resolved(href: string, base = "/"): Promise<{ href: string | undefined; told: string }> {
  const blog = await blogOf({ ...FILES, [FROM]: post(`[text](<${href}>)\n\n## Here`) }, { base });
  return {
    href: /<a href="([^"]*)"[^>]*>/.exec(blog.html.get(FROM) ?? "")?.[1],
    told: told(blog.diagnostics).replace(`${FROM}:4:9 error link-resolves: `, ""),
  };
}

describe("a link that resolves", () => {
  test.each([
    // By its file, as it works in an editor.
    ["to.md", "/notes/to/"],
    ["./to.md", "/notes/to/"],
    ["../notes/to.md", "/notes/to/"],
    ["to.md#a-part", "/notes/to/#a-part"],
    ["to.md#own", "/notes/to/#own"],
    ["../papers/a/overview.md", "/papers/a/"],
    ["../papers/a/deep-dive.md#peak", "/papers/a/deep-dive/#peak"],
    ["../stories/s.md", "/stories/s/"],
    ["../threads/t.md#part", "/threads/t/#part"],
    ["../pages/about.md", "/about/"],
    ["moved.md", "/else/where.html"],
    ["moved.md#part", "/else/where.html#part"],
    // Within the post.
    ["#here", "#here"],
    ["from.md#here", "#here"],
    ["from.md", "/notes/from/"],
    // By its address.
    ["/", "/"],
    ["/papers/", "/papers/"],
    ["/papers", "/papers/"],
    ["/papers/a/diptych/#peak", "/papers/a/diptych/#peak"],
    ["/notes/to/#a-part", "/notes/to/#a-part"],
    ["/else/where", "/else/where.html"],
    ["/feed.xml", "/feed.xml"],
    // To a file.
    ["figures/my figure.png", "/notes/figures/my%20figure.png"],
    ["figures/my%20figure.png", "/notes/figures/my%20figure.png"],
    ["figures/Größe.png", "/notes/figures/Gr%C3%B6%C3%9Fe.png"],
    ["figures/a%231, b+c.png", "/notes/figures/a%231%2C%20b%2Bc.png"],
    // To code, as a page shows it; by its address, as it is.
    ["../papers/a/code/a.py", "/papers/a/source/a.py/"],
    ["../papers/a/code/a.py#L2", "/papers/a/source/a.py/#L2"],
    ["../papers/a/code/a.py#L1-L3", "/papers/a/source/a.py/#L1-L3"],
    ["../papers/a/code/a.py#L3-1", "/papers/a/source/a.py/#L1-L3"],
    ["../papers/a/code/a.bin", "/papers/a/code/a.bin"],
    ["../papers/a/code/", "/papers/a/code/"],
    ["../papers/a/code", "/papers/a/code/"],
    ["../papers/a/code/über & 50%25.py", "/papers/a/source/%C3%BCber%20%26%2050%25.py/"],
    ["/papers/a/code/a.py", "/papers/a/code/a.py"],
    ["/papers/a/code.zip", "/papers/a/code.zip"],
    ["/notes/figures/my figure.png", "/notes/figures/my%20figure.png"],
    // To elsewhere.
    ["https://example.org/a?b#c", "https://example.org/a?b#c"],
    ["//example.org/", "//example.org/"],
    ["mailto:a@example.org", "mailto:a@example.org"],
  ])("%s → %s", async (href, expected) => {
    expect(await resolved(href)).toEqual({ href: expected, told: "fine" });
  });

  test.each([
    ["to.md#a-part", "/blog/notes/to/#a-part"],
    ["#here", "#here"],
    ["/papers/", "/blog/papers/"],
    ["/notes/to/#a-part", "/blog/notes/to/#a-part"],
    ["figures/my figure.png", "/blog/notes/figures/my%20figure.png"],
    ["/notes/figures/my figure.png", "/blog/notes/figures/my%20figure.png"],
    ["https://example.org/", "https://example.org/"],
  ])("%s → %s below a base path", async (href, expected) => {
    expect(await resolved(href, "/blog/")).toEqual({ href: expected, told: "fine" });
  });
});

describe("a dead link is told, with what was meant", () => {
  test.each([
    [
      "../papers/a/code/b.py",
      "The link `../papers/a/code/b.py` leads to no file; did you mean `../papers/a/code/a.py`?",
    ],
    ["../papers/a/code/a.py#L4", "`../papers/a/code/a.py` has 3 lines, and the link leads to line 4."],
    ["../papers/a/code/a.py#L2-L9", "`../papers/a/code/a.py` has 3 lines, and the link leads to line 9."],
    [
      "../papers/a/code/a.py#step",
      "`../papers/a/code/a.py` has no id `step`; expected a line or some, like `#L12` or `#L12-L20`.",
    ],
    ["tto.md", "The link `tto.md` leads to no file; did you mean `to.md`?"],
    ["nowhere-near-anything.md", "The link `nowhere-near-anything.md` leads to no file."],
    ["../papers/a/", "The link `../papers/a/` leads to no file."],
    ["../papers/a/paper.yaml", "The link `../papers/a/paper.yaml` leads to no file."],
    ["figures/my figur.png", "The link `figures/my figur.png` leads to no file; did you mean `figures/my figure.png`?"],
    ["../../../etc/passwd", "The link `../../../etc/passwd` leads to no file."],
    ["to.md#b-part", "`to.md` has no id `b-part`; did you mean `a-part`?"],
    ["../papers/a/deep-dive.md#peek", "`../papers/a/deep-dive.md` has no id `peek`; did you mean `peak`?"],
    ["../threads/t.md#nothing", "`../threads/t.md` has no id `nothing`."],
    ["#hree", "This post has no id `hree`; did you mean `here`?"],
    ["from.md#hree", "This post has no id `hree`; did you mean `here`?"],
    ["/paper/", "No page of this site has the address `/paper/`; did you mean `/papers/`?"],
    ["/notes/to/#b-part", "`to.md` has no id `b-part`; did you mean `a-part`?"],
    ["/blog/papers/", "No page of this site has the address `/blog/papers/`."],
  ])("%s", async (href, message) => {
    expect((await resolved(href)).told).toBe(message);
  });
});

describe("an empty text is filled in", () => {
  const filled = async (path: string, link: string): Promise<string | undefined> => {
    const file = FILES[path];
    const blog = await blogOf({ ...FILES, [path]: `${file ?? post("")}\n[](${link})\n` });
    expect(told(blog.diagnostics)).toBe("fine");
    return /<a [^>]*>([^<]*)<\/a><\/p>\n$/.exec(blog.html.get(path) ?? "")?.[1];
  };

  test.each([
    ["with the title of a post", "to.md", "The other note"],
    ["with the words of a heading", "to.md#a-part", "“A part” in The other note"],
    ["with the title of a story", "../stories/s.md", "The story s"],
    ["with the title of a thread", "../threads/t.md", "The thread"],
    ["with the title of a post, by its address", "/notes/to/", "The other note"],
  ])("%s", async (_, link, text) => {
    expect(await filled(FROM, link)).toBe(text);
  });

  test("with the panel's name, where it leads to the other one", async () => {
    expect(await filled("posts/papers/a/overview.md", "deep-dive.md#peak")).toBe("Proof (deep dive)");
    expect(await filled("posts/papers/a/deep-dive.md", "overview.md")).toBe("A (overview)");
  });
});

describe("a link across a pair", () => {
  test.each([
    [
      "deep-dive.md#peak",
      '<a href="/papers/a/deep-dive/#peak" data-ref="peak" data-hinge="peak" data-preview>text</a>',
    ],
    ["deep-dive.md", '<a href="/papers/a/deep-dive/" data-hinge="" data-preview>text</a>'],
    [
      "/papers/a/deep-dive/#peak",
      '<a href="/papers/a/deep-dive/#peak" data-ref="peak" data-hinge="peak" data-preview>text</a>',
    ],
    ["#peak", '<a href="#peak" data-ref="peak">text</a>'],
    ["../../notes/to.md", '<a href="/notes/to/" data-preview>text</a>'],
  ])("%s", async (link, html) => {
    const path = "posts/papers/a/overview.md";
    const blog = await blogOf({ ...FILES, [path]: `${FILES[path]}\n[text](${link})\n` });
    expect(blog.html.get(path)).toContain(html);
  });
});
