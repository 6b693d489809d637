import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bibtexWork } from "../../plugins/bibliography/bibtex/bibtex-work.ts";
import { parseBibtex } from "../../plugins/bibliography/bibtex/parse-bibtex.ts";
import { fillPlaceholders, OTHERS, plainNames, type Work } from "../../plugins/bibliography/work.ts";
import { collectReferences } from "../../plugins/bibliography/works-by-key.ts";
import { LineIndex } from "../../plugins/core/line-index.ts";
import { told } from "../support/blog.ts";
import { REPOSITORY } from "../support/project.ts";
import { readTextCases } from "../support/text-cases.ts";

function read(text: string) {
  return parseBibtex({ path: "posts/references.bib", text, lines: new LineIndex(text) });
}

/** A work in lines that a person can check. */
function describeWork(work: Work): string {
  const { item } = work;
  const text = (value: string): string =>
    fillPlaceholders(
      value,
      (index) => `$${work.formulas[index]}$`,
      (sign) => (sign === "<" ? "‹" : "›"),
      (index) => `[${work.links[index]?.text}](${work.links[index]?.href})`,
    );
  const others = item.author?.some(({ literal }) => literal === OTHERS) ? ["…"] : [];
  const names = [...plainNames(work), ...others].join("; ");
  const where = [
    item["container-title"],
    item["collection-title"],
    item["collection-number"],
    item.volume,
    item.issue,
    item.number,
    item["chapter-number"],
    item.page,
    item.publisher,
    item["publisher-place"],
    item.edition,
    item.genre,
  ].filter((part) => part !== undefined);
  const dates = item.issued?.["date-parts"].map((parts) => parts.join("-")).join("/");
  const lines = [
    names && `by ${names}`,
    item.title && text(item.title),
    [item.issued?.literal ?? dates ?? item.status, item.issued?.season].filter(Boolean).join(" "),
    where.join(", "),
    item.note && text(item.note),
    work.arxiv && `arXiv ${work.arxiv}`,
    work.doi && `doi ${work.doi}`,
    work.url,
  ].filter((line) => line);
  return [`${work.key} ${item.type}`, ...lines.map((line) => `  ${line}`)].join("\n");
}

describe("works from entries", () => {
  for (const { title, place, files, expected } of readTextCases(join(REPOSITORY, "tests/fixtures/bibtex.txt"))) {
    test(`${title} (${place})`, () => {
      const { entries, diagnostics } = read(files["references.bib"] as string);
      expect(told(diagnostics)).toBe("fine");
      const { references } = collectReferences(entries, []);
      const works = [...references.values()].flatMap(({ entry, parents }) =>
        entry
          ? [
              bibtexWork(
                entry,
                parents.flatMap((key) => references.get(key)?.entry ?? []),
              ),
            ]
          : [],
      );
      expect(told(works.flatMap((work) => work.diagnostics))).toBe("fine");
      expect(works.map(({ work }) => describeWork(work)).join("\n")).toBe(expected);
    });
  }

  test("a private-use character of an author's is taken for no formula", () => {
    const [entry] = read("@misc{a, title = {\ue000 and $x$}}").entries;
    const { work } = bibtexWork(entry as NonNullable<typeof entry>);
    expect(describeWork(work)).toBe("a document\n  \ufffd and $x$");
  });

  test("a command that nobody knows is named", () => {
    const [entry] = read("@misc{a, title = {A \\foo{bar} b}}").entries;
    const { work, diagnostics } = bibtexWork(entry as NonNullable<typeof entry>);
    expect(told(diagnostics)).toBe(
      "posts/references.bib:1:10 warning bibtex-parses: Unknown LaTeX command `\\foo` in `a`; it is left out.",
    );
    expect(describeWork(work)).toBe("a document\n  A bar b");
  });
});

describe("sizes that no person writes are refused at their place", () => {
  const problems = (text: string): string => {
    const { entries, diagnostics } = read(text);
    return told([...diagnostics, ...entries.flatMap((entry) => bibtexWork(entry).diagnostics)]);
  };

  test("a long title, a deep one, too many names", () => {
    expect(problems(`@misc{k, title = {${"word ".repeat(200_000)}}}`)).toBe(
      "posts/references.bib:1:10 error bibtex-parses: The field `title` of `k` has 1000000 characters; expected 10000 at most. It is left out.",
    );
    expect(problems(`@misc{k, title = {${"{".repeat(4_000)}x${"}".repeat(4_000)}}}`)).toBe(
      "posts/references.bib:1:10 error bibtex-parses: The field `title` of `k` has braces nested 4000 deep; expected 100 at most. It is left out.",
    );
    expect(problems(`@misc{k, author = {${"A B and ".repeat(10_000)}C D}}`)).toBe(
      "posts/references.bib:1:10 error bibtex-parses: The field `author` of `k` has 10001 names; expected 10000 at most. It is left out.",
    );
    expect(problems(`@misc{k, author = {${"A B and ".repeat(100_000)}C D}}`)).toBe(
      "posts/references.bib:1:10 error bibtex-parses: The field `author` of `k` has 800003 characters; expected 500000 at most. It is left out.",
    );
    // An abstract is for nobody's eyes.
    expect(problems(`@misc{k, abstract = {${"word ".repeat(200_000)}}}`)).toBe("fine");
  });

  test("the longest list of authors that there is, is read", () => {
    const names = Array.from({ length: 5_154 }, (_, index) => `Family${index}, Given`);
    const [entry] = read(`@misc{k, author = {${names.join(" and ")}}}`).entries;
    const { work, diagnostics } = bibtexWork(entry as NonNullable<typeof entry>);
    expect(told(diagnostics)).toBe("fine");
    expect(work.item.author?.length).toBe(5_154);
    expect(work.item.author?.at(-1)).toEqual({ family: "Family5153", given: "Given" });
  });

  test("strings that double themselves", () => {
    const doubled = Array.from({ length: 40 }, (_, step) => `@string{s${step + 1} = s${step} # s${step}}\n`);
    const text = `@string{s0 = "xxxxxxxxxx"}\n${doubled.join("")}@misc{k, title = s40}`;
    expect(told(read(text).diagnostics)).toContain(
      "posts/references.bib:21:21 error bibtex-parses: The name `s19` stands for 5242880 characters, and what names stand for is more than 16000000 in this file; it is left out.",
    );
  });
});

describe("names of JavaScript's own are names like others", () => {
  test("as types, keys and fields", () => {
    const { entries } = read("@constructor{__proto__, title = {A}, toString = {B}, __proto__ = {C}, note = {D}}");
    const [{ work, diagnostics }] = entries.map((entry) => bibtexWork(entry)) as [ReturnType<typeof bibtexWork>];
    expect(describeWork(work)).toBe("__proto__ document\n  A\n  D");
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "`@constructor`, the type of `__proto__`, is none of BibTeX or biblatex; it is set like `@misc`.",
      "The field `tostring` of `__proto__` is not shown; what readers should see belongs into `note`.",
      "The field `__proto__` of `__proto__` is not shown; what readers should see belongs into `note`.",
    ]);
  });
});

describe("what is broken never hangs and never throws", () => {
  const entry = "@article{k, title = {X}}\n";
  test.each([
    ["unclosed entries", "@article{k, title = {".repeat(20_000)],
    ["unclosed entries, a line each", "@article{k, title = {\n".repeat(20_000)],
    ["at signs", "@".repeat(100_000)],
    ["opening braces", `@a{k, t = ${"{".repeat(100_000)}`],
    ["closing braces", "@a{k, t = {}}".concat("}".repeat(100_000))],
    ["quotation marks", `@a{k, t = ${'"'.repeat(100_000)}`],
    ["commented entries", `% ${entry.repeat(5_000).replaceAll("\n", " ")}`],
    ["joins", `@a{k, t = ${"{x} # ".repeat(50_000)}{x}}`],
  ])("%s", (_name, text) => {
    // The runner's limit of time is the guard against hanging.
    const { entries, diagnostics } = read(text);
    expect(entries.length + diagnostics.length > 0).toBe(/\{/.test(text) && !text.startsWith("%"));
  });

  test("the entries around a broken one are read", () => {
    const { entries } = read(`${entry}@article{broken, title = {X\n}\n${entry.replace("k", "after")}`);
    expect(entries.map(({ key }) => key)).toEqual(["k", "after"]);
  });
});
