import { describe, expect, test } from "vitest";
import { blogOf } from "../support/blog.ts";

const FILES = {
  "posts/papers/a/paper.yaml": "title: A\nauthors: [A. Author]\nyear: 2020\n",
  "posts/papers/a/overview.md":
    '---\ndate: 2026-01-01\n---\n\n[The error *falls* again.](deep-dive.md#thm-peak "claim") More.\n',
  "posts/papers/a/deep-dive.md":
    "---\ndate: 2026-01-01\n---\n\n:::theorem {#thm-peak} The peak\nIt falls.\n:::\n\n" +
    ":::lemma {#lem-step}\nA step.\n:::\n\n:::corollary {#cor-more} What $x$ gives\nMore.\n:::\n\n:::theorem\nNameless.\n:::\n",
};

describe("a claim", () => {
  test("reads as text, with a sign behind it that opens what backs it", async () => {
    const blog = await blogOf(FILES);
    expect(blog.html.get("posts/papers/a/overview.md")).toContain(
      '<p><span class="claim">The error <em>falls</em> again.</span>' +
        '<a class="claim-sign" href="/papers/a/deep-dive/#thm-peak" data-claim="thm-peak" data-hinge="thm-peak" data-preview>' +
        '<span class="visually-hidden"> (backed by Theorem 1 (deep dive))</span></a> More.</p>',
    );
  });

  test("names what backs it in a feed", async () => {
    const blog = await blogOf(FILES);
    const post = blog.catalog.posts.get("posts/papers/a/overview.md");
    if (!post) throw new Error("The overview is not there.");
    expect(blog.feedHtml(post)).toContain(
      '<p>The error <em>falls</em> again. (<a href="https://blog.example/papers/a/deep-dive/#thm-peak">Theorem 1 (deep dive)</a>) More.</p>',
    );
  });
});

test("the ledger lists theorems, propositions and corollaries that no claim tells, at their place", async () => {
  const blog = await blogOf(FILES);
  expect(blog.untold.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '13 No sentence of the overview tells Corollary 1 (What x gives); mark one with `[…](deep-dive.md#cor-more "claim")`.',
    '17 No sentence of the overview tells Theorem 2; mark one with `[…](deep-dive.md#… "claim")`, and give it an id.',
  ]);
});
