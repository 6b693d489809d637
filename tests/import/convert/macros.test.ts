import { expect, test } from "vitest";
import { macrosInSettings } from "../../../plugins/import/convert/math-config.ts";
import { importTexts, jekyllText } from "../../support/import-text-site.ts";

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

test("macros and formulas of scripts in a post stand in the post", () => {
  const script =
    '<script type="text/x-mathjax-config">MathJax.Hub.Config({TeX: {Macros: {abs: ["|#1|", 1]}}});</script>';
  expect(jekyllText(`${script}\n\nLet <script type="math/tex">\\abs{x}</script> be.`).trim()).toBe(
    "$$\n\\newcommand{\\abs}[1]{|#1|}\n$$\n\n\n\nLet $\\abs{x}$ be.",
  );
});
