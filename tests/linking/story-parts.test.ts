import { expect, test } from "vitest";
import type { Slug } from "../../plugins/core/slug.ts";
import { storyParts } from "../../plugins/linking/story-parts.ts";
import { storyPages } from "../../plugins/site/offline/story-pages.ts";
import { blogOf, catalogOf, post, story, told } from "../support/blog.ts";

const KINDS = {
  ...story("s"),
  ...story("t", "kind: series"),
  ...story("c", "kind: course\nweeks: [{title: One}]"),
  ...story("b", "kind: book\nbook: {title: B, authors: [A. B], year: 2000}\ncontents: [{title: One}]"),
};

test("each kind of story has parts of its own, and a story of papers none", () => {
  const { stories, diagnostics } = catalogOf(KINDS);
  expect(told(diagnostics)).toBe("fine");
  const parts = (slug: string): string[] => {
    const found = stories.get(slug as Slug);
    return found ? storyParts(found).map(({ title, address }) => `${title} ${address}`) : [];
  };
  expect(parts("s")).toEqual([]);
  expect(parts("t")).toEqual([
    "Study guide /series/t/study-guide/",
    "Terms /series/t/terms/",
    "Prerequisites /series/t/prerequisites/",
  ]);
  expect(parts("c")).toEqual(
    expect.arrayContaining(["Study guide /courses/c/study-guide/", "Terms /courses/c/terms/"]),
  );
  expect(parts("b")).toEqual(["Study guide /books/b/study-guide/", "Terms /books/b/terms/"]);
});

test("a story that is kept on a device is kept with its parts", async () => {
  const { linked } = await blogOf(KINDS);
  expect(storyPages(linked).t?.pages).toEqual([
    "series/t/",
    "series/t/study-guide/",
    "series/t/terms/",
    "series/t/prerequisites/",
  ]);
});

test("no post can have the address of a part", async () => {
  const { diagnostics } = await blogOf({ ...KINDS, "posts/notes/n.md": post("Text.", "permalink: /series/t/terms/") });
  expect(told(diagnostics)).toBe(
    "posts/notes/n.md:3:1 error address-unique: The address `/series/t/terms/` is that of a page that Diptych makes already; expected one of its own.",
  );
});
