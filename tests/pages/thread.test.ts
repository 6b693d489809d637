import { expect, test } from "vitest";
import type { PostView } from "../../plugins/pages/views/post.ts";
import type { ThreadView } from "../../plugins/pages/views/thread.ts";
import { blogOf, type Files, post, told } from "../support/blog.ts";

const DRAWN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path id="a" d="M0 0H4"/></svg>';

/** A thread that two chapters take up, the first with a picture that has a caption. */
const FILES: Files = {
  "posts/threads/t.md": "---\ntitle: T\n---\n\nThe idea.\n",
  "posts/stories/s.md": "---\ntitle: S\nkind: series\nthreads: [t]\nentries: [a, b]\n---\n",
  "posts/threads/figures/a.svg": DRAWN,
  "posts/chapters/a.md": post(
    "Words.",
    "title: A\nthreads: {t: {adds: One., figure: ../threads/figures/a.svg, alt: A line., caption: 'From $0$ to *four*.'}}",
  ),
  "posts/chapters/b.md": post("Words.", "title: B\nthreads: {t: Two.}"),
};

test("a thread's page has what each entry adds, with its picture and the caption of that", async () => {
  const blog = await blogOf(FILES);
  expect(told(blog.diagnostics)).toBe("fine");
  const view = blog.pages.find(({ address }) => address === "/threads/t/")?.view as ThreadView;
  const { entries, head } = view;
  expect(entries.map(({ adds }) => adds)).toEqual(["One.", "Two."]);
  const [first, second] = entries;
  expect(first?.figure).toContain('aria-label="A line."');
  expect(first?.figure).toContain('id="t-a-a"');
  expect(first?.caption).toMatch(/^From <span class="math".* to <em>four<\/em>\.$/s);
  expect([second?.figure, second?.caption]).toEqual([undefined, undefined]);
  expect(head.hasMath).toBe(true);
});

test("a post shows the picture of its own place in a thread, and the words alone of those beside it", async () => {
  const blog = await blogOf(FILES);
  const places = (slug: string) => (blog.views.get(`posts/chapters/${slug}.md`) as PostView).threads;
  expect(places("a").map(({ caption, position, total }) => [caption?.slice(0, 5), position, total])).toEqual([
    ["From ", 1, 2],
  ]);
  expect(blog.views.get("posts/chapters/a.md")?.head.hasMath).toBe(true);
  expect(places("b").map(({ figure, before }) => [figure, before?.adds])).toEqual([[undefined, "One."]]);
});

test("a picture that is not there is told at its place", async () => {
  const { "posts/threads/figures/a.svg": _, ...others } = FILES;
  const blog = await blogOf(others);
  expect(told(blog.diagnostics)).toMatch(/^posts\/chapters\/a\.md:\d+:\d+ error link-resolves: .*figures\/a\.svg/);
});
