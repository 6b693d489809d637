import { expect, test } from "vitest";
import { readFrontMatter } from "../../../plugins/import/read/front-matter.ts";

test.each([
  ["YAML", "---\ntitle: A\ntags: [x, y]\n---\nText\n"],
  ["TOML", '+++\ntitle = "A"\ntags = ["x", "y"]\n+++\nText\n'],
  ["JSON", '{\n  "title": "A",\n  "tags": ["x", "y"]\n}\nText\n'],
])("reads front matter in %s", (_format, text) => {
  const { fields, body } = readFrontMatter(text);
  expect(fields).toEqual({ title: "A", tags: ["x", "y"] });
  expect(body).toBe("Text\n");
});

test("says in which line the body begins", () => {
  expect(readFrontMatter("---\ntitle: A\n---\nText").bodyLine).toBe(4);
  expect(readFrontMatter("Text").bodyLine).toBe(1);
});

test("takes what can be read of broken YAML, and says that it is broken", () => {
  const { fields, problem } = readFrontMatter("---\ntitle: The: peak\nlayout: post\n---\nText");
  expect(fields).toMatchObject({ title: "The: peak", layout: "post" });
  expect(problem).toContain("Nested mappings");
});

test("a line of hyphens within a text is no front matter", () => {
  expect(readFrontMatter("Text\n\n---\n\nmore")).toMatchObject({ fields: {}, body: "Text\n\n---\n\nmore" });
});
