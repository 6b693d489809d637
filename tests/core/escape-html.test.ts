import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeHtml } from "../../plugins/core/escape-html.ts";

test.each([
  ["", ""],
  ["plain", "plain"],
  ['<a href="x">', "&lt;a href=&quot;x&quot;&gt;"],
  ["a < b && c", "a &lt; b &amp;&amp; c"],
  ["&amp;", "&amp;amp;"],
  ["it's", "it's"],
  ["<", "&lt;"],
  ["𝔼[x] > 0", "𝔼[x] &gt; 0"],
])("%j", (text, escaped) => {
  expect(escapeHtml(text)).toBe(escaped);
});

test("is what a replacement of each of the four gives", () => {
  const character = fc.constantFrom("&", "<", ">", '"', "'", "a", "é", "\ud835\udd3c", "\ud835");
  fc.assert(
    fc.property(fc.array(character), (characters) => {
      const text = characters.join("");
      const replaced = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
      expect(escapeHtml(text)).toBe(replaced);
    }),
  );
});
