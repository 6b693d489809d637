import { describe, expect, test } from "vitest";
import { show } from "./prose.ts";

describe("footnotes", () => {
  const cases: readonly (readonly [title: string, markdown: string, text: string[], notes: string[][]])[] = [
    ["within the line", "w1z^[w2z] w3z", ["w1z", "w3z"], [["w2z"]]],
    ["within one within the line", "w1z^[w2z ^[w3z] w4z]", ["w1z"], [["w2z", "w4z"], ["w3z"]]],
    [
      "defined within a footnote",
      "w1z[^a] [^b]\n\n[^a]: w2z\n\n    [^b]: w3z\n\n    w4z",
      ["w1z"],
      [["w2z", "w4z"], ["w3z"]],
    ],
    [
      "are numbered as they are read",
      "[^a]: w1z[^b]\n\n[^b]: w2z\n\nw3z[^c] [^a]\n\n[^c]: w4z",
      ["w3z"],
      [["w4z"], ["w1z"], ["w2z"]],
    ],
    ["referred to twice", "w1z[^a] w2z[^a]\n\n[^a]: w3z", ["w1z", "w2z"], [["w3z"]]],
    ["that refer to each other", "w1z[^a]\n\n[^a]: w2z[^b]\n\n[^b]: w3z[^a]", ["w1z"], [["w2z"], ["w3z"]]],
    ["of blocks", "w1z[^a]\n\n[^a]: w2z\n\n    - w3z[^b]\n\n[^b]: w4z", ["w1z"], [["w2z", "w3z"], ["w4z"]]],
    [
      "in a caption",
      '![w1z](a.png "w2z[^a]")\n\nw3z[^b]\n\n[^a]: w4z\n\n[^b]: w5z',
      ["w1z", "w2z", "w3z"],
      [["w4z"], ["w5z"]],
    ],
  ];
  for (const [title, markdown, text, notes] of cases) {
    test(title, () => {
      const shown = show(markdown);
      expect(shown.diagnostics).toEqual([]);
      expect({ text: shown.text, notes: shown.notes }).toEqual({ text, notes });
    });
  }

  test("have their escapes, quotes and addresses as the text has", () => {
    const { html } = show('a[^1]\n\n[^1]: from \\$5, \\*so\\*, "so", see https://example.org/');
    expect(html).toContain('from $5, *so*, “so”, see <a href="https://example.org/">https://example.org/</a>');
  });
});

test("a figure's caption may stand in parentheses, or in a definition elsewhere", () => {
  expect(show("![a](a.png (w1z))").html).toContain(" w1z</figcaption>");
  expect(show('![a][b]\n\n[b]: a.png "w1z"').html).toContain(" w1z</figcaption>");
});
