import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { show, wordsOf } from "./prose.ts";
import { randomPost } from "./random-post.ts";

/** Marks of every syntax, thrown together. What hides words by design is left out: definitions, comments, attributes, ids. */
const DATA = [
  ..."$ $$ \\ ` `` * ** _ ~~ [ ] ]( ) ![ ^[ | || { } \\( \\) \\[ \\] & && # ## > - + = 1. [x] ^ ' \" ( --- === \\$".split(
    " ",
  ),
  ..."\\begin{align} \\end{align} \\begin{cases} \\text{ \\frac{ |---|---| :--- \\\\ <b> </b> <i> $1 $-$".split(" "),
  ..."::: ::: ::: :::: :::proof :::theorem :::solution :::intuition ::::lemma {#a} Table:"
    .split(" ")
    .map((mark) => `\n${mark} `),
  ..."\\ref{ \\eqref{ \\label{ \\tag{ {#b} {dark=".split(" "),
  ..."[[ ]] == {.a} ~ %% {{ {% %} }} {: \\cite{ \\begin{theorem} \\end{theorem} ]( ".split(" "),
  ..."``` ~~~ $$ \\[ \\] >".split(" ").map((mark) => `\n${mark}\n`),
  ..."- + > # 1. | = - [ $ $$ >_- ____ -_-".split(" ").map((mark) => `\n${mark.replaceAll("_", " ")} `),
  "\n:::theorem ",
  "\n:::proof\n",
  "\n:::\n",
  "\n",
  "\n",
  "\n\n",
  "\n\n    ",
  "\n    ",
  "\n  ",
  " ",
  " ",
  "\t",
];

const soup = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...DATA) }, { weight: 2, arbitrary: fc.constant("") }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((parts) => {
    let count = 0;
    return parts.map((part) => part || `w${++count}z`).join("");
  });

/** Rules whose diagnostics say that words are not shown. */
const HIDING = new Set(["environment-known", "footnote-referenced", "footnote-unique", "table-cells-shown"]);

/** The same posts each time; `SEED=2 RUNS=100000` in the environment looks further. */
function runs(usual: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: Number(process.env.RUNS ?? usual), seed: Number(process.env.SEED ?? 1) };
}

describe("no prose is ever lost", () => {
  test("from posts of every construct", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(randomPost, ({ markdown, text, notes }) => {
        const shown = show(markdown);
        expect(shown.diagnostics.filter(({ rule }) => rule !== "tex-parses")).toEqual([]);
        expect(shown.text).toEqual(text);
        expect(shown.notes).toEqual(notes);
      }),
      runs(400),
    );
  });

  test("from marks thrown together", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        soup,
        fc.constantFrom("pandoc" as const, "kramdown" as const, "mathjax" as const),
        (markdown, math) => {
          // What stands behind a fence on its line names a language, and what defines a link is no prose.
          fc.pre(!/(?:`{3}|~{3}).*w|\]:/.test(markdown));
          const { text, notes, diagnostics } = show(markdown, math);
          if (diagnostics.some(({ rule }) => HIDING.has(rule))) return;
          const words = wordsOf(markdown);
          const inNotes = new Set(notes.flat());
          expect(text).toEqual(words.filter((word) => !inNotes.has(word)));
          expect(notes.flat().length).toBe(inNotes.size);
          for (const word of inNotes) expect(words).toContain(word);
        },
      ),
      runs(4000),
    );
  });
});
