import { describe, expect, test } from "vitest";
import { convertedPost, testConversions } from "../../support/conversion-cases.ts";
import { importTexts } from "../../support/import-text-site.ts";

/** What becomes of the text of a Jekyll post. */
function post(text: string) {
  const made = importTexts({
    "_config.yml": "title: Old\nurl: https://old.example\nauthor: Ada\n",
    "_posts/2020-02-01-a.md": `---\ntitle: A\n---\n${text}\n`,
  });
  return { ...made, ...convertedPost(made, "posts/notes/a.md") };
}

describe("numbers are links to the list", () => {
  testConversions(
    [
      [
        "items with brackets",
        "Risk [1] and descent [1, 2].\n\n## References\n\n[1] A. One. 2019.\n\n[2] B. Two. 2020.",
        'Risk [[1](#ref-1)] and descent [[1](#ref-1), [2](#ref-2)].\n\n## References\n\n<a id="ref-1"></a>[1] A. One. 2019.\n\n<a id="ref-2"></a>[2] B. Two. 2020.',
      ],
      [
        "a numbered list",
        "As in Risk[2].\n\n## Bibliography\n\n1. A. One.\n2. B. Two.",
        'As in Risk[[2](#ref-2)].\n\n## Bibliography\n\n1. <a id="ref-1"></a>A. One.\n2. <a id="ref-2"></a>B. Two.',
      ],
      [
        "not an index, an interval, code or a link",
        "As [1]; x[1] in [0, 1], `[1]`, $$a[1]$$ and [1](https://a.example).\n\n## References\n\n[1] A.",
        'As [[1](#ref-1)]; x[1] in [0, 1], `[1]`, $a[1]$ and [1](https://a.example).\n\n## References\n\n<a id="ref-1"></a>[1] A.',
      ],
    ],
    post,
  );
});

describe("what is not plain stays, and is told", () => {
  test.each([
    ["a number without a work", "As [1] and [3].\n\n## References\n\n[1] A.\n\n[2] B.", "the list at the end has no 3"],
    [
      "a list with a gap",
      "As [1].\n\n## References\n\n[1] A.\n\n[3] B.",
      "the list at the end is not numbered from 1 on",
    ],
    ["no list", "As [1] and [2].", "no numbered list of works stands at the end"],
  ])("%s", (_, written, why) => {
    const { body, notes } = post(written);
    expect(body).toBe(written);
    expect(notes).toContain(
      `proposed _posts/2020-02-01-a.md:4 Numbers in brackets may cite works, and stand as they were: ${why}.`,
    );
  });

  test.each([
    ["numbers that are links by definition", "As [1].\n\n[1]: https://a.example"],
    ["one number in a text without a list", "As [1]."],
  ])("but nothing is told of %s", (_, written) => {
    const { body, notes } = post(written);
    expect(body).toBe(written);
    expect(notes.filter((note) => note.includes("brackets"))).toEqual([]);
  });
});
