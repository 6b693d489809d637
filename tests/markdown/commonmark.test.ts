import spec from "commonmark-spec";
import markdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { createMarkdown } from "../../plugins/markdown/create-markdown.ts";

const CURLY = "quotes are curly";

/** Examples of the CommonMark specification that read otherwise in a post, by what changes them. */
const CHANGED: readonly (readonly [syntax: string, numbers: readonly number[]])[] = [
  ["`\\[…\\]` is a formula", [12]],
  ["an image alone in its paragraph is a figure", [520, ...range(572, 578), ...range(580, 586), 588, 589, 591]],
  ["a bare address is a link", [602, 608, 611, 612]],
  [CURLY, [14, 197, 209, 210, 352, 359, 363, 380, 385, 395, 508, 590, 619, 620, 622, 624, 632]],
];

describe("the CommonMark specification's examples read as with plain markdown-it", () => {
  const plain = markdownIt({ html: true });
  const ours = createMarkdown();
  /** Tokens of posts as plain HTML: what a renderer adds to them is not compared. */
  const read = (markdown: string): string => {
    const tokens = ours.parse(markdown, {});
    // Every heading has an id.
    for (const token of tokens) if (token.type === "heading_open") token.attrs = null;
    return plain.renderer.render(tokens, plain.options, {});
  };
  test("all 652 of version 0.31.2", () => {
    expect(spec.tests.length).toBe(652);
  });
  for (const { markdown, number, section } of spec.tests) {
    const source = markdown.replaceAll("→", "\t");
    const change = CHANGED.find(([, numbers]) => numbers.includes(number))?.[0];
    test(`${number}, ${section}${change ? `, but ${change}` : ""}`, () => {
      const expected = plain.render(source);
      const found = read(source);
      if (change) expect(found).not.toBe(expected);
      if (change === CURLY) expect(straight(found)).toBe(straight(expected));
      if (!change) expect(found).toBe(expected);
    });
  }
});

function straight(html: string): string {
  return html.replace(/[“”]|&quot;/g, '"').replace(/[‘’]/g, "'");
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
