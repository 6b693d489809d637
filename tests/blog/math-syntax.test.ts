import { expect, test } from "vitest";
import { blogOf, paper, post, told } from "../support/blog.ts";
import { PLAIN_SITE } from "../support/project.ts";

const TEXT = "For $5, so $$x$$ is.\n\n$$y$$";

/** The formulas of a page's HTML: `inline x`, `display y`. */
function formulas(html: string | undefined): string[] {
  return [...(html ?? "").matchAll(/<\w+ class="(math[^"]*)" data-tex="([^"]*)"/g)].map(
    ([, classes, tex]) => `${classes?.includes("math-display") ? "display" : "inline"} ${tex}`,
  );
}

test("a site speaks kramdown, a post of it Pandoc", async () => {
  const blog = await blogOf({
    "posts/site.yaml": `${PLAIN_SITE}math: kramdown\n`,
    "posts/notes/a.md": post(TEXT),
    "posts/notes/b.md": post(TEXT, "math: pandoc"),
    "posts/stories/s.md": `---\ntitle: S\ndescription: D.\n---\n${TEXT}\n`,
    ...paper("p", { story: "s", summary: "Both $$x$$ and $y." }),
  });
  expect(told(blog.diagnostics)).toBe("fine");
  expect(formulas(blog.html.get("posts/notes/a.md"))).toEqual(["inline x", "display y"]);
  expect(formulas(blog.html.get("posts/notes/b.md"))).toEqual(["display x", "display y"]);
  expect(formulas(blog.html.get("posts/stories/s.md"))).toEqual(["inline x", "display y"]);
  const summary = blog.catalog.papers.values().next().value?.summary;
  expect(formulas(summary && blog.context.prose(summary))).toEqual(["inline x"]);
});

test("a post of a site that speaks Pandoc speaks kramdown", async () => {
  const blog = await blogOf({ "posts/notes/a.md": post(TEXT, "math: kramdown"), "posts/notes/b.md": post(TEXT) });
  expect(told(blog.diagnostics)).toBe("fine");
  expect(formulas(blog.html.get("posts/notes/a.md"))).toEqual(["inline x", "display y"]);
  expect(formulas(blog.html.get("posts/notes/b.md"))).toEqual(["display x", "display y"]);
});

test("a site speaks as MathJax does", async () => {
  const text = "For $ 5 or $ 6, so $ x^2 $ is $$y$$.\n\n<div>And $ z $.</div>";
  const blog = await blogOf({
    "posts/site.yaml": `${PLAIN_SITE}math: mathjax\n`,
    "posts/notes/a.md": post(text),
    "posts/notes/b.md": post(text, "math: pandoc"),
  });
  expect(told(blog.diagnostics)).toBe("fine");
  expect(formulas(blog.html.get("posts/notes/a.md"))).toEqual(["inline x^2", "display y", "inline z"]);
  expect(formulas(blog.html.get("posts/notes/b.md"))).toEqual(["display y"]);
});

test("definitions stand in a hidden block of HTML, blank lines between them", async () => {
  const hidden = (math: string): string =>
    post(
      '<div style="display: none">\n$$\n\\def\\ZZ{\\mathbb{Z}}\n\n\\newcommand{\\step}{\\eta}\n$$\n</div>\n\nAn integer $$k \\in \\ZZ$$ and a step $$\\step$$.',
      `math: ${math}`,
    );
  const blog = await blogOf({ "posts/notes/a.md": hidden("kramdown"), "posts/notes/b.md": hidden("mathjax") });
  expect(told(blog.diagnostics)).toBe("fine");
  expect(formulas(blog.html.get("posts/notes/a.md"))).toEqual(["inline k \\in \\ZZ", "inline \\step"]);
  expect(formulas(blog.html.get("posts/notes/b.md"))).toEqual(["display k \\in \\ZZ", "display \\step"]);
  const pandoc = await blogOf({ "posts/notes/a.md": hidden("pandoc") });
  expect(told(pandoc.diagnostics)).toContain("The formula that `$$` opens is never closed");
});

test("a formula's count follows the syntax", async () => {
  const blog = await blogOf({
    "posts/site.yaml": `${PLAIN_SITE}math: kramdown\noverviewMath: {inline: 0, display: 0}\n`,
    ...paper("p", {}, { overview: post("A $$x$$ for $5.") }),
  });
  expect(told(blog.diagnostics)).toContain("Found 1 inline and 0 display formulas");
});
