import { describe, expect, test } from "vitest";
import { blogOf } from "../support/blog.ts";

const FILES = {
  "posts/papers/a/paper.yaml": "title: A\nauthors: [A. Author]\nyear: 2020\n",
  "posts/papers/a/overview.md":
    '---\ndate: 2026-01-01\n---\n\n[The error *falls* again.](deep-dive.md#thm-peak "claim") More.\n\n' +
    '[It falls, as $x$ does.](deep-dive.md#thm-peak "claim")\n\n[A page.](deep-dive.md "claim")\n',
  "posts/papers/a/deep-dive.md":
    "---\ndate: 2026-01-01\n---\n\n:::theorem {#thm-peak} The peak\nIt falls.\n:::\n\n:::proof\nSee.\n:::\n\n" +
    ":::lemma {#lem-step}\nA step.\n:::\n\n:::corollary {#cor-more} What $x$ gives\nMore.\n:::\n\n:::theorem\nNameless.\n:::\n",
};

describe("a claim", () => {
  test("reads as text, with a sign behind it that opens what backs it and is named the first time", async () => {
    const blog = await blogOf(FILES);
    const html = blog.html.get("posts/papers/a/overview.md") ?? "";
    const sign =
      '<a class="claim-sign" href="/papers/a/deep-dive/#thm-peak" data-claim="thm-peak" data-hinge="thm-peak" data-preview data-proof="proof-1">';
    const backed = '<span class="visually-hidden"> (backed by Theorem 1 (deep dive))</span></a>';
    expect(html).toContain(
      `<p><span class="claim" id="claim-thm-peak">The error <em>falls</em> again.</span>${sign}` +
        `<span class="claim-name">proved in the deep dive</span>${backed} More.</p>`,
    );
    expect(html).toMatch(/<span class="claim" id="claim-thm-peak-2">It falls/);
    expect(html).toContain(`</span>${sign}${backed}</p>`);
    // What no statement backs is not said to be proved.
    expect(html).toContain('<span class="claim">A page.</span>');
  });

  test("is told where its statement stands, mathematics and all, with a way back to it", async () => {
    const blog = await blogOf(FILES, { base: "/blog/" });
    const html = blog.html.get("posts/papers/a/deep-dive.md") ?? "";
    const [theorem = ""] =
      /<div class="env env-statement" data-env="theorem" id="thm-peak"[\s\S]*?<\/div>/.exec(html) ?? [];
    const [first, second, ...more] = theorem.match(/<p class="told">.*<\/p>/g) ?? [];
    expect(first).toBe(
      '<p class="told"><a class="told-way" href="/blog/papers/a/#claim-thm-peak" data-claim="claim-thm-peak" ' +
        'data-hinge="claim-thm-peak">Told in the overview</a>: <span class="told-sentence">The error <em>falls</em> again.</span></p>',
    );
    expect(second).toMatch(/href="\/blog\/papers\/a\/#claim-thm-peak-2"/);
    expect(second).toMatch(/It falls, as <span class="math" data-tex="x"><span class="katex">.* does\.<\/span><\/p>$/);
    expect(more).toEqual([]);
    expect(html.match(/class="told"/g)).toHaveLength(2);
  });

  test("names what backs it in a feed", async () => {
    const blog = await blogOf(FILES);
    const post = blog.catalog.posts.get("posts/papers/a/overview.md");
    if (!post) throw new Error("The overview is not there.");
    expect(blog.feedHtml(post)).toContain(
      '<p>The error <em>falls</em> again. (<a href="https://blog.example/papers/a/deep-dive/#thm-peak">Theorem 1 (deep dive)</a>) More.</p>',
    );
    const deepDive = blog.catalog.posts.get("posts/papers/a/deep-dive.md");
    if (!deepDive) throw new Error("The deep dive is not there.");
    expect(await blog.feedHtml(deepDive)).toContain(
      '<p><a href="https://blog.example/papers/a/#claim-thm-peak">Told in the overview</a>: The error <em>falls</em> again.</p>',
    );
  });
});

test("the ledger lists theorems, propositions and corollaries that no claim tells, at their place", async () => {
  const blog = await blogOf(FILES);
  expect(blog.untold.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '17 No sentence of the overview tells Corollary 1 (What x gives); mark one with `[…](deep-dive.md#cor-more "claim")`.',
    '21 No sentence of the overview tells Theorem 2; mark one with `[…](deep-dive.md#… "claim")`, and give it an id.',
  ]);
});
