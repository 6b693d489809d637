import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { LARGEST } from "../../plugins/pages/previews/blocks-that-fit.ts";
import { previewFragments } from "../../plugins/pages/previews/preview-fragments.ts";

const SECTIONS = [
  { headingId: undefined, html: '<p>Before. <span class="math" data-tex="x"><span id="eq-x">x</span></span></p>\n' },
  {
    headingId: "peak",
    html:
      '<div class="hinged"><h2 id="peak">The peak</h2><a class="hinge" href="/a/#peak" data-hinge="peak">Turn<span>: x</span></a></div>\n' +
      '<p>It is <a href="#model">high</a><span class="note" id="ref-1"><span class="sidenote" id="note-1">A note.</span></span>.</p>\n',
  },
  { headingId: "proof", html: '<h3 id="proof">Proof</h3>\n<p id="step">By <em id="word">algebra</em>.</p>\n' },
  { headingId: "model", html: '<h2 id="model">The model</h2>\n<svg><use href="#dot"></use><g id="dot"></g></svg>' },
];

const fragmentOf = (sections: typeof SECTIONS, id: string) => previewFragments(sections, [id], "/papers/a/").get(id);
const show = (id: string) => fragmentOf(SECTIONS, id)?.html.trim();

describe("a preview's fragment", () => {
  test("of a heading is its section, subsections included, without the hinge and the notes", () => {
    expect(show("peak")).toBe(
      '<div class="hinged"><p class="preview-heading">The peak</p></div>\n' +
        '<p>It is <a data-preview href="/papers/a/#model">high</a>.</p>\n' +
        '<p class="preview-heading">Proof</p>\n' +
        '<p id="preview-step">By <em id="preview-word">algebra</em>.</p>',
    );
  });

  test("of a subsection is that alone", () => {
    expect(show("proof")).toBe(
      '<p class="preview-heading">Proof</p>\n<p id="preview-step">By <em id="preview-word">algebra</em>.</p>',
    );
  });

  test("of something within a line is the block around it", () => {
    expect(show("word")).toBe('<p id="preview-step">By <em id="preview-word">algebra</em>.</p>');
  });

  test("of something within a formula is the block around the formula", () => {
    expect(show("eq-x")).toBe('<p>Before. <span class="math" data-tex="x"><span id="preview-eq-x">x</span></span></p>');
  });

  test("keeps what a drawing's parts point at", () => {
    expect(show("model")).toBe(
      '<p class="preview-heading">The model</p>\n<svg><use href="#preview-dot"></use><g id="preview-dot"></g></svg>',
    );
  });

  test("comes with those that links within it lead to, for they can be previewed there", () => {
    const sections = [
      { headingId: "a", html: '<h2 id="a">A</h2><p>See <a href="#b" data-ref="b">B</a>.</p>' },
      { headingId: "b", html: '<h2 id="b">B</h2><p>See <a href="#eq-%C3%A9">(1)</a>.</p>' },
      { headingId: "c", html: '<h2 id="c">C</h2><p id="eq-é">One.</p><p>See <a href="#a">A</a>.</p>' },
      { headingId: "d", html: '<h2 id="d">D</h2><p>See <a href="#c">C</a>.</p>' },
    ];
    expect([...previewFragments(sections, ["a"], "/papers/a/").keys()]).toEqual(["a", "b", "eq-é"]);
  });

  test("comes without the works that it cites: those have no previews", () => {
    const sections = [
      { headingId: "a", html: '<h2 id="a">A</h2><p>See <a href="#ref-x" data-cite="x">X</a>.</p>' },
      { headingId: undefined, html: '<ul><li id="ref-x">X.</li></ul>' },
    ];
    expect([...previewFragments(sections, ["a"], "/papers/a/").keys()]).toEqual(["a"]);
  });

  test("has formulas whole, wherever they stand, and is cut at blocks around them", () => {
    const formula = (id: string): string =>
      `<div class="math-display" data-tex="x"><span class="katex"><span class="katex-html"><span id="${id}"><span>x</span></span></span></span></div>`;
    const section = { headingId: undefined, html: `<p id="p">A</p>${formula("one")}<div>${formula("two")}</div>` };
    for (const id of ["one", "two"]) expect(fragmentOf([section], id)?.html).toBe(formula(`preview-${id}`));
  });

  test("is found behind a formula that an author wrote and did not close", () => {
    const section = { headingId: undefined, html: '<p id="a">A <span class="katex"><b>x</b></p><p id="b">B</p>' };
    expect(fragmentOf([section], "b")?.html).toBe('<p id="preview-b">B</p>');
  });

  test("of an id that is not there is nothing", () => {
    expect(show("pea")).toBeUndefined();
  });

  test("is cut between two blocks where it is larger than 10 KB packed, and says so", () => {
    // Text that hardly packs.
    let seed = 7;
    const noise = (length: number): string =>
      Array.from({ length }, () => {
        seed = (seed * 48271) % 2147483647;
        return (seed % 36).toString(36);
      }).join("");
    const blocks = Array.from({ length: 8 }, () => `<p>${noise(3000)}</p>\n`);
    const fragment = fragmentOf([{ headingId: "long", html: `<h2 id="long">Long</h2>\n${blocks.join("")}` }], "long");
    expect(fragment?.more).toBe(true);
    expect(fragment?.html.endsWith("</p>\n")).toBe(true);
    expect(gzipSync(fragment?.html ?? "").length).toBeLessThanOrEqual(LARGEST);
    const next = blocks[fragment?.html.match(/<p>/g)?.length ?? 0];
    expect(gzipSync((fragment?.html ?? "") + next).length).toBeGreaterThan(LARGEST);
  });

  test("of one block is whole whatever its size", () => {
    const block = `<p id="x">${Array.from({ length: 9000 }, (_, i) => (i * 2654435761).toString(36)).join("")}</p>`;
    const fragment = fragmentOf([{ headingId: undefined, html: block }], "x");
    expect(fragment).toEqual({ html: block.replace('id="x"', 'id="preview-x"'), more: false });
  });
});
