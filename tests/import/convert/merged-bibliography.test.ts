import { expect, test } from "vitest";
import { mergedBibliography } from "../../../plugins/import/convert/merged-bibliography.ts";
import { oldSite } from "../../support/import-text-site.ts";

/** The files as one, and what is said of it. */
function merged(files: Readonly<Record<string, string>>): { text: string; notes: string[] } {
  const notes: string[] = [];
  const text = mergedBibliography(oldSite(files), Object.keys(files), ({ kind, file, line, what }) => {
    notes.push(`${kind} ${file}:${line} ${what}`);
  });
  return { text, notes };
}

test("of two works under one key the first stands", () => {
  expect(
    merged({ "a.bib": "@book{x,\n title={A}}\n", "b.bib": "% more\n@book{x,\n title={B}}\n@book{y,\n title={C}}\n" }),
  ).toEqual({
    text: "@book{x,\n title={A}}\n\n% more\n@book{y,\n title={C}}\n",
    notes: ["left b.bib:2 A work stands under a key that another has already; the first stands."],
  });
});

test("a name that nothing defines is a text; months, and what is defined, stay", () => {
  expect(
    merged({ "a.bib": "@string{icml = {ICML}}\n@book{x,\n booktitle = NIPS18,\n series = icml,\n month = jan\n}\n" }),
  ).toEqual({
    text: "@string{icml = {ICML}}\n@book{x,\n booktitle = {NIPS18},\n series = icml,\n month = jan\n}\n",
    notes: ["changed a.bib:2 A name that nothing defines is a text in a BibTeX entry."],
  });
});
