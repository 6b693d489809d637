import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { placeInScalar } from "../../plugins/catalog/read/scalar-place.ts";
import { parseYamlText, placeAt } from "../../plugins/catalog/read/yaml-text.ts";
import { LineIndex } from "../../plugins/core/line-index.ts";

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
