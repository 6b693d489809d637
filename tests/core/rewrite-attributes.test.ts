import { describe, expect, test } from "vitest";
import { rewriteAttributes } from "../../plugins/core/rewrite-attributes.ts";

const shout = (html: string): string =>
  rewriteAttributes(html, (name, value) => (name === "href" || name === "id" ? value.toUpperCase() : value));

describe("rewriteAttributes", () => {
  test.each([
    ["double quotes", '<a href="x">t</a>', '<a href="X">t</a>'],
    ["single quotes", "<a href='x'>t</a>", "<a href='X'>t</a>"],
    ["no quotes", "<a href=x>t</a>", "<a href=X>t</a>"],
    ["spaces around the equals sign", '<a  href = "x" >', '<a  href = "X" >'],
    ["a name in capitals", '<A HREF="x">', '<A HREF="X">'],
    ["a value on two lines", '<a href="x\ny">', '<a href="X\nY">'],
    ["several attributes", '<a class="c" href="x" id="y" hidden>', '<a class="c" href="X" id="Y" hidden>'],
    ["an angle bracket in a value before", '<p title="a > b" id="x">', '<p title="a > b" id="X">'],
    ["several elements", '<a href="x"><b id=y></b></a>', '<a href="X"><b id=Y></b></a>'],
    ["an element that closes itself", '<use href="x"/>', '<use href="X"/>'],
    ["a tag that is cut off", '<p id="a"><a href="x', '<p id="A"><a href="X'],
  ])("%s", (_, html, expected) => {
    expect(shout(html)).toBe(expected);
  });

  test.each([
    ["text", 'href="x" and id=y'],
    ["a comment", '<!-- <a href="x"> -->'],
    ["a script", "<script>const s = '<a href=\"x\">';</script>"],
    ["a style sheet", '<style>a[href="x"] { color: red }</style>'],
    ["a text field", '<textarea><a href="x"></textarea>'],
    ["an attribute without a value", "<a href>t</a>"],
    ["an attribute of another name", '<a data-href="x" xhref="y" ids="z">'],
    ["a closing tag", "<p>t</p >"],
    ["a document type", '<!DOCTYPE html SYSTEM "id">'],
  ])("leaves %s as it is", (_, html) => {
    expect(shout(html)).toBe(html);
  });

  test("hands out values as they are written, entities and all", () => {
    const seen: string[] = [];
    rewriteAttributes('<a href="?a=1&amp;b=&#50;" title="a&quot;b">', (name, value) => {
      seen.push(`${name}: ${value}`);
      return value;
    });
    expect(seen).toEqual(["href: ?a=1&amp;b=&#50;", "title: a&quot;b"]);
  });

  test("puts in what it is given as it is", () => {
    expect(rewriteAttributes('<a href="x">', () => "a&amp;b")).toBe('<a href="a&amp;b">');
  });
});
