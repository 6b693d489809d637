import { expect, test } from "vitest";
import type { Slug } from "../../plugins/core/slug.ts";
import { blogOf, paper, post, story } from "../support/blog.ts";

// `RUNS` stands in everything that must not be shown, and nowhere else.
const HOSTILE = [
  '<a href="javascript:RUNS">a</a>',
  '<img src="https://RUNS.example/x.png" alt="b">',
  "<script>RUNS</script>",
  '<i onclick="RUNS">c</i>',
  '<u style="background: url(//RUNS.example/)">d</u>',
  '<iframe src="//RUNS.example/"></iframe>',
  '<svg><use href="//RUNS.example/"/></svg>',
].join(" ");
/** In a line, the text of a script is text, as it has lost its tags; and Markdown is read. */
const IN_LINE = `${HOSTILE.replace("<script>RUNS</script>", "<script></script>")} [e](javascript:RUNS)
 ![f](https://RUNS.example/x.png) ![g](data:text/html,RUNS)`.replace("\n", "");

/** A view without what is written as it was read: fields of files, which no layout shows, and the words in a story's map. */
function shownOf(view: object): string {
  return JSON.stringify(view, (name, value: unknown) => (name === "fields" || name === "map" ? undefined : value));
}

test("what is refused is on no page, in no feed and not in the search, although errors are shown in a page", async () => {
  const blog = await blogOf({
    ...story("s"),
    ...paper("b", { story: "s" }),
    ...paper("a", {
      story: "s",
      summary: IN_LINE,
      buildsOn: { b: IN_LINE },
      threads: { t: IN_LINE },
      errata: [{ date: "2026-01-01", where: "overview.md", what: IN_LINE }],
    }),
    "posts/threads/t.md": `---\ntitle: T\ndescription: D.\n---\n${IN_LINE}\n`,
    "posts/notes/n.md": post(`${IN_LINE}\n\n<div>${HOSTILE}</div>\n\n## A ${IN_LINE}\n\nA note.^[${IN_LINE}]`),
    "posts/notes/drawing.md": post("![h](bad.svg)\n\n## H\n\nA ![i](bad.svg) and <img src='bad.svg' alt='j'>."),
    "posts/notes/bad.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script>RUNS</script></svg>',
  });
  const { catalog, context } = blog;
  const one = catalog.papers.get("a" as Slug);
  const sentences = one
    ? [one.summary, ...one.buildsOn, ...[...one.threads.values()].map(({ adds }) => adds), one.errata[0]?.what]
    : [];
  expect(sentences.length).toBe(4);
  const posts = [...catalog.posts.values()];
  const shown = [
    ...blog.html.values(),
    ...posts.flatMap((each) => [blog.feedHtml(each), blog.searchHtml(each)]),
    ...sentences.flatMap((prose) => (prose ? [context.prose(prose), context.plain(prose), blog.feedProse(prose)] : [])),
    ...[...blog.views.values(), ...blog.pages].map(shownOf),
  ];
  for (const html of shown) expect(html).not.toContain("RUNS");
  const note = shown.join("");
  for (const word of "acdefghij") expect(note).toMatch(new RegExp(`\\b${word}\\b`));
  expect(note).not.toContain("bad.svg");
});

test("an image in a sentence is found from any page and from feeds", async () => {
  const blog = await blogOf({
    ...paper("a", { summary: "A ![dot](dot.png)." }),
    "posts/papers/a/dot.png": "png",
  });
  const summary = blog.catalog.papers.get("a" as Slug)?.summary;
  if (!summary) throw new Error("the paper has a summary");
  expect(blog.context.prose(summary)).toBe(
    'A <img src="/papers/a/dot.png" alt="dot" loading="lazy" decoding="async">.',
  );
  expect(blog.feedProse(summary)).toBe('A <img src="https://blog.example/papers/a/dot.png" alt="dot">.');
});

test.each([
  ["a block", `${"<div>".repeat(20_000)}d1v${"</div>".repeat(20_000)}`, 1],
  ["a line", `A ${"<b>".repeat(20_000)}d1v${"</b>".repeat(20_000)}`, 1],
  ["many blocks", `${"<div>\n\n".repeat(300)}d1v\n\n${"</div>\n\n".repeat(300)}`, 1],
  ["a drawing", `<svg>${"<g>".repeat(20_000)}</svg> d1v`, 1],
  ["what browsers end by themselves", `${"<p>d1v\n".repeat(1000)}`, 0],
  ["paragraphs, each with its own", "<b>d1v\n\n".repeat(1000), 0],
])("elements nested in %s are told once, and their words shown", async (_, body, count) => {
  const blog = await blogOf({ "posts/notes/n.md": post(`## H\n\n${body}`), "posts/notes/m.md": post("[n](n.md#h)") });
  expect(blog.diagnostics.map(({ rule }) => rule)).toEqual(Array<string>(count).fill("nesting-bounded"));
  const note = blog.catalog.posts.get("posts/notes/n.md");
  if (!note) throw new Error("the note is shown");
  for (const html of [blog.html.get("posts/notes/n.md"), blog.feedHtml(note), blog.searchHtml(note)])
    expect(html).toContain("d1v");
});
