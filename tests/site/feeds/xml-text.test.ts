import { expect, test } from "vitest";
import { xmlSection, xmlText } from "../../../plugins/site/feeds/xml-text.ts";
import { parseXml } from "../../support/xml.ts";

test.each([
  ["markup", "<b>&</b>", "&lt;b&gt;&amp;&lt;/b&gt;"],
  ["what XML allows below a space", "a\tb\nc\rd", "a\tb\nc\rd"],
  ["control characters", "a\u0000b\u0008c\u001fd", "abcd"],
  ["control characters that XML 1.0 allows", "\u007f\u0085", "\u007f\u0085"],
  ["a letter beyond the first plane", "𝔼 < ∞", "𝔼 &lt; ∞"],
  ["halves of surrogate pairs", "a\ud835b\udd3cc", "abc"],
  ["the last characters of the first plane", "\ufffd\ufffe\uffff", "\ufffd"],
])("%s", (_, text, xml) => {
  expect(xmlText(text)).toBe(xml);
});

test.each([
  ["markup", "<b>&amp;</b>", "<![CDATA[<b>&amp;</b>]]>", "<b>&amp;</b>"],
  ["what would end it", "a[b[0]]>c ]]>", "<![CDATA[a[b[0]]]]><![CDATA[>c ]]]]><![CDATA[>]]>", "a[b[0]]>c ]]>"],
  ["control characters", "a\u0000b\u001f", "<![CDATA[ab]]>", "ab"],
])("%s in a section", (_, text, xml, read) => {
  expect(xmlSection(text)).toBe(xml);
  expect(parseXml(`<a>${xml}</a>`).text).toBe(read);
});

test("a text of a million characters takes well below a second", () => {
  const text = '<mi mathvariant="normal">𝔼</mi>'.repeat(33_000);
  const start = performance.now();
  const xml = xmlText(text);
  // 25 ms here; a pass that takes the text apart into characters takes 300.
  expect(performance.now() - start).toBeLessThan(1_000);
  expect(xml).toHaveLength(33_000 * xmlText('<mi mathvariant="normal">𝔼</mi>').length);
});
