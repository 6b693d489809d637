import * as fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { ADDRESSES, ATTRIBUTES, ELEMENTS } from "../../plugins/markdown/syntax/html/allowed-html.ts";
import { fetchedByCss, readStyle } from "../../plugins/markdown/syntax/html/allowed-style.ts";
import { readAuthorHtml } from "../../plugins/markdown/syntax/html/author-html.ts";
import { OpenElements } from "../../plugins/markdown/syntax/html/open-elements.ts";

/** HTML as it may stand, addresses as they were written, and what is said about it. */
function read(html: string): { shown: string; told: string[] } {
  const { parts, problems } = readAuthorHtml(html, new OpenElements());
  const shown = parts
    .map((part) =>
      typeof part === "string"
        ? part
        : "explicit" in part
          ? ""
          : ` ${part.name}="[${part.addresses.map(({ address, behind }) => `${address.address} ${behind}`.trim()).join("|")}]"`,
    )
    .join("");
  return { shown, told: problems.map(({ rule, offset, length }) => `${rule}: ${html.slice(offset, offset + length)}`) };
}

describe("stands as it is", () => {
  test.each([
    ["attributes in any manner", "<p  class=a id='b'\n title = \"c\" hidden >t</p>"],
    ["names in capitals", "<P CLASS=a>t</P>"],
    ["a reference to a character", '<p title="a &lt; b &amp; c">&copy; d</p>'],
    ["an element that closes itself", '<svg viewBox="0 0 1 1"><circle r="1" /><path d="M0 0"/></svg>'],
    ["what browsers end by themselves", "<ul><li>a<li>b</ul><table><tr><td>1<td>2<tr><td>3</table>"],
    ["the title of a drawing", "<svg><title>A <tspan>b</tspan></title></svg>"],
    ["part of an element", "</p>".replace("</p>", "<details><summary>Open")],
    ["an inequality", "a < b, 3<4, <3"],
  ])("%s", (_, html) => {
    expect(read(html).told).toEqual([]);
    expect(read(html).shown).toBe(html.replace(/<(?=[ 34])/g, "&lt;"));
  });
});

describe("is left out", () => {
  test.each([
    ["a handler", '<b onclick="x" class="a">t</b>', '<b class="a">t</b>', ["resource-local: onclick"]],
    ["a handler without blanks", '<b class="a"onclick=x>t</b>', '<b class="a">t</b>', ["resource-local: onclick"]],
    ["a handler behind a slash", "<b/onclick=x>t</b>", "<b>t</b>", ["resource-local: onclick"]],
    ["a script with its text", "a<script>x < y</script>b", "ab", ["resource-local: <script"]],
    ["a script in a drawing", "<svg><script>x</script></svg>", "<svg></svg>", ["resource-local: <script"]],
    ["a comment", "a<!-- <b onclick=x> -->b", "ab", []],
    [
      "a title outside of drawings",
      "<title><img src=x onerror=y></title>",
      "&lt;title>&lt;img src=x onerror=y>&lt;/title>",
      ["html-valid: <title"],
    ],
    ["a tag that closes nothing", "a</div>b</p>c", "abc", ["html-valid: </div>", "html-valid: </p>"]],
    [
      "the second of two attributes that is another",
      "<p id=a data-x onfocus>t</p>",
      "<p id=a data-x>t</p>",
      ["resource-local: onfocus"],
    ],
    ["a property", '<p style="x: 1; COLOR: red">t</p>', '<p style="COLOR: red">t</p>', ["html-valid: style"]],
  ])("%s", (_, html, shown, told) => {
    expect(read(html)).toEqual({ shown, told });
  });
});

test("addresses are handed out as they are meant", () => {
  expect(
    read('<a href="a&amp;b.md#c">t</a><img src=d.png srcset="e.png, f.png 2x,data:image/png;base64,AA== 3x" alt>')
      .shown,
  ).toBe('<a href="[a&b.md#c]">t</a><img src="[d.png]" srcset="[e.png|f.png 2x|data:image/png;base64,AA== 3x]" alt>');
});

test("a `<` in a value cannot begin a tag, whatever the value stands in", () => {
  expect(read('<p title="</title><img src=x onerror=y>">t</p>').shown).toBe(
    '<p title="&lt;/title&gt;&lt;img src=x onerror=y&gt;">t</p>',
  );
});

describe("CSS fetches by", () => {
  test.each([
    "background: url(x.png)",
    "background: URL( 'https://b.example/x' )",
    "background: u\\72l(x)",
    "background: \\75\\72\\6c(x)",
    "background: u/**/rl(x)",
    "background: image-set('x' 1x)",
    "background: -webkit-image-set('x' 1x)",
    "background: image('x')",
    "@import 'x'",
    "@\\69mport 'x'",
    "src: src('x')",
    "width: expression(x)",
    "fill: url(x.svg#a)",
    "fill: url(data:text/html,x)",
  ])("%s", (css) => {
    expect(fetchedByCss(css)).toBeDefined();
  });
});

describe("and does not by", () => {
  test.each([
    "color: red; margin: 0 auto !important",
    "fill: url(#g); mask: url('#m')",
    "background: linear-gradient(to right, rgb(0 0 0 / 50%), var(--c))",
    "background: url(data:image/png;base64,AA==)",
    "font: italic 1em/1.2 'My; Font', serif; width: calc((1px + 2em) * 3)",
    "-inkscape-stroke: none; --own: 1px; text-anchor: middle",
    "",
  ])("%s", (css) => {
    expect(fetchedByCss(css)).toBeUndefined();
    expect(readStyle(css)).toEqual({ kept: css, unknown: [] });
  });
});

test("whatever HTML is thrown together, a browser finds in it what is allowed alone", () => {
  const pieces = fc.constantFrom(
    ...[
      "<",
      "</",
      ">",
      "/>",
      "/",
      "=",
      '"',
      "'",
      " ",
      "\n",
      "<!--",
      "-->",
      "<!",
      "<?",
      "]]>",
      "<![CDATA[",
      "&lt;",
      "&#60;",
      "&quot;",
    ],
    ...[
      "a",
      "b",
      "p",
      "svg",
      "math",
      "title",
      "style",
      "script",
      "textarea",
      "noscript",
      "template",
      "xmp",
      "plaintext",
      "img",
    ],
    ...["use", "annotation-xml", "mtext", "foreignObject", "desc", "select", "table", "iframe", "x"],
    ...[" href=", " src=", " srcset=", " style=", " onclick=", " title=", " xlink:href=", " formaction=", " encoding="],
    ...["javascript:x", "//b.example/", "text/html", "url(x)", "#a", "data:text/html,x"],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (written) => {
      const { parts } = readAuthorHtml(written.join(""), new OpenElements());
      // Where an address belongs, one stands that was resolved.
      const html = parts
        .map((part) =>
          typeof part === "string" ? part : "explicit" in part ? ' id="term"' : ` ${part.name}="/resolved/"`,
        )
        .join("");
      const found: string[] = [];
      const parser = new Parser({
        onopentag(name, attributes) {
          if (!ELEMENTS.has(name)) found.push(name);
          for (const [attribute, value] of Object.entries(attributes)) {
            const isAddress =
              ADDRESSES.has(`${name} ${attribute}`) && (value === "" || /^(?:\s*#|\/resolved\/|[^:]*$)/.test(value));
            const isKnown = ATTRIBUTES.has(attribute) || attribute === "style" || isAddress;
            if (!isKnown) found.push(`${name} ${attribute}=${value}`);
            if (attribute === "style" && fetchedByCss(value) !== undefined) found.push(value);
          }
        },
        oncomment: (text) => found.push(text),
        onprocessinginstruction: (name) => found.push(name),
      });
      parser.end(html);
      expect(found, html).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
