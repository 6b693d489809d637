import { expect, test } from "vitest";
import { parseXml } from "../support/xml.ts";

// The tests of feeds rely on this parser to refuse what a feed reader would.

test("a document", () => {
  const root = parseXml(
    `<?xml version="1.0" encoding="utf-8"?>\n<?style href="a.css"?><a x="1 &amp; 2" y='"'><!-- c --><b/>t &lt; &#x1D4B3; <c:d>u</c:d><![CDATA[<&lt;>]]></a>\n`,
  );
  expect(root).toEqual({
    name: "a",
    attributes: { x: "1 & 2", y: '"' },
    children: [
      { name: "b", attributes: {}, children: [], text: "" },
      { name: "c:d", attributes: {}, children: [], text: "u" },
    ],
    text: "t < 𝒳 u<&lt;>",
  });
});

test.each([
  ["<a><b></a></b>", "line 1: </a> closes <b>"],
  ["<a>\n<b>\n</a>", "line 3: </a> closes <b>"],
  ["<a>", "line 1: <a> is not closed"],
  ["</a>", "line 1: </a> closes <>"],
  ["<a/><b/>", "line 1: <b> is a second root"],
  ["<a/>text", "line 1: text stands outside of the root"],
  ["", "line 1: there is no root"],
  ["<a>&nbsp;</a>", "line 1: `&nbsp;` is no entity of XML"],
  ["<a>b & c</a>", "line 1: `& c` is no entity of XML"],
  ["<a>b &amp c</a>", "line 1: `&amp c` is no entity of XML"],
  ['<a x="&copy;"/>', "line 1: `&copy;` is no entity of XML"],
  ["<a x=1/>", "line 1: the tag <a> is malformed"],
  ["<a x/>", "line 1: the tag <a> is malformed"],
  ['<a x="<"/>', "line 1: the tag <a> is malformed"],
  ['<a x="1" x="2"/>', "line 1: the attribute x is given twice"],
  ['<a x="1"y="2"/>', "line 1: the tag <a> is malformed"],
  ["<a>1 < 2</a>", "line 1: `<` begins no tag"],
  ["<a>]]></a>", "line 1: `]]>` stands in a text"],
  ["<a><![CDATA[b</a>", "line 1: a CDATA section stands outside of the root or is not closed"],
  ["<a/><![CDATA[b]]>", "line 1: a CDATA section stands outside of the root or is not closed"],
  ["<a><!-- b -- c --></a>", "line 1: a comment holds `--` or is not closed"],
  ["<a>\u0007</a>", "line 1: the character U+7 is not allowed"],
  ["<a>\ud835</a>", "line 1: the character U+d835 is not allowed"],
  ['\n<?xml version="1.0"?><a/>', "line 2: a processing instruction is malformed"],
  ["<? a?><b/>", "line 1: a processing instruction is malformed"],
  ["<?a b><b/>", "line 1: a processing instruction is not closed"],
])("%j: %s", (source, message) => {
  expect(() => parseXml(source)).toThrow(message);
});
