import { expect, test } from "vitest";
import { createMarkdown } from "../../plugins/markdown/create-markdown.ts";
import { parseDocument } from "../../plugins/markdown/document/parse-document.ts";
import { plainText } from "../../plugins/markdown/syntax/blocks/heading-ids.ts";
import { tableOfContents } from "../../plugins/pages/table-of-contents.ts";
import type { TocItem } from "../../plugins/pages/views/post.ts";

const md = createMarkdown();

function outline(text: string): string {
  const lines = (items: readonly TocItem[], indent: string): string[] =>
    items.flatMap(({ id, html, children }) => [`${indent}${id}: ${html}`, ...lines(children, `${indent}  `)]);
  const parsed = parseDocument(md, { path: "posts/notes/a.md", text, linesBefore: 0 });
  return lines(
    tableOfContents(parsed, (words) => plainText(words)),
    "",
  ).join("\n");
}

test("headings, and below them the results that have an id of their own", () => {
  const text = `:::lemma {#lem-0}
A.
:::

## One

:::theorem {#thm} The *peak*
A.
:::

:::proof {#proof-thm}
B.
:::

### Within

:::corollary {#cor}
C.
:::

:::theorem
D.
:::

#### Too deep

> ## Quoted

## Two
`;
  expect(outline(text)).toBe(`lem-0: Lemma 1
one: One
  thm: Theorem 1: The peak
  within: Within
  cor: Corollary 1
two: Two`);
});
