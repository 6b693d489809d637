import { expect, test } from "vitest";
import { createMarkdown } from "../../plugins/markdown/create-markdown.ts";
import { parseDocument } from "../../plugins/markdown/document/parse-document.ts";
import { readingMinutes } from "../../plugins/pages/reading-time.ts";

const md = createMarkdown();

function minutes(markdown: string): number {
  return readingMinutes(parseDocument(md, { path: "posts/notes/a.md", text: markdown, linesBefore: 0 }));
}

test.each([
  // 238 words a minute.
  ["one word", "word", 1],
  ["a minute of words", "word ".repeat(238), 1],
  ["a minute and a half", "word ".repeat(357), 2],
  ["ten minutes", "word ".repeat(2380), 10],
  // A second for a formula in a line, ten for one of its own.
  ["sixty formulas in lines", "$x$ ".repeat(60), 1],
  ["a hundred and eighty formulas in lines", "$x$ ".repeat(180), 3],
  ["thirty formulas of their own", "$$\nx\n$$\n\n".repeat(30), 5],
  // TeX and code are no words.
  ["a formula of many letters", `$x${" + x".repeat(2000)}$`, 1],
  ["code", `\`\`\`\n${"word ".repeat(2000)}\n\`\`\``, 1],
  // Headings, lists, quotes, tables and footnotes are.
  ["a heading", `# ${"word ".repeat(714)}`, 3],
  ["a list", "- word\n".repeat(714), 3],
  ["a footnote", `Text.[^1]\n\n[^1]: ${"word ".repeat(714)}`, 3],
  ["words with accents, hyphens and apostrophes", "naïve well-known Bayes’s ".repeat(238), 3],
])("%s", (_, markdown, expected) => {
  expect(minutes(markdown)).toBe(expected);
});
