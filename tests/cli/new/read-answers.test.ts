import { describe, expect, it, test } from "vitest";
import { type SourceFile, sourceFileOf } from "../../../plugins/catalog/read/source-file.ts";
import { cleanText } from "../../../plugins/cli/new/clean-text.ts";
import { titleFromLatex } from "../../../plugins/cli/new/latex-words.ts";
import { paperId } from "../../../plugins/cli/new/paper-ids.ts";
import { defaultKey, defaultSlug } from "../../../plugins/cli/new/paper-names.ts";
import { readArxiv } from "../../../plugins/cli/new/read-arxiv.ts";
import { readBibtexPaper } from "../../../plugins/cli/new/read-bibtex-paper.ts";
import { readCrossref } from "../../../plugins/cli/new/read-crossref.ts";
import { readDatacite } from "../../../plugins/cli/new/read-datacite.ts";
import { titleFromMarkup } from "../../../plugins/cli/new/title-marks.ts";
import { yamlScalar } from "../../../plugins/cli/new/yaml-scalar.ts";

it.each([
  ["1812.11118", { kind: "arxiv", id: "1812.11118" }],
  ["arXiv:1812.11118v3", { kind: "arxiv", id: "1812.11118" }],
  ["https://arxiv.org/pdf/1812.11118v2.pdf", { kind: "arxiv", id: "1812.11118" }],
  ["math.ST/9901001", { kind: "arxiv", id: "math.ST/9901001" }],
  ["10.1073/pnas.1903070116", { kind: "doi", id: "10.1073/pnas.1903070116" }],
  [
    "https://doi.org/10.1002/(SICI)1097-0258%2819980815%2917:15",
    { kind: "doi", id: "10.1002/(SICI)1097-0258(19980815)17:15" },
  ],
  ["10.48550/arXiv.1812.11118", { kind: "arxiv", id: "1812.11118" }],
  ["belkin", undefined],
  ["1812.1111", { kind: "arxiv", id: "1812.1111" }],
  ["../../etc/passwd", undefined],
])("reads %s as an id", (text, expected) => {
  expect(paperId(text)).toEqual(expected);
});

describe("a title in markup", () => {
  it.each([
    ["plain words", "Deep learning", "Deep learning"],
    ["entities", "Bias &amp; variance &lt; 1", "Bias & variance < 1"],
    ["emphasis", "The <i>E. coli</i> genome", "The *E. coli* genome"],
    ["JATS", "On <jats:italic>p</jats:italic>-values in <jats:bold>R</jats:bold>", "On *p*-values in **R**"],
    ["indices", "H<sub>2</sub>O and 10<sup>-3</sup>", "H$_{2}$O and 10$^{-3}$"],
    ["an index with a digit behind it", "x<sub>2</sub>3", "x\\(_{2}\\)3"],
    [
      "MathML",
      'Search for <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:msup><mml:mi>B</mml:mi><mml:mn>0</mml:mn></mml:msup><mml:mo>→</mml:mo><mml:mi>μ</mml:mi></mml:math> decays',
      "Search for $B^{0}\\to \\mu$ decays",
    ],
    [
      "MathML with its TeX",
      '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\sqrt{x}</annotation></semantics></math>',
      "$\\sqrt{x}$",
    ],
    ["TeX between dollars", "$\\mathcal{N}=4$ theories", "$\\mathcal{N}=4$ theories"],
    ["dollars that are money", "From $5 to $10 a day", "From \\$5 to \\$10 a day"],
    ["signs that would be marks", "snake_case and 2*3*4 `x`", "snake\\_case and 2\\*3\\*4 \\`x\\`"],
    ["a script", "<script>alert(1)</script>Fine", "Fine"],
    ["control characters and signs that turn text", "A\u0000B\u202ec\u2066\n\tD", "A Bc D"],
    ["markup that is never closed", "<i><b>x", "**x**"],
    ["nothing", "", ""],
  ])("with %s", (_title, markup, expected) => {
    expect(titleFromMarkup(markup)).toBe(expected);
  });

  it("is bounded, however deep or long it is", () => {
    expect(titleFromMarkup("<i>".repeat(50_000)).length).toBeLessThan(700);
    expect(titleFromMarkup("word ".repeat(50_000))).toMatch(/^(word ){109}word…$/);
    expect(titleFromMarkup("<sub>".repeat(20_000))).toBe("");
    expect(titleFromMarkup(`<math>${"<mrow>".repeat(5000)}x`)).toBe("x");
  });
});

it.each([
  ["accents", "Poincar\\'e and {\\\"U}ber", "Poincaré and Über"],
  ["formulas", "The $\\ell_1$ norm", "The $\\ell_1$ norm"],
  ["a percent sign", "95% of it", "95% of it"],
  ["braces that do not match", "A {b", "A b"],
])("reads a title of LaTeX's with %s", (_title, latex, expected) => {
  expect(titleFromLatex(latex)).toBe(expected);
});

const ATOM = (entry: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="html">ArXiv Query: id_list=1812.11118</title>
  ${entry}
</feed>`;
const ENTRY = `<entry>
    <id>http://arxiv.org/abs/1812.11118v2</id>
    <updated>2019-09-10T17:52:21Z</updated>
    <published>2018-12-28T17:12:58Z</published>
    <title>Reconciling modern machine learning practice
  and the bias-variance trade-off</title>
    <author><name>Mikhail Belkin</name></author>
    <author><name>Sébastien Hsu</name><arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">X</arxiv:affiliation></author>
    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1073/pnas.1903070116</arxiv:doi>
    <arxiv:journal_ref xmlns:arxiv="http://arxiv.org/schemas/atom">PNAS 116 (2019)</arxiv:journal_ref>
  </entry>`;

test("an answer of arXiv's", () => {
  expect(readArxiv(ATOM(ENTRY), "1812.11118")).toEqual({
    title: "Reconciling modern machine learning practice and the bias-variance trade-off",
    authors: ["Mikhail Belkin", "Sébastien Hsu"],
    year: 2018,
    venue: "PNAS 116 (2019)",
    arxiv: "1812.11118",
    doi: "10.1073/pnas.1903070116",
  });
});

test("an answer of arXiv's that is of another paper, an error or empty says nothing", () => {
  expect(readArxiv(ATOM(ENTRY), "1812.11119")).toBeUndefined();
  expect(
    readArxiv(ATOM("<entry><id>http://arxiv.org/api/errors#x</id><title>Error</title></entry>"), "1812.11118"),
  ).toBeUndefined();
  expect(readArxiv(ATOM(""), "1812.11118")).toBeUndefined();
});

test("an answer of Crossref's", () => {
  const message = {
    DOI: "10.1073/pnas.1903070116",
    title: ["Reconciling <i>modern</i> practice"],
    subtitle: ["A second look"],
    author: [
      { given: "Mikhail", family: "Belkin", sequence: "first" },
      { given: "Martin Luther", family: "King", suffix: "Jr." },
      { name: "The ATLAS Collaboration" },
      { given: 3 },
    ],
    published: { "date-parts": [[2019, 7, 24]] },
    "container-title": ["Proceedings of the National Academy of Sciences"],
    volume: "116",
    issue: "32",
    relation: { "has-preprint": [{ "id-type": "doi", id: "10.48550/arXiv.1812.11118" }] },
  };
  expect(readCrossref({ status: "ok", message }, "10.1073/pnas.1903070116")).toEqual({
    title: "Reconciling *modern* practice: A second look",
    authors: ["Mikhail Belkin", "Martin Luther King Jr.", "The ATLAS Collaboration"],
    year: 2019,
    venue: "Proceedings of the National Academy of Sciences 116(32)",
    arxiv: "1812.11118",
    doi: "10.1073/pnas.1903070116",
  });
});

test("an answer of Crossref's in which every field is of another type", () => {
  const message = { title: 3, author: "x", published: [], issued: { "date-parts": [[null]] }, relation: [] };
  expect(readCrossref({ message }, "10.1000/1")).toEqual({
    title: undefined,
    authors: [],
    year: undefined,
    venue: undefined,
    arxiv: undefined,
    doi: "10.1000/1",
  });
  expect(readCrossref(["x"], "10.1000/1")).toBeUndefined();
});

test("an answer of DataCite's", () => {
  const attributes = {
    titles: [{ title: "Ein Titel", titleType: "TranslatedTitle" }, { title: "A data set" }],
    creators: [{ name: "Müller, Jörg" }, { givenName: "Ada", familyName: "Lovelace", name: "x" }, { name: "CERN" }],
    publicationYear: "2021",
    container: {},
  };
  expect(readDatacite({ data: { attributes } }, "10.5281/zenodo.1")).toMatchObject({
    title: "A data set",
    authors: ["Jörg Müller", "Ada Lovelace", "CERN"],
    year: 2021,
    venue: undefined,
  });
});

const bib = (text: string): SourceFile => sourceFileOf("paper.bib", Buffer.from(text)) as SourceFile;

test("an entry of a BibTeX file", () => {
  const { found, diagnostics } = readBibtexPaper(
    bib(
      '@article{belkin2019, title = {The {$\\ell_1$} peak \\& more}, author = {van der Maaten, Laurens and H{\\"o}lder, Otto and others}, journal = {PNAS}, volume = 116, number = 32, year = 2019, doi = {10.1000/x}, eprint = {1812.11118}, archiveprefix = {arXiv}}',
    ),
    undefined,
  );
  expect(diagnostics).toEqual([]);
  expect(found).toEqual({
    title: "The $\\ell_1$ peak & more",
    authors: ["Laurens van der Maaten", "Otto Hölder"],
    year: 2019,
    venue: "PNAS 116(32)",
    arxiv: "1812.11118",
    doi: "10.1000/x",
    key: "belkin2019",
  });
});

it.each([
  [
    "@misc{a, title={A}} @misc{b, title={B}}",
    undefined,
    "Found 2 entries in `paper.bib` (`a`, `b`); say which with `--key`.",
  ],
  ["@misc{a, title={A}} @misc{b, title={B}}", "bb", "Found no entry `bb` in `paper.bib`; did you mean `b`?"],
  ["nothing", undefined, "Found no entry in `paper.bib`; expected one such as `@article{key, title = {…}}`."],
])("says of %s with the key %s what to type", (text, key, message) => {
  expect(() => readBibtexPaper(bib(text), key)).toThrow(message);
});

it.each([
  [["Mikhail Belkin"], "Reconciling modern practice", "belkin-2019-reconciling", "belkin2019reconciling"],
  [["Laurens van der Maaten"], "On the $t$-SNE method", "maaten-2019-sne-method", "maaten2019sne"],
  [["Paul Erdős"], "A", "erdos-2019-a", "erdos2019a"],
  [["Øystein Hölder"], "The *Ising* model", "holder-2019-ising", "holder2019ising"],
  [["日本"], "深層", "u65e5-u672c-2019-u6df1u5c64", "u65e5u672c2019u6df1u5c64"],
])("names the paper of %s, %s", (authors, title, slug, key) => {
  expect(defaultSlug({ authors, year: 2019, title })).toBe(slug);
  expect(defaultKey({ authors, year: 2019, title })).toBe(key);
});

it.each([
  ["Deep learning", "Deep learning"],
  ["true", "'true'"],
  ["A: b", "'A: b'"],
  ["It's", "It's"],
  ["'quoted' # no comment", "'''quoted'' # no comment'"],
  ["- x", "'- x'"],
  ["\\alpha", "'\\alpha'"],
  ["123", "'123'"],
])("writes %s as YAML", (text, expected) => {
  expect(yamlScalar(text)).toBe(expected);
});

it("cuts between characters, not in one", () => {
  expect(cleanText("𝔸𝔹", 3)).toBe("𝔸…");
  expect(cleanText("\ud835x", 10)).toBe("\ufffdx");
});
