import { expect, test } from "vitest";
import { safeCslHtml } from "../../plugins/bibliography/format/csl-html.ts";

test.each([
  [
    "mark-up of titles stays",
    "<i>a</i> <b>b</b> x<sup>2</sup> y<sub>1</sub>",
    "<i>a</i> <b>b</b> x<sup>2</sup> y<sub>1</sub>",
  ],
  [
    "small capitals get a class",
    '<span style="font-variant:small-caps;">Sgd</span>',
    '<span class="small-caps">Sgd</span>',
  ],
  [
    "other elements are text",
    "<script>alert(1)</script><a href='x'>",
    "&lt;script&gt;alert(1)&lt;/script&gt;&lt;a href='x'&gt;",
  ],
  ["attributes too", '<i onclick="x()">a</i>', "&lt;i onclick=&quot;x()&quot;&gt;a"],
  ["what is not closed is closed", "<i>a <b>b", "<i>a <b>b</b></i>"],
  ["what was not opened goes", "a</i></span> b", "a b"],
  ["signs are escaped, entities are not escaped again", "a & b &#38; c < d &lt; e", "a &amp; b &#38; c &lt; d &lt; e"],
  ["the entry around it goes", '  <div class="csl-entry">a</div>\n', "a"],
])("%s", (_title, html, expected) => {
  expect(safeCslHtml(html)).toBe(expected);
});
