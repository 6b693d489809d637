import { describe, expect, test } from "vitest";
import { cardPreview } from "../../plugins/pages/previews/card-preview.ts";
import { placePreview } from "../../plugins/pages/previews/place-preview.ts";
import { blogOf, type Files, paper, post } from "../support/blog.ts";

async function filesOf(files: Files): Promise<string[]> {
  const { builder } = await blogOf(files);
  await builder.rest({ page: async () => {}, file: () => {} });
  return [...builder.files().keys()].filter((path) => path.startsWith("previews/")).sort();
}

describe("previews", () => {
  test("are made of every post, and of each place that another page leads to", async () => {
    expect(
      await filesOf({
        "posts/notes/a.md": post("## One {#one}\n\nText. See [](b.md#two)."),
        "posts/notes/b.md": post("## Two {#two}\n\nText.\n\n## Three {#three}\n\nText."),
      }),
    ).toEqual(["previews/notes/a/index.json", "previews/notes/b/at-two.json", "previews/notes/b/index.json"]);
  });

  test("are made of both halves of a hinge", async () => {
    const pair = { overview: post("## One {#one}\n\nText."), deepDive: post("## One {#one}\n\nText.") };
    expect(await filesOf(paper("a", {}, pair))).toEqual([
      "previews/papers/a/at-one.json",
      "previews/papers/a/deep-dive/at-one.json",
      "previews/papers/a/deep-dive/index.json",
      "previews/papers/a/index.json",
    ]);
  });

  test("are made of the proofs of a claim's statement, but not of one that stands in it", async () => {
    const proved = (id: string, inside = ""): string =>
      `:::theorem {#${id}}\nIt holds.\n${inside}\n:::\n\n:::proof\nSo.\n:::`;
    const pair = {
      overview: post('[It holds.](deep-dive.md#thm-one "claim") [And this.](deep-dive.md#thm-two "claim")'),
      deepDive: post(
        `${proved("thm-one", "\n::::proof {#inside}\nSo.\n::::\n")}\n\n${proved("thm-two")}\n\n${proved("thm-three")}`,
      ),
    };
    const files = await filesOf(paper("a", {}, pair));
    expect(files.filter((file) => file.includes("deep-dive/at-"))).toEqual([
      "previews/papers/a/deep-dive/at-proof-2.json",
      "previews/papers/a/deep-dive/at-proof-3.json",
      "previews/papers/a/deep-dive/at-thm-one.json",
      "previews/papers/a/deep-dive/at-thm-two.json",
    ]);
  });

  test("are not made of what only its own page leads to, unless one that is made leads there", async () => {
    expect(
      await filesOf({
        "posts/notes/a.md": post("See [](b.md#shown)."),
        "posts/notes/b.md": post(
          "## Shown {#shown}\n\nSee [](#within).\n\n## Within {#within}\n\nText.\n\n## Other {#other}\n\nSee [](#alone).\n\n## Alone {#alone}\n\nText.",
        ),
      }),
    ).toEqual([
      "previews/notes/a/index.json",
      "previews/notes/b/at-shown.json",
      "previews/notes/b/at-within.json",
      "previews/notes/b/index.json",
    ]);
  });
});

describe("the preview of a place", () => {
  const around = {
    title: "Two & one",
    tier: "deep-dive" as const,
    symbols: [
      { name: "risk", means: "the <em>risk</em>" },
      { name: "loss", means: "the loss" },
    ],
  };

  test("says where it is, and what the symbols in it mean", () => {
    const html = '<p><span class="katex"><span data-symbol="risk">R</span></span></p>';
    expect(placePreview(around, { html, more: true })).toEqual({
      label: "Deep dive · Two & one",
      tier: "deep-dive",
      html: `${html}<div class="preview-symbols" hidden><span data-symbol-means="risk">the <em>risk</em></span></div>`,
      more: true,
      math: true,
    });
  });

  test("of a note without formulas says no more than it has to", () => {
    expect(placePreview({ ...around, tier: undefined }, { html: "<p>A</p>", more: false })).toEqual({
      label: "Two & one",
      html: "<p>A</p>",
    });
  });
});

describe("the preview of a post", () => {
  test("is its card", () => {
    const paper = { title: "A < B", authors: "C and D", venue: "PNAS", year: 2019 };
    expect(
      cardPreview({ title: "T & U", tier: "overview", minutes: 1, paper, description: '<i class="katex">x</i>' }),
    ).toEqual({
      label: "Overview · 1 minute",
      tier: "overview",
      html: '<p class="preview-heading">T &amp; U</p><p class="preview-paper"><cite>A &lt; B</cite>, C and D, PNAS, 2019</p><p><i class="katex">x</i></p>',
      math: true,
    });
  });

  test("of a note without a description is its title and how long it takes", () => {
    expect(cardPreview({ title: "T", tier: undefined, minutes: 3, paper: undefined, description: "" })).toEqual({
      label: "3 minutes",
      html: '<p class="preview-heading">T</p>',
    });
  });
});
