import { expect, test } from "vitest";
import { blogOf, paper, post, told } from "../support/blog.ts";

const SITE = `title: A blog
url: https://blog.example/
author: [A. Writer, {name: B. Writer, url: "https://b.example/"}]
description: A blog for tests.
`;
const FILES = {
  "posts/site.yaml": SITE,
  ...paper("a", {}, { overview: post("Text."), deepDive: post("Text.", "author: Guest One") }),
};

test("a post is told by whoever its front matter names, else by all who write the blog", async () => {
  const blog = await blogOf(FILES);
  expect(told(blog.diagnostics)).toBe("fine");
  const view = (name: string) => blog.views.get(`posts/papers/a/${name}.md`);
  expect(view("overview")?.authors).toEqual([{ name: "A. Writer" }, { name: "B. Writer", url: "https://b.example/" }]);
  expect(view("deep-dive")?.authors).toEqual([{ name: "Guest One" }]);

  const names = (name: string) =>
    view(name)?.head.metadata?.meta.flatMap((meta) => (meta.name === "citation_author" ? [meta.content] : []));
  expect(names("overview")).toEqual(["A. Writer", "B. Writer"]);
  expect(names("deep-dive")).toEqual(["Guest One"]);
  expect(JSON.parse(view("overview")?.head.metadata?.jsonLd ?? "")).toMatchObject({
    author: [{ name: "A. Writer" }, { name: "B. Writer", url: "https://b.example/" }],
  });
  expect(JSON.parse(view("deep-dive")?.head.metadata?.jsonLd ?? "")).toMatchObject({ author: { name: "Guest One" } });

  expect(view("overview")?.cite?.post).toContain("author = {A. Writer and B. Writer},");
  expect(view("deep-dive")?.cite?.post).toContain("author = {Guest One},");
});
