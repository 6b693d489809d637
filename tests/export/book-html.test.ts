import { describe, expect, test } from "vitest";
import { bookText, placeLinks, xhtmlOf } from "../../plugins/site/export/epub/book-html.ts";

function converted(html: string): string {
  return xhtmlOf(bookText(html).nodes);
}

describe("what a page shows is made fit for a book", () => {
  test("a formula is its MathML alone, with its source to be read out", () => {
    expect(
      converted(
        '<p><span class="math" data-tex="x^2"><span class="katex"><span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow><annotation encoding="application/x-tex" aria-hidden="true">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x2</span></span></span></p>',
      ),
    ).toBe(
      '<p><span class="math"><math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x^2"><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow></math></span></p>',
    );
  });

  test("scripts of a formula have no more parts than MathML has places for", () => {
    expect(converted("<math><msubsup><mi>σ</mi><mi>max</mi><mo>\u2061</mo><mn>2</mn></msubsup></math>")).toContain(
      "<msubsup><mi>σ</mi><mi>max</mi><mn>2</mn></msubsup>",
    );
  });

  test("a sidenote is a footnote of the book, and leads back", () => {
    expect(
      converted(
        '<p>Words<span class="note" id="note-ref-1"><input class="note-toggle" type="checkbox" id="note-toggle-1"><label class="note-number" for="note-toggle-1">1</label><span class="sidenote" id="note-1" role="note"><span class="sidenote-number" aria-hidden="true">1</span> A <em>note</em>.</span></span>.</p>',
      ),
    ).toBe(
      '<p>Words<a class="noteref" id="note-ref-1" href="#note-1" role="doc-noteref" epub:type="noteref">1</a>.</p>' +
        '<aside id="note-1" class="footnote" role="doc-footnote" epub:type="footnote"><p><a href="#note-ref-1" role="doc-backlink">1</a> A <em>note</em>.</p></aside>',
    );
  });

  test("what unfolds stands open, and what is there for scripts is left out", () => {
    expect(
      converted(
        '<details class="env" id="sol"><summary><span>Solution</span></summary><p tabindex="0" data-x="1">So.</p></details><div class="knob" data-knob="a"></div><div hidden data-knob="b"></div><button>Copy</button>',
      ),
    ).toBe('<div class="env unfolded" id="sol"><p class="summary"><span>Solution</span></p><p>So.</p></div>');
  });

  test("a claim says in words what backs it: the page has a sign for it that a style sheet draws", () => {
    expect(
      converted(
        '<span class="claim" id="claim-1">It falls.</span><a class="claim-sign" href="/d/#thm" data-claim="thm"><span class="claim-name">proved</span><span class="visually-hidden"> (backed by Theorem 1)</span></a>',
      ),
    ).toBe(
      '<span class="claim" id="claim-1">It falls.</span><a class="claim-sign" href="/d/#thm"><span> (backed by Theorem 1)</span></a>',
    );
  });

  test("a drawing says that it is SVG, and links within it as SVG 1.1 does", () => {
    expect(converted('<svg viewBox="0 0 1 1" role="img"><linearGradient id="a"/><use href="#a"/></svg>')).toBe(
      '<svg viewBox="0 0 1 1" role="img" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><linearGradient id="a"/><use xlink:href="#a"/></svg>',
    );
  });

  test("works that are cited are taken out of the text, by their ids", () => {
    const text = bookText(
      '<p>Text.</p><section class="references"><h2>References</h2><ul><li class="reference" id="ref-a">A. <span class="reference-ways-back">↩</span></li></ul></section>',
    );
    expect(xhtmlOf(text.nodes)).toBe("<p>Text.</p>");
    expect([...text.references].map(([id, nodes]) => [id, xhtmlOf([...nodes])])).toEqual([["ref-a", "A. "]]);
  });
});

test("links get their places in the book; what the book has not is said in words", () => {
  const { nodes } = bookText(
    '<a href="/in/">in</a> <a href="/out/">out</a> <img src="/a.png" alt="A"> <img src="/b.webm" alt="B">',
  );
  placeLinks(nodes, {
    link: (href) => (href === "/in/" ? "in.xhtml" : undefined),
    file: (src) => (src === "/a.png" ? "files/a.png" : undefined),
  });
  expect(xhtmlOf(nodes)).toBe('<a href="in.xhtml">in</a> <a>out</a> <img src="files/a.png" alt="A"/> B');
});
