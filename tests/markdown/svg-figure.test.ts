import { describe, expect, test } from "vitest";
import { svgFigure } from "../../plugins/markdown/render/svg-figure.ts";

const OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">';

/** What becomes of a drawing with this content: its content in a page, `file`, or why it is refused. */
function shown(content: string): string {
  const figure = svgFigure(`${OPEN}${content}</svg>`, "p-", "A dot.");
  if (figure.kind === "refused") return figure.reason;
  if (figure.kind === "file") return "file";
  expect(figure.html.startsWith(`${OPEN.slice(0, -1)} role="img" aria-label="A dot."`)).toBe(true);
  return figure.html.replace(/^<svg[^>]*?\/?>|<\/svg>$/g, "");
}

describe("a drawing stands in a page", () => {
  test.each([
    ["with ids of its own", '<g id="a"/><use href="#a"/>', '<g id="p-a"/><use href="#p-a"/>'],
    [
      "with references in CSS",
      '<g id="a"/><path style="fill: url(#a)"/>',
      '<g id="p-a"/><path style="fill: url(#p-a)"/>',
    ],
    [
      "with a picture in its address",
      '<image href="data:image/png;base64,AA=="/>',
      '<image href="data:image/png;base64,AA=="/>',
    ],
    ["without other programs' notes", '<a:b c="d"><e/></a:b><g x:label="f" foo="1"/>', "<g/>"],
    ["without comments", "<!-- a --><g/>", "<g/>"],
    ["without fonts", '<font id="a"><glyph/></font><text>b</text>', "<text>b</text>"],
    ["with animations", '<animate attributeName="r" to="2"/>', '<animate attributeName="r" to="2"/>'],
  ])("%s", (_, content, html) => {
    expect(shown(content.replace("<e/>", ""))).toBe(html);
  });

  test.each([
    ["one with a style sheet", "<style>g { fill: url(#a); font: 1px 'x' }</style>"],
    ["one with a font in its address", "<style>@font-face { src: url(data:font/woff2;base64,AA) }</style>"],
    ["a large one", `<path d="${"M0 0".repeat(60_000)}"/>`],
    ["one whose elements have a prefix", "<svg:g/>"],
  ])("or beside it: %s", (_, content) => {
    expect(shown(content)).toBe("file");
  });
});

describe("a drawing is refused where", () => {
  test.each([
    ["<script/>", "it holds a `script` element"],
    ["<SCRIPT>x</SCRIPT>", "it holds a `SCRIPT` element"],
    ["<svg:script/>", "it holds a `svg:script` element"],
    ["<foreignObject/>", "it holds a `foreignObject` element"],
    ["<iframe/>", "it holds an `iframe` element"],
    ['<g onload="x"/>', "it holds the event handler `onload`"],
    ['<g ONLOAD="x"/>', "it holds the event handler `ONLOAD`"],
    ['<a href="javascript:x"/>', "it refers to `javascript:x`, outside itself"],
    ['<a href="&#106;avascript:x"/>', "it refers to `&#106;avascript:x`, outside itself".replace("&#106;", "j")],
    ['<a x:href="https://b.example/"/>', "it refers to `https://b.example/`, outside itself"],
    ['<use href="data:image/svg+xml,x#a"/>', "it refers to `data:image/svg+xml,x#a`, outside itself"],
    ['<image href="a.png"/>', "it refers to `a.png`, outside itself"],
    ['<g xml:base="//b.example/"/>', "it refers to `//b.example/`, outside itself"],
    ['<g fill="URL(//b.example/x#a)"/>', "it refers to `URL(//b.example/x#a)`, outside itself"],
    ['<g style="fill: u\\72l(x)"/>', "it refers to `url(x)`, outside itself"],
    ["<style>@import 'x'</style>", "it refers to `@import 'x'`, outside itself"],
    ["<style><![CDATA[g { fill: url(//b.example/) }]]></style>", "it refers to `url(//b.example/) `, outside itself"],
    ['<set attributeName="xlink:href" to="x"/>', "it animates `xlink:href`"],
    ['<g xmlns:h="http://www.w3.org/1999/xhtml"/>', "it gives `http://www.w3.org/1999/xhtml` the prefix `h`"],
    [`${"<g>".repeat(20_000)}${"</g>".repeat(20_000)}`, "its elements are nested more than 200 deep"],
    [" ".repeat(8_000_000), "it is 8000064 characters long; expected at most 8000000"],
  ])("%.60s", (content, reason) => {
    expect(shown(content)).toBe(reason);
  });

  test.each([
    ["<p/>", "it has no `svg` element at its root"],
    ["words", "it has no `svg` element at its root"],
    ["<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "it declares entities; save it as plain SVG"],
    ['<?xml version="1.0"?><?xml-stylesheet href="x"?><svg/>', "it holds the instruction `<?xml-stylesheet`"],
  ])("%s", (svg, reason) => {
    expect(svgFigure(svg, "p-", "A dot.")).toEqual({ kind: "refused", reason });
  });
});
