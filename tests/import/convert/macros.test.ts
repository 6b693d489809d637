import { expect, test } from "vitest";
import { macrosInSettings } from "../../../plugins/import/convert/math-config.ts";
import { convertedPost } from "../../support/conversion-cases.ts";
import { importTexts } from "../../support/import-text-site.ts";

test.each([
  [
    'MathJax.Hub.Config({TeX: {Macros: {RR: "\\\\mathbb{R}", norm: ["\\\\lVert #1 \\\\rVert", 1]}}})',
    { "\\RR": "\\mathbb{R}", "\\norm": "\\lVert #1 \\rVert" },
  ],
  ['renderMathInElement(document.body, {macros: {"\\\\RR": "\\\\mathbb{R}"}})', { "\\RR": "\\mathbb{R}" }],
  ["const macros = 3", {}],
])("finds macros in %j", (script, macros) => {
  expect(macrosInSettings(script)).toEqual(macros);
});

test("macros of a layout are the site's", () => {
  const { text } = importTexts({
    "_config.yml": "title: Old\n",
    "_layouts/post.html": '<script>MathJax = {tex: {macros: {E: "\\\\mathbb{E}"}}}</script>',
    "_posts/2020-01-01-a.md": "---\ntitle: A\n---\nA\n",
  });
  expect(text("posts/site.yaml")).toContain("macros:\n  \\E: \\mathbb{E}\n");
});

/** A Jekyll site of one post and whatever else. */
function jekyllSite(post: string, others: Readonly<Record<string, string>> = {}) {
  const made = importTexts({
    "_config.yml": "title: Old\n",
    "_posts/2020-01-01-a.md": `---\ntitle: A\n---\n${post}\n`,
    ...others,
  });
  return { ...made, ...convertedPost(made, "posts/notes/a.md") };
}

test.each([
  [
    "kramdown's options",
    "title: Old\nkramdown:\n  math_engine: katex\n  math_engine_opts:\n    macros:\n      \\RR: \\mathbb{R}\n",
  ],
  ["a list of TeX and a number", 'title: Old\nmathjax: {tex: {macros: {RR: ["\\\\mathbb{R}", 0]}}}\n'],
])("macros of a configuration are the site's: %s", (_, config) => {
  const { text } = jekyllSite("A", { "_config.yml": config });
  expect(text("posts/site.yaml")).toContain("macros:\n  \\RR: \\mathbb{R}\n");
});

test("macros and formulas of scripts in a post are the post's", () => {
  const script =
    '<script type="text/x-mathjax-config">MathJax.Hub.Config({TeX: {Macros: {abs: ["|#1|", 1]}}});</script>';
  const { body, text, unexplained, formulas } = jekyllSite(
    `${script}\n\nLet <script type="math/tex">\\abs{x}</script> be.`,
  );
  expect(body).toBe("Let $\\abs{x}$ be.");
  expect(text("posts/site.yaml")).toContain('macros:\n  \\abs: "|#1|"\n');
  expect({ unexplained, formulas }).toEqual({ unexplained: [], formulas: 0 });
});

test.each([
  ["a style", '<div style="display: none">\n$$\\newcommand{\\RR}{\\mathbb{R}}$$\n</div>'],
  ["a class", '<div class="math hidden">\\(\\def\\RR{\\mathbb{R}}\\)</div>'],
  ["an attribute", "<span hidden>$$ \\let\\RR\\Reals $$</span>"],
])("a hidden element that defines macros is left out, and they are ours: %s", (_, element) => {
  const { body, text, notes, unexplained, formulas } = jekyllSite(`${element}\n\nIn $$\\RR$$.`);
  expect(body).toBe("In $\\RR$.");
  expect(text("posts/site.yaml")).toMatch(/macros:\n {2}\\RR: \\(?:mathbb\{R\}|Reals)\n/);
  expect(notes).toContain("changed _posts/2020-01-01-a.md:4 Macros of a hidden element were taken over: `\\RR`.");
  expect({ unexplained, formulas }).toEqual({ unexplained: [], formulas: 0 });
});

test("of a hidden element, what no macro can say is a formula, and what defines nothing is told", () => {
  const element =
    '<div style="display:none">$$\\newcommand{\\RR}{R}\n\\newcommand{\\n}[2][2]{#2_#1}\n\\newcommand{\\mathbf{x}}{x}$$</div>';
  const { body, text, notes, unexplained, formulas } = jekyllSite(`${element}\n\nIn $$\\RR$$.`);
  expect(body).toBe("$$\n\\newcommand{\\n}[2][2]{#2_#1}\n$$\n\nIn $\\RR$.");
  expect(text("posts/site.yaml")).toContain("macros:\n  \\RR: R\n");
  expect(notes).toContain(
    "lost _posts/2020-01-01-a.md:4 What defines no macro was left out: `\\newcommand{\\mathbf{x}}{x}`.",
  );
  expect({ unexplained, formulas }).toEqual({ unexplained: [], formulas: 0 });
});

test("of a hidden element with other things in it, the definitions alone are taken", () => {
  const { body, text, unexplained, formulas } = jekyllSite(
    '<div style="display:none">Mind $$\\newcommand{\\RR}{R}$$ and $$x$$.</div>',
  );
  expect(body).toBe('<div style="display:none">Mind  and $x$.</div>');
  expect(text("posts/site.yaml")).toContain("macros:\n  \\RR: R\n");
  expect({ unexplained, formulas }).toEqual({ unexplained: [], formulas: 0 });
});

test("an include of definitions is left out, and they are ours", () => {
  const { body, text } = jekyllSite("{% include macros.md %}\n\nIn $$\\RR$$.", {
    "_includes/macros.md": "$$\n\\newcommand{\\RR}{\\mathbb{R}}\n$$\n",
  });
  expect(body).toBe("In $\\RR$.");
  expect(text("posts/site.yaml")).toContain("macros:\n  \\RR: \\mathbb{R}\n");
});

test("hidden definitions of a layout are the site's, as far as macros can say them", () => {
  const { text, notes } = jekyllSite("A", {
    "_layouts/post.html":
      '<div style="display:none">\\(\\newcommand{\\RR}{\\mathbb{R}}\\newcommand{\\n}[1][x]{#1}\\)</div>{{ content }}',
  });
  expect(notes).toContain(
    "lost _layouts/post.html A definition that `macros` cannot say was left out: `\\newcommand{\\n}[1][x]{#1}`.",
  );
  expect(text("posts/site.yaml")).toContain("macros:\n  \\RR: \\mathbb{R}\n");
});

const NOTES = { "_config.yml": "title: Old\n", "_posts/2020-01-02-b.md": "---\ntitle: B\n---\nIn $$\\RR$$.\n" };

test("a note's macro that another post has in another meaning is a definition in the note", () => {
  const { text } = importTexts({
    ...NOTES,
    "_posts/2020-01-01-a.md":
      "---\ntitle: A\nmacros:\n  \\RR: \\mathbf{R}\n  \\inner: '\\langle #1, #2 \\rangle'\n---\nOf $$\\RR$$.\n",
  });
  expect(text("posts/site.yaml")).toContain('macros:\n  \\inner: "\\\\langle #1, #2 \\\\rangle"\n');
  expect(text("posts/notes/a.md")).toContain("---\n\n$$\n\\newcommand{\\RR}{\\mathbf{R}}\n$$\n\nOf $\\RR$.\n");
  expect(text("posts/notes/b.md")).toContain("---\n\nIn $\\RR$.\n");
});

test("a chapter has its macros in its front matter", () => {
  const front = "---\nseries: S\nkatex_macros:\n  \\RR: \\mathbf{R}\n";
  const { text } = importTexts({
    ...NOTES,
    "_posts/2020-01-01-a.md": `${front}title: A\n---\nOf $$\\RR$$.\n`,
    "_posts/2020-01-03-c.md": `${front}title: C\n---\nOf $$\\RR$$.\n`,
  });
  expect(text("posts/chapters/a.md")).toBe(
    "---\ntitle: A\ndate: 2020-01-01\nmacros:\n  \\RR: \\mathbf{R}\nredirectFrom: /2020/01/01/a.html\n---\n\nOf $\\RR$.\n",
  );
});

test.each([
  ["Quarto's hidden block", "_quarto.yml", "::: {.hidden}\n$$\n\\def\\RR{\\mathbb{R}}\n$$\n:::\n\n$\\RR$", ""],
  ["MyST's `math`", "myst.yml", "$\\RR$", "math:\n  \\RR: \\mathbb{R}\n"],
  [
    "Pandoc's header",
    "_quarto.yml",
    "$\\RR$",
    "header-includes: |\n  \\usepackage{x}\n  \\newcommand{\\RR}{\\mathbb{R}}\n",
  ],
])("macros elsewhere: %s", (_, config, written, fields) => {
  const { text } = importTexts({
    [config]: "project: {title: Old}\n",
    "a.md": `---\ntitle: A\n${fields}---\n\n${written}\n`,
  });
  expect(text("posts/site.yaml")).toContain("macros:\n  \\RR: \\mathbb{R}\n");
  expect(text("posts/pages/a.md")).toMatch(/---\n\n\$\\RR\$\n$/);
});
