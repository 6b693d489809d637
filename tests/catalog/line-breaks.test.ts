import { describe, expect, test } from "vitest";
import { cutFrontMatter } from "../../plugins/catalog/read/front-matter.ts";
import { isSourceFile, sourceFileOf } from "../../plugins/catalog/read/source-file.ts";
import { blogOf, catalogOf, told } from "../support/blog.ts";

// The same mistakes, in files as different systems save them: their places are the same.
const LINES = [
  "---",
  "title: A note",
  "date: 2026-01-01",
  "descripton: One.",
  "tags: [one,",
  "  two]",
  "---",
  "See [x](gone.md)",
  "and $\\nope$.",
  "",
  "$$",
  "a +",
  "\\nopo",
  "$$",
  "",
  "[^1]: Nobody.",
  "",
];

const REPORT = [
  "posts/notes/a.md:4:1 error field-known: Unknown field `descripton`; did you mean `description`?",
  "posts/notes/a.md:8:9 error link-resolves: The link `gone.md` leads to no file.",
  "posts/notes/a.md:9:6 error tex-parses: Undefined control sequence \\nope",
  "posts/notes/a.md:13:1 error tex-parses: Undefined control sequence \\nopo",
  "posts/notes/a.md:16:1 error footnote-referenced: The footnote `[^1]` is referred to nowhere, so its text is shown nowhere.",
].join("\n");

describe("places are the same", () => {
  test.each([
    ["with line feeds", LINES.join("\n")],
    ["with carriage returns and line feeds", LINES.join("\r\n")],
    ["with carriage returns", LINES.join("\r")],
    ["with a byte order mark", `\uFEFF${LINES.join("\n")}`],
    ["with a byte order mark, carriage returns and line feeds", `\uFEFF${LINES.join("\r\n")}`],
    ["with both kinds mixed", LINES.map((line, index) => line + (index % 3 === 0 ? "\r\n" : "\n")).join("")],
  ])("%s", async (_, text) => {
    const blog = await blogOf({ "posts/notes/a.md": text });
    expect(told(blog.diagnostics)).toBe(REPORT);
  });
});

test("values hold no carriage returns", () => {
  const catalog = catalogOf({
    "posts/notes/a.md": "---\r\ntitle: A\r\ndate: 2026-01-01\r\ntags: [x]\r\n---\r\nText.\r\n",
  });
  expect(told(catalog.diagnostics)).toBe("fine");
  expect(catalog.posts.get("posts/notes/a.md")).toMatchObject({ title: "A", date: "2026-01-01", tags: ["x"] });
});

test("a fence may have spaces behind it, and one inside a value closes nothing", () => {
  const text = "---  \ndate: 2026-01-01\ndescription: |\n  one\n  ---\n  two\n--- \t\nText.\n";
  const catalog = catalogOf({ "posts/notes/a.md": text });
  expect(told(catalog.diagnostics)).toBe("fine");
  const post = catalog.posts.get("posts/notes/a.md");
  expect(post?.frontMatter.description).toBe("one\n---\ntwo\n");
  expect(post?.linesBefore).toBe(7);
  expect(bodyOf(text)).toEqual({ text: "Text.\n", linesBefore: 7 });
});

test("a thematic break in the text is no front matter", () => {
  expect(bodyOf("---\ndate: 2026-01-01\n---\nOne.\n\n---\n\nTwo.\n")).toMatchObject({
    text: "One.\n\n---\n\nTwo.\n",
  });
});

for (const [name, end] of [
  ["a line feed", "\n"],
  ["a carriage return", "\r"],
  ["both", "\r\n"],
])
  test(`front matter that is not closed ends with an empty line, where lines end with ${name}`, () => {
    expect(bodyOf(["---", "date: 2026-01-01", "title: A", "", "One.", ""].join(end as string))).toEqual({
      text: `${end}One.${end}`,
      linesBefore: 3,
    });
  });

/** The Markdown of a post's file. */
function bodyOf(text: string): unknown {
  const file = sourceFileOf("posts/notes/a.md", Buffer.from(text));
  return isSourceFile(file) ? cutFrontMatter(file).body : file;
}
