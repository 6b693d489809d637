import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { placeInScalar } from "../../plugins/catalog/read/place-in-scalar.ts";
import { type SourceFile, sourceFileOf } from "../../plugins/catalog/read/source-file.ts";
import { parseYamlText, placeAt } from "../../plugins/catalog/read/yaml-text.ts";
import { LineIndex } from "../../plugins/core/line-index.ts";

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

// Each text holds a mark, `@`, whose place in the file is looked for from its place in the value.
test.each([
  ["plain", "a: b\nf: One @two.\n"],
  ["plain, over lines", "f: One\n  two\n\n  three @four.\n"],
  ["single quotes", "f: 'It''s ''one'' @two.'\n"],
  ["single quotes, over lines", "f: 'One\n   two\n\n   three @four'\n"],
  ["double quotes", 'f: "One \\"two\\" \\\\ \\t @three"\n'],
  ["double quotes, by number", 'f: "\\u201cOne\\u201d \\U0001F600\\x41 @two"\n'],
  ["double quotes, a line taken up", 'f: "One \\\n   two\\\n   \\  three @four"\n'],
  ["folded", "f: >\n  One\n  two\n\n  three @four.\n"],
  ["folded, with indented lines", "f: >-\n  One\n    two\n  three @four.\n"],
  ["literal", "f: |\n  One\n    two\n\n  @three\n"],
  ["in a list", "- x\n- f: |+\n    One\n    @two\n"],
  ["carriage returns", "f: >\r\n  One\r\n  two @three\r\n"],
  ["at its beginning", "f: '@one'\n"],
  ["at its end", "f: one @\n"],
])("%s", (_, yaml) => {
  const path = yaml.startsWith("-") ? [1, "f"] : ["f"];
  const text = parseDocument(yaml).getIn(path) as string;
  const file = { path: "a.yaml", text: yaml, lines: new LineIndex(yaml) };
  const at = placeAt(parseYamlText(file).places, path);
  const place = placeInScalar(file, at, text, text.indexOf("@"), 1);
  expect(place).toEqual({ file: "a.yaml", ...file.lines.positionAt(yaml.indexOf("@")), length: 1 });
});

test("of what stands elsewhere, the place of the value", () => {
  const yaml = "a: &a One @two\nf: *a\n";
  const file = { path: "a.yaml", text: yaml, lines: new LineIndex(yaml) };
  const at = placeAt(parseYamlText(file).places, ["f"]);
  expect(placeInScalar(file, at, "One @two", 4, 1)).toEqual(at);
});
