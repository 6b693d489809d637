import { expect, test } from "vitest";
import type { Diagnostic } from "../../../plugins/core/diagnostic.ts";
import type { Rule } from "../../../plugins/core/rule.ts";
import { mendTexts } from "../../../plugins/import/mend/mend-texts.ts";

/** Mends a text in which `¦` marks the place of a mistake. */
function mended(
  marked: string,
  rule: Rule,
  message = "",
): { readonly text: string | undefined; readonly what: string | undefined } {
  const before = marked.slice(0, marked.indexOf("¦"));
  const lines = before.split("\n");
  const place = { line: lines.length, column: (lines.at(-1) as string).length + 1 };
  const diagnostic: Diagnostic = { file: "posts/notes/a.md", ...place, severity: "error", rule, message };
  const { changed, mended } = mendTexts(new Map([["posts/notes/a.md", marked.replace("¦", "")]]), [diagnostic]);
  return { text: changed.get("posts/notes/a.md")?.text, what: mended[0]?.what };
}

test.each<[Rule, string, string, string?]>([
  ["image-described", "![](¦figures/double_descent.png)", "![double descent](figures/double_descent.png)"],
  ["image-described", '<img src="¦a/bigPlot.svg" width="5">', '<img alt="big Plot" src="a/bigPlot.svg" width="5">'],
  ["resource-local", "![A plot](¦https://x.example/a.png)", "[A plot](https://x.example/a.png)"],
  [
    "resource-local",
    '<img src="¦https://x.example/a.png" alt="A plot">',
    '<a href="https://x.example/a.png">A plot</a>',
  ],
  [
    "resource-local",
    '<img id="a" src="a.svg" ¦onClick="forward()" alt="A plot">',
    '<img id="a" src="a.svg" alt="A plot">',
    "Found the event handler `onclick`",
  ],
  [
    "resource-local",
    '<p style="¦background: url(https://x.example/a.png)" id="a">Text</p>',
    '<p id="a">Text</p>',
    "Found `https://x.example/a.png`, which fetches something",
  ],
  ["resource-local", 'a ¦<script async src="https://x.example/w.js"></script> b', "a  b", "Found a `script` element"],
  [
    "resource-local",
    '¦<iframe src="https://www.youtube.com/embed/x" title="A talk"></iframe>',
    '<a href="https://www.youtube.com/embed/x">A talk</a>',
    "Found an `iframe` element",
  ],
  ["link-resolves", "see [the end](¦nowhere.md)", "see the end", "The link `nowhere.md` leads to no file."],
  [
    "link-resolves",
    "see [it](¦#The-End)",
    "see [it](#the-end)",
    "This post has no id `The-End`; did you mean `the-end`?",
  ],
  ["link-resolves", "¦On [it]([https://x.example](https://x.example/a_(b))).", "On [it](<https://x.example/a_(b)>)."],
  ["svg-inert", '<img src="¦a.svg" alt="A curve">', "A curve"],
  ["tex-parses", "Let $p¦_\\mathbf{x}$ be", "Let $p_{\\mathbf{x}}$ be"],
  ["tex-parses", "Let $\\¦unknown{x}$ be", "Let `$\\unknown{x}$` be", "Undefined control sequence \\unknown"],
  ["citation-resolves", "write to ¦@ada today", "write to \\@ada today"],
  [
    "link-resolves",
    "the ¦notebooks in [notebooks](notebooks)",
    "the notebooks in notebooks",
    "The link `notebooks` leads to no file.",
  ],
  ["table-cells-shown", "| a | b |\n|---|---|\n| or | `|¦` |", "| a | b |\n|---|---|\n| or | `\\|` |"],
  ["footnote-referenced", "a\n\n¦[^1]: A note.", "a\n\n\\[^1]: A note."],
  ["footnote-defined", "a¦[^1] b", "a\\[^1] b"],
  ["math-closed", "a ¦$$ b", "a \\$\\$ b"],
  ["id-unique", "## A ¦{#a}", "## A"],
])("mends %s in %j", (rule, marked, text, message = "") => {
  expect(mended(marked, rule, message).text).toBe(text);
});

test("an address that a page of the engine has is given up", () => {
  const marked = "¦---\ntitle: A\nredirectFrom:\n  - /notes/\n  - /a/\n---\n";
  const { text, what } = mended(
    marked,
    "address-unique",
    "The address `/notes/` is that of a page that Diptych makes already.",
  );
  expect(text).toBe("---\ntitle: A\nredirectFrom:\n  - /a/\n---\n");
  expect(what).toBe("Its old address /notes/ is that of another page here.");
});

test("what nobody knows how to mend stays", () => {
  expect(mended("¦text", "yaml-parses").text).toBeUndefined();
});
