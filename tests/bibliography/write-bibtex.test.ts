import { expect, test } from "vitest";
import { parseBibtex } from "../../plugins/bibliography/bibtex/parse-bibtex.ts";
import { writeBibtex } from "../../plugins/bibliography/bibtex/write-bibtex.ts";
import { LineIndex } from "../../plugins/core/line-index.ts";

test("signs that LaTeX reads are escaped, addresses are not, what has no value is left out", () => {
  const text = writeBibtex("misc", "key", {
    author: { names: ["Ann One", "Barnes and Noble", "The Diptych authors", "Two, Bo"] },
    title: { text: "50% of $C_1$ & {more} #1 ~ ^ \\ Gödel", keepCase: true },
    note: undefined,
    url: { verbatim: "https://example.org/~a/b_c%20d?e={f}" },
  });
  expect(text).toBe(`@misc{key,
  author = {Ann One and {Barnes and Noble} and {The Diptych authors} and Two, Bo},
  title = {{50\\% of \\$C\\_1\\$ \\& \\{more\\} \\#1 \\textasciitilde{} \\textasciicircum{} \\textbackslash{} Gödel}},
  url = {https://example.org/~a/b_c%20d?e=%7Bf%7D}
}`);
  const { entries, diagnostics } = parseBibtex({ path: "a.bib", text, lines: new LineIndex(text) });
  expect([entries.length, diagnostics]).toEqual([1, []]);
});
