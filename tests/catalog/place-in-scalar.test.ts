import { describe, expect, test } from "vitest";
import { placeInScalar } from "../../plugins/catalog/read/place-in-scalar.ts";
import { type SourceFile, sourceFileOf } from "../../plugins/catalog/read/source-file.ts";
import { parseYamlText, placeAt } from "../../plugins/catalog/read/yaml-text.ts";

/** Where a word of the field `key` is found to stand: the text there, with line and column. */
function placed(yaml: string, word: string): string {
  const file = sourceFileOf("a.yaml", Buffer.from(yaml)) as SourceFile;
  const { value, places } = parseYamlText(file);
  const text = (value as { key: string }).key;
  const { line, column, length } = placeInScalar(file, placeAt(places, ["key"]), text, text.indexOf(word), word.length);
  return `${line}:${column} ${file.lines.lineText(line).slice(column - 1, column - 1 + length)}`;
}

const STYLES: readonly (readonly [style: string, yaml: string, place: string])[] = [
  ["plain", "key: From \\mark to it", "1:11 \\mark"],
  ["plain, on two lines", "key: From here\n  and \\mark on", "2:7 \\mark"],
  ["plain, a paragraph below", "key: From here\n\n\n  and \\mark on", "4:7 \\mark"],
  ["in single quotation marks", "key: 'It''s ''\\mark'''", "1:15 \\mark"],
  ["in single quotation marks, on two lines", "key: 'It''s\n   a \\mark'", "2:6 \\mark"],
  ["in double quotation marks", 'key: "\\u0041\\x42\\U0001D538 \\"\\\\mark\\""', "1:30 \\\\mark"],
  ["in double quotation marks, on two lines", 'key: "It \\\n  is\n\n  a \\\\mark"', "4:5 \\\\mark"],
  ["literal", "key: |\n  A line.\n\n    More \\mark.\n", "4:10 \\mark"],
  ["literal, with signs behind the stroke", "key: |2- # said\n    A line\n  and \\mark.\n", "3:7 \\mark"],
  ["literal, blank lines first", "key: |\n\n  \n  A \\mark.\n", "4:5 \\mark"],
  ["folded", "key: >\n  A line\n  and \\mark.\n", "3:7 \\mark"],
  ["folded, with a paragraph and an indented line", "key: >-\n  A line\n\n  and\n    this\n  \\mark.\n", "6:3 \\mark"],
  ["in a flow", "{other: 1, key: A \\mark}", "1:19 \\mark"],
  ["with an anchor", "key: &a A \\mark", "1:11 \\mark"],
];

describe("a stretch of a text in YAML", () => {
  for (const [style, yaml, place] of STYLES) {
    test(`is found where it stands: ${style}`, () => {
      expect(placed(yaml, "\\mark")).toBe(place);
      expect(placed(yaml.replaceAll("\n", "\r\n"), "\\mark")).toBe(place);
      expect(placed(yaml.replaceAll("\n", "\r"), "\\mark")).toBe(place);
    });
  }

  test("is where the text begins, if the text is another one", () => {
    const file = sourceFileOf("a.yaml", Buffer.from("key: one")) as SourceFile;
    const scalar = { file: "a.yaml", line: 1, column: 6, length: 3 };
    expect(placeInScalar(file, scalar, "another", 3, 2)).toEqual(scalar);
  });

  test("at the end of the text stands behind its last character", () => {
    const file = sourceFileOf("a.yaml", Buffer.from("key: one\n")) as SourceFile;
    const scalar = { file: "a.yaml", line: 1, column: 6, length: 3 };
    expect(placeInScalar(file, scalar, "one", 3, 1)).toMatchObject({ line: 1, column: 9, length: 1 });
  });
});
