import { expect, test } from "vitest";
import { blogOf, paper, post, story, told } from "../support/blog.ts";

// Titles and descriptions hold formulas: set where there is HTML, readable text where there is none.

const BLOG = {
  "posts/site.yaml":
    "title: The $\\sigma$ blog\nurl: https://blog.example/\nauthor: A. Writer\ndescription: On $\\mathbb{R}^n$.\nmacros: {'\\Ltwo': 'L^2'}\n",
  ...story("s"),
  "posts/stories/s.md": "---\ntitle: From $L^1$ to $\\Ltwo$\ndescription: Told in $n$ posts.\nthreads: [t]\n---\n",
  "posts/threads/t.md": "---\ntitle: The $p$-norm\ndescription: For $p \\ge 1$.\n---\n",
  ...paper(
    "a",
    { title: "On $\\ell_1$", story: "s", macros: { "\\own": "\\alpha" } },
    { overview: post("[](../../notes/n.md)", "title: The $\\own$ norm & *more*") },
  ),
  ...paper("b", {
    title: "On $\\ell_2$",
    story: "s",
    buildsOn: { a: "From *one* $\\ell_1$ to $\\ell_2$." },
    threads: { t: "It adds $p = 2$." },
  }),
  "posts/notes/n.md": post("Of [@a].", "title: The $\\Ltwo$ norm\ndescription: Of $\\Ltwo$ & more.\ntags: [norms]"),
};

test("are set with their formulas on the page and in all lists", async () => {
  const blog = await blogOf(BLOG);
  expect(told(blog.diagnostics)).toBe("fine");
  const shown = (address: string): string => JSON.stringify(blog.pages.find((page) => page.address === address)?.view);
  const note = blog.views.get("posts/notes/n.md");
  expect(note?.title).toBe("The L² norm");
  expect(note?.titleHtml).toMatch(/^The <span class="math" data-tex="\\Ltwo"><span class="katex">.*<\/span> norm$/);
  expect(note?.head).toMatchObject({ title: "The L² norm", description: "Of L² & more.", hasMath: true });
  const overview = blog.views.get("posts/papers/a/overview.md");
  expect(overview?.title).toBe("The α norm & more");
  expect(overview?.titleHtml).toMatch(/^The <span class="math" data-tex="\\own">.*<\/span> norm &amp; <em>more<\/em>$/);
  // The counterpart has no title of its own.
  expect(blog.views.get("posts/papers/a/deep-dive.md")?.titleHtml).toBe(overview?.titleHtml);
  expect(overview?.paper).toMatchObject({ title: "On ℓ₁", titleHtml: expect.stringContaining('data-tex="\\ell_1"') });
  const formula = (tex: string): string => JSON.stringify(`data-tex="${tex}"`).slice(1, -1);
  for (const [address, tex] of [
    ["/", "\\own"],
    ["/", "\\sigma"],
    ["/", "\\mathbb{R}^n"],
    ["/", "p \\ge 1"],
    ["/papers/", "\\own"],
    ["/papers/", "\\ell_2"],
    ["/notes/", "\\Ltwo"],
    ["/stories/", "L^1"],
    ["/stories/s/", "n"],
    ["/stories/s/", "p"],
    ["/threads/", "p"],
    ["/threads/t/", "\\ell_2"],
    ["/tags/norms/", "\\Ltwo"],
    ["/papers/a/diptych/", "\\own"],
  ] as const) {
    expect(shown(address), `${tex} at ${address}`).toContain(formula(tex));
    expect(blog.pages.find((page) => page.address === address)?.view.head.hasMath, address).toBe(true);
  }
  expect(overview?.next[0]?.neighbours[0]?.titleHtml).toContain('data-tex="\\ell_2"');
  expect(overview?.storyLines[0]?.story).toMatchObject({
    text: "From L¹ to L²",
    html: expect.stringContaining("katex"),
  });
});

test("are readable text in heads, maps, feeds, citations, the search and links", async () => {
  const blog = await blogOf(BLOG);
  const plain = (value: unknown): string =>
    JSON.stringify(value, (name, of) =>
      /html$|^(?:means|symbol|bridge|summary|adds|description|intro|fields)$/i.test(name) ? "" : of,
    );
  for (const { address, view } of blog.pages) expect(plain(view), address).not.toMatch(/\$|\\\\[A-Za-z]/);
  for (const { address, view } of blog.pages) expect(view.head.description, address).not.toMatch(/[$*\\]/);
  const view = blog.views.get("posts/notes/n.md");
  expect(view?.cite?.post).toContain("title = {{The L² norm}}");
  expect(JSON.parse(view?.head.metadata?.jsonLd ?? "{}")).toMatchObject({ headline: "The L² norm" });
  expect(blog.html.get("posts/papers/a/overview.md")).toContain(">The L² norm</a>");
  expect(blog.html.get("posts/notes/n.md")).toContain("On ℓ₁");
  await blog.builder.prepare("entry");
  expect(blog.feeds.entry("posts/notes/n.md")).toMatchObject({ title: "The L² norm", summary: "Of L² & more." });
  expect(blog.feeds.view("/threads/t/feed.xml")).toMatchObject({ title: "The p-norm · The σ blog" });
  const note = blog.catalog.posts.get("posts/notes/n.md");
  expect(note && blog.searchHtml(note)).toContain('<h1 data-pagefind-meta="title">The L² norm</h1>');
  const map = JSON.stringify(blog.pages.find(({ address }) => address === "/stories/s/")?.view, [
    "map",
    "wide",
    "edges",
    "name",
    "nodes",
    "title",
  ]);
  expect(map).toContain("Bridge from The α norm & more to On ℓ₂: From one ℓ₁ to ℓ₂.");
});

test("stay as they are where they hold no marks, or what only looks like some", async () => {
  const titles = [
    "Plain",
    "It costs $5",
    "snake_case & <b>",
    "C*-algebras",
    "a [link](x.md) to @nobody",
    'He said "so"',
  ];
  const blog = await blogOf(
    Object.fromEntries(
      titles.map((title, index) => [`posts/notes/n${index}.md`, post("Text.", `title: ${JSON.stringify(title)}`)]),
    ),
  );
  const views = titles.map((_, index) => blog.views.get(`posts/notes/n${index}.md`));
  expect(views.map((view) => view?.title)).toEqual(titles);
  for (const view of views) expect(view).not.toHaveProperty("titleHtml");
});
