import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createMarkdown } from "../../plugins/markdown/create-markdown.ts";
import { blogOf, post, told } from "../support/blog.ts";
import { REPOSITORY } from "../support/project.ts";
import { readTextCases } from "../support/text-cases.ts";

const REFERENCES = `
@misc{belkin2019, author = {Mikhail Belkin and Daniel Hsu and Siyuan Ma}, title = {Belkin's}, year = 2019}
@misc{hastie2022, author = {Trevor Hastie and Aad van der Vaart}, title = {Hastie's}, year = 2022}
@misc{a:b/c.d, author = {Plato}, title = {Politeia}, date = {1997}}
`;

/** A note's page: its text, and its list of references. */
async function note(body: string, references = REFERENCES): Promise<{ text: string; list: string; feed: string }> {
  const blog = await blogOf({ "posts/references.bib": references, "posts/notes/a.md": post(body) });
  expect(told(blog.diagnostics)).toBe("fine");
  const [text = "", list = ""] = (blog.html.get("posts/notes/a.md") ?? "").split('<section class="references"');
  const source = blog.catalog.posts.get("posts/notes/a.md");
  return { text, list, feed: source ? blog.feedHtml(source) : "" };
}

/** HTML in a form that a person can check: what is not of interest is left out. */
function readable(html: string): string {
  return withoutFormulas(html)
    .replace(/<a href="#ref-[^"]*"(?: id="[^"]*")? data-cite="([^"]*)">(.*?)<\/a>/g, "[$2]($1)")
    .replace(/<span class="note".*?<\/span><\/span>|<sup class="note-ref".*?<\/sup>/g, "(note)")
    .replace(/<div class="table"[^>]*>|<\/div>/g, "")
    .trim()
    .replace(/^<p>([\s\S]*)<\/p>$/, (whole, inner: string) => (inner.includes("<p>") ? whole : inner));
}

/** Formulas as `(formula)`: a formula is a tree of spans. */
function withoutFormulas(html: string): string {
  const [before = "", ...rest] = html.split(/(?=<span class="math[ "])/);
  return rest.reduce((text, piece) => {
    let depth = 0;
    for (const tag of piece.matchAll(/<(\/?)span\b[^>]*>/g)) {
      depth += tag[1] === "/" ? -1 : 1;
      if (depth === 0) return `${text}(formula)${piece.slice(tag.index + tag[0].length)}`;
    }
    return text + piece;
  }, before);
}

describe("citations as Pandoc has them", () => {
  for (const { title, place, files, expected } of readTextCases(join(REPOSITORY, "tests/fixtures/citations.txt"))) {
    test(`${title} (${place})`, async () => {
      const { text } = await note(files.note as string);
      expect(readable(text).replace(/\n(?=\[p\. 3;)/g, " ")).toBe(expected);
    });
  }
});

describe("a citation as the title of an environment", () => {
  const titleOf = async (line: string): Promise<string | undefined> => {
    const { text } = await note(`:::theorem ${line}\nBody.\n:::`);
    return /<span class="env-label".*?<\/span>\.<\/span>/.exec(text)?.[0].replace(/<[^>]*>/g, "");
  };

  test("stands in one pair of parentheses", async () => {
    expect(await titleOf("[@belkin2019, Thm. 2]")).toBe("Theorem 1 (Belkin et al. 2019, Thm. 2).");
    expect(await titleOf("@belkin2019 [Thm. 2]")).toBe("Theorem 1 (Belkin et al. (2019, Thm. 2)).");
    expect(await titleOf("Descent, [@belkin2019]")).toBe("Theorem 1 (Descent, (Belkin et al. 2019)).");
  });

  test("in a feed too", async () => {
    const { feed } = await note(":::theorem [@belkin2019]\nBody.\n:::");
    expect(feed).toContain("<strong>Theorem 1 (Belkin et al. 2019).</strong>");
  });
});

describe("the list of references", () => {
  test("holds what is cited, in the style's order, with ways on and back", async () => {
    const references = `
      @article{b, author = {Bo Two}, title = {Second, with $x$}, journal = {J}, volume = 3, number = 4, pages = {5--6}, year = 2001, doi = {10.1000/5}}
      @misc{a, author = {Ann One}, title = {First}, year = 2000, eprint = {1812.11118}}
      @misc{not, author = {No One}, title = {Not cited}, year = 2000}`;
    const { list } = await note("[@b; @a], [@b].", references);
    expect(withoutFormulas(list)).toBe(
      ` role="doc-bibliography" aria-label="References" data-pagefind-ignore="">
<h2 class="label">References</h2>
<ul>
<li class="reference" id="ref-a">One, Ann (2000). First. <span class="reference-links"><a href="https://arxiv.org/abs/1812.11118">arXiv 1812.11118</a> <span class="reference-ways-back"><a class="reference-back" href="#cite-a-1" aria-label="Back to the text">↩</a></span></span></li>
<li class="reference" id="ref-b">Two, Bo (2001). Second, with (formula). <i>J</i> 3(4), 5–6. <span class="reference-links"><a href="https://doi.org/10.1000/5">DOI</a> <span class="reference-ways-back"><span aria-hidden="true">↩</span> <a class="reference-back" href="#cite-b-1" aria-label="Back to the text, citation 1">1</a> <a class="reference-back" href="#cite-b-2" aria-label="Back to the text, citation 2">2</a></span></span></li>
</ul>
</section>
`,
    );
  });

  test("is not there where nothing is cited", async () => {
    expect(await note("Text.")).toEqual({ text: "<p>Text.</p>\n", list: "", feed: "<p>Text.</p>\n" });
  });

  test("tells works of one name and year from each other", async () => {
    const references = `
      @misc{b, author = {Ann One}, title = {B}, year = 2000}
      @misc{a, author = {Ann One}, title = {A}, year = 2000}`;
    const { text, list } = await note("@a and [@b]", references);
    expect(readable(text)).toBe("[One (2000a)](a) and ([One 2000b](b))");
    expect(list.match(/One, Ann \(\w+\)\. \w/g)).toEqual(["One, Ann (2000a). A", "One, Ann (2000b). B"]);
  });

  test("escapes what entries hold", async () => {
    const references = `@misc{a, author = {{<img src=x onerror=alert(1)>}}, title = {<script>alert("1")</script> \\& <i>x}, year = 2000, note = {\\href{https://example.org/?a=1&b='2'}{<b>here</b>}}}`;
    const { text, list } = await note("[@a]", references);
    expect(text).toContain("&lt;img src=x onerror=alert(1)&gt; 2000</a>)");
    expect(list).toContain("&lt;script&gt;alert(“1”)&lt;/script&gt; &#38; &lt;i&gt;x.");
    expect(list).toContain("<a href=\"https://example.org/?a=1&amp;b='2'\">&lt;b&gt;here&lt;/b&gt;</a>");
    expect(text + list).not.toMatch(/<(?:script|img)/);
  });

  test("in a feed: plain text, the list at the end with whole addresses, no ids and classes", async () => {
    const { feed } = await note("Text [see @belkin2019].[^1]\n\n[^1]: A note, @hastie2022.");
    expect(feed).toBe(`<p>Text (see Belkin et al. 2019).<sup>1</sup></p>
<hr>
<ol>
<li><p>A note, Hastie and van der Vaart (2022).</p>
</li>
</ol>
<h2>References</h2>
<ul>
<li>Belkin, Mikhail, Daniel Hsu and Siyuan Ma (2019). Belkin’s.</li>
<li>Hastie, Trevor and Aad van der Vaart (2022). Hastie’s.</li>
</ul>
`);
  });
});

describe("what is never closed does not hang", () => {
  const md = createMarkdown();
  const N = 10_000;
  test.each([
    ["[@a".repeat(N)],
    ["@a [".repeat(N)],
    ["[@a;".repeat(N)],
    ["@".repeat(N)],
    ["[@{a".repeat(N)],
    [`${"[@a".repeat(N)}${"]".repeat(N)}`],
    [`${"@a [@b [".repeat(N)}${"]".repeat(2 * N)}`],
    [`[${"@a;".repeat(N)}]`],
    [`[@a, ${"1-".repeat(N)}]`],
    [`@${"a.".repeat(N)}`],
    ["@a [b](".repeat(N)],
    ["@a [b](c 'd".repeat(N)],
    ["@a [b][c".repeat(N)],
  ])("%.12s… 10,000 times", (text) => {
    // The runner's limit of time is the guard.
    expect(md.render(text, { render: { citation: () => undefined } })).toContain("@");
  });
});
