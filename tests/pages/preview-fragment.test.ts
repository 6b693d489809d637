import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { LARGEST, previewFragment } from "../../plugins/pages/previews/preview-fragment.ts";

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

const show = (id: string) => previewFragment(SECTIONS, id, "/papers/a/")?.html.trim();

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
    const fragment = previewFragment(
      [{ headingId: "long", html: `<h2 id="long">Long</h2>\n${blocks.join("")}` }],
      "long",
      "/a/",
    );
    expect(fragment?.more).toBe(true);
    expect(fragment?.html.endsWith("</p>\n")).toBe(true);
    expect(gzipSync(fragment?.html ?? "").length).toBeLessThanOrEqual(LARGEST);
    const next = blocks[fragment?.html.match(/<p>/g)?.length ?? 0];
    expect(gzipSync((fragment?.html ?? "") + next).length).toBeGreaterThan(LARGEST);
  });

  test("of one block is whole whatever its size", () => {
    const block = `<p id="x">${Array.from({ length: 9000 }, (_, i) => (i * 2654435761).toString(36)).join("")}</p>`;
    const fragment = previewFragment([{ headingId: undefined, html: block }], "x", "/a/");
    expect(fragment).toEqual({ html: block.replace('id="x"', 'id="preview-x"'), more: false });
  });
});
