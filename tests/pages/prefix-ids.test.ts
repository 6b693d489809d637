import { describe, expect, test } from "vitest";
import { prefixIds } from "../../plugins/pages/prefix-ids.ts";

const prefixed = (html: string): string => prefixIds(html, "left-", (href) => href);

describe("prefixIds", () => {
  test.each([
    ["an id", '<h2 id="peak">The peak</h2>', '<h2 id="left-peak">The peak</h2>'],
    ["a link within", '<a href="#peak">up</a>', '<a href="#left-peak">up</a>'],
    ["a label", '<input id="a"><label for="a">A</label>', '<input id="left-a"><label for="left-a">A</label>'],
    [
      "lists of ids",
      '<p aria-labelledby="a b" aria-describedby="c">',
      '<p aria-labelledby="left-a left-b" aria-describedby="left-c">',
    ],
    ["one id", '<input list="l" aria-activedescendant="o">', '<input list="left-l" aria-activedescendant="left-o">'],
    ["the headers of a cell", '<td headers="a b">', '<td headers="left-a left-b">'],
    [
      "controls",
      '<button aria-controls="p" popovertarget="q">',
      '<button aria-controls="left-p" popovertarget="left-q">',
    ],
    [
      "an SVG's paint servers and clips",
      '<path fill="url(#g)" clip-path="url(#c)" style="mask: url(#m); filter: url(#f)"/>',
      '<path fill="url(#left-g)" clip-path="url(#left-c)" style="mask: url(#left-m); filter: url(#left-f)"/>',
    ],
    [
      "an SVG's paint servers in quotes",
      `<path fill="url('#g')" stroke="url(&quot;#s&quot;)"/><path fill='url("#h")'/>`,
      `<path fill="url('#left-g')" stroke="url(&quot;#left-s&quot;)"/><path fill='url("#left-h")'/>`,
    ],
    [
      "an SVG's uses",
      '<use href="#a"/><use xlink:href="#b"/><g id="a"/><g id="b"/>',
      '<use href="#left-a"/><use xlink:href="#left-b"/><g id="left-a"/><g id="left-b"/>',
    ],
    [
      "a footnote and the way back",
      '<sup id="note-ref-1"><a href="#note-1">1</a></sup> <li id="note-1"><a href="#note-ref-1">↩</a></li>',
      '<sup id="left-note-ref-1"><a href="#left-note-1">1</a></sup> <li id="left-note-1"><a href="#left-note-ref-1">↩</a></li>',
    ],
  ])("%s", (_, html, expected) => {
    expect(prefixed(html)).toBe(expected);
  });

  test.each([
    ["a link to the top", '<a href="#">top</a>'],
    ["a link to elsewhere", '<a href="/papers/a/#peak">a</a>'],
    ["what only looks like an id", '<p data-id="x" title="id=x" class="id">id="x" href="#x"</p>'],
    ["a picture", '<img src="/a.png#x" alt="#x">'],
    ["an address in CSS that is no id", '<p style="background: url(/a.png)">'],
  ])("leaves %s as it is", (_, html) => {
    expect(prefixed(html)).toBe(html);
  });

  test("hands every other address to the caller", () => {
    const html = '<a href="/papers/a/#peak">a</a><a href="#b">b</a><a href="c.png">c</a><use xlink:href="/d.svg#e"/>';
    expect(prefixIds(html, "left-", (href) => `[${href}]`)).toBe(
      '<a href="[/papers/a/#peak]">a</a><a href="#left-b">b</a><a href="[c.png]">c</a><use xlink:href="[/d.svg#e]"/>',
    );
  });
});
