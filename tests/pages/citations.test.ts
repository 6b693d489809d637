import { describe, expect, test } from "vitest";
import type { Slug } from "../../plugins/core/slug.ts";
import { blogOf, paper, post, postOf, told } from "../support/blog.ts";

const REFERENCES = `
@article{elsewhere, author = {Else Where}, title = {Elsewhere}, year = 2001, eprint = {1812.11118}}
@book{b, author = {Bo Two}, title = {B with pages}, year = 2020, publisher = {Springer}}
`;
const FILES = {
  "posts/references.bib": REFERENCES,
  ...paper(
    "a",
    {
      bibtex: "one",
      doi: "10.1000/1",
      venue: "PNAS 116(32)",
      authors: ["Ann One"],
      summary: "See @elsewhere, and @b.",
    },
    { overview: postOf("2026-02-01", "[@b] and [@one]"), deepDive: postOf("2026-02-01", "[@b; @elsewhere]") },
  ),
  ...paper("b", { authors: ["Bo Two"], title: "B with pages" }, { deepDive: postOf("2026-02-02", "[@elsewhere]") }),
  "posts/papers/b/overview.md": post("Text.", "draft: true"),
  ...paper("draft", {}, { overview: post("Text.", "draft: true"), deepDive: post("Text.", "draft: true") }),
  "posts/notes/n.md": postOf("2026-01-01", "[@one; @b; @draft; @elsewhere], @one."),
};

async function listOf(path: string): Promise<string[]> {
  const blog = await blogOf(FILES, { base: "/blog/" });
  expect(told(blog.diagnostics.filter(({ severity }) => severity === "error"))).toBe("fine");
  return [...(blog.html.get(path) ?? "").matchAll(/<li class="reference" id="ref-([^"]*)">.*?<\/li>/g)].map(
    ([entry, key]) => {
      const links = [...entry.matchAll(/href="([^"#]*)"(?: class="reference-here")?>(.*?)<\/a>/g)];
      return [key, ...links.map(([, href, text]) => `${text}: ${href}`)].join(" | ");
    },
  );
}

describe("a cited paper that has a pair here links to it", () => {
  test("from an overview to the overview, or to what there is; its own paper is no link", async () => {
    expect(await listOf("posts/papers/a/overview.md")).toEqual([
      "one | DOI: https://doi.org/10.1000/1",
      "b | Deep dive here: /blog/papers/b/deep-dive/",
    ]);
  });

  test("from a deep dive to the deep dive", async () => {
    expect(await listOf("posts/papers/a/deep-dive.md")).toEqual([
      "b | Deep dive here: /blog/papers/b/deep-dive/",
      "elsewhere | arXiv 1812.11118: https://arxiv.org/abs/1812.11118",
    ]);
  });

  test("from a note to the overview; a paper that is not shown is no link", async () => {
    expect(await listOf("posts/notes/n.md")).toEqual([
      "draft",
      "one | Overview here: /blog/papers/a/ | DOI: https://doi.org/10.1000/1",
      "b | Deep dive here: /blog/papers/b/deep-dive/",
      "elsewhere | arXiv 1812.11118: https://arxiv.org/abs/1812.11118",
    ]);
  });

  test("a sentence of a paper.yaml leads to the pair, and is text for other works", async () => {
    const { context, catalog, feedProse } = await blogOf(FILES, { base: "/blog/" });
    const summary = catalog.papers.get("a" as Slug)?.summary;
    expect(summary && context.prose(summary)).toBe(
      'See Where (2001), and <a href="/blog/papers/b/deep-dive/" data-cite="b">Two (2020)</a>.',
    );
    expect(summary && feedProse(summary)).toBe("See Where (2001), and Two (2020).");
  });
});

test("what the paper says counts, and the entry adds to it", async () => {
  const { html } = await blogOf(FILES);
  const list = html.get("posts/notes/n.md") ?? "";
  expect(list).toContain('<li class="reference" id="ref-b">Two, Bo (2020). <i>B with pages</i>. Springer. <span');
  expect(list).toContain('<li class="reference" id="ref-one">One, Ann (2020). A. <i>PNAS</i> 116(32). <span');
});

test("a paper's page lists the posts that cite it, the oldest first, its own left out", async () => {
  const { views } = await blogOf(FILES, { base: "/blog/" });
  for (const path of ["posts/papers/a/overview.md", "posts/papers/a/deep-dive.md"])
    expect(views.get(path)?.citedBy).toEqual([{ href: "/blog/notes/n/", text: "n" }]);
  expect(views.get("posts/papers/b/deep-dive.md")?.citedBy).toEqual([
    { href: "/blog/notes/n/", text: "n" },
    { href: "/blog/papers/a/", text: "A (overview)" },
    { href: "/blog/papers/a/deep-dive/", text: "A (deep dive)" },
  ]);
  expect(views.get("posts/notes/n.md")?.citedBy).toEqual([]);
});

describe("BibTeX to cite with", () => {
  test("of a panel and of its paper, as the paper.yaml has it", async () => {
    const { views } = await blogOf(FILES, { base: "/blog/" });
    expect(views.get("posts/papers/a/deep-dive.md")?.cite).toEqual({
      post: `@misc{a-blog-2026-a-deep-dive,
  author = {A. Writer},
  title = {{A}},
  howpublished = {Deep dive, A blog},
  year = {2026},
  month = {2},
  url = {https://blog.example/blog/papers/a/deep-dive/}
}`,
      paper: `@article{one,
  author = {Ann One},
  title = {{A}},
  journal = {PNAS},
  volume = {116},
  number = {32},
  year = {2020},
  doi = {10.1000/1}
}`,
    });
  });

  test("of a paper that stands in references.bib: as it was written there", async () => {
    const { views } = await blogOf(FILES);
    expect(views.get("posts/papers/b/deep-dive.md")?.cite?.paper).toBe(
      "@book{b, author = {Bo Two}, title = {B with pages}, year = 2020, publisher = {Springer}}",
    );
  });

  test("a note has its own alone, a page none", async () => {
    const { views } = await blogOf({ ...FILES, "posts/pages/about.md": post("Text.") });
    expect(views.get("posts/notes/n.md")?.cite).toMatchObject({ paper: undefined });
    expect(views.get("posts/pages/about.md")?.cite).toBeUndefined();
  });
});

describe("what a post says to machines", () => {
  test("as Highwire Press has it, with what it cites", async () => {
    const { views } = await blogOf(FILES, { base: "/blog/" });
    const meta = views.get("posts/notes/n.md")?.head.metadata?.meta.map(({ name, content }) => `${name}: ${content}`);
    expect(meta).toEqual([
      "citation_title: n",
      "citation_author: A. Writer",
      "citation_publication_date: 2026/01/01",
      "citation_online_date: 2026/01/01",
      "citation_journal_title: A blog",
      "citation_fulltext_html_url: https://blog.example/blog/notes/n/",
      "citation_language: en",
      "citation_reference: citation_title=A; citation_author=Ann One; citation_publication_date=2020; citation_journal_title=PNAS; citation_volume=116; citation_doi=10.1000/1",
      "citation_reference: citation_title=B with pages; citation_author=Bo Two; citation_publication_date=2020",
      "citation_reference: citation_title=DRAFT; citation_author=DRAFT. Author; citation_publication_date=2020",
      "citation_reference: citation_title=Elsewhere; citation_author=Else Where; citation_publication_date=2001; citation_journal_title=arXiv; citation_arxiv_id=1812.11118",
    ]);
  });

  test("in JSON-LD: a post about an article, which cites articles", async () => {
    const { views } = await blogOf(FILES);
    const data: unknown = JSON.parse(views.get("posts/papers/a/deep-dive.md")?.head.metadata?.jsonLd ?? "");
    expect(data).toMatchObject({
      "@context": "https://schema.org",
      "@type": "BlogPosting",
      headline: "A",
      author: { name: "A. Writer" },
      datePublished: "2026-02-01",
      url: "https://blog.example/papers/a/deep-dive/",
      about: { "@type": "ScholarlyArticle", name: "A", sameAs: ["https://doi.org/10.1000/1"] },
      citation: [{ name: "B with pages" }, { name: "Elsewhere", sameAs: ["https://arxiv.org/abs/1812.11118"] }],
    });
  });

  test("a text that looks like the end of a script is none", async () => {
    const { views } = await blogOf({ "posts/notes/n.md": post("Text.", 'title: "</script><script>alert(1)"') });
    const json = views.get("posts/notes/n.md")?.head.metadata?.jsonLd ?? "";
    expect(json).not.toContain("<");
    expect(JSON.parse(json)).toMatchObject({ headline: "</script><script>alert(1)" });
  });
});
