import { expect, test } from "vitest";
import { searchDocument } from "../../plugins/blog/search-document.ts";
import { documentWords } from "../../plugins/search/document-words.ts";
import { JOINED } from "../../plugins/search/hidden-words.ts";

const POST = {
  title: "At the café",
  about: [],
  language: "en",
  html: '<h2 id="s">Naïveté</h2><div id="thm-a" data-env="theorem"><span class="env-label">Théorème 1</span><p>A café — and 数学.</p></div>',
};

test("letters of any alphabet stay letters in what is indexed", () => {
  const document = searchDocument(POST);
  expect(document).toContain("A café");
  expect(document).toContain(`数${JOINED} 学`);
  expect(document).toContain("Théorème 1</h4>");
  expect(document).not.toMatch(/&#/);
});

test("words with accents are counted whole", () => {
  expect(Object.keys(documentWords(searchDocument(POST))).sort()).toEqual(["cafe", "naivete", "theoreme"]);
});
