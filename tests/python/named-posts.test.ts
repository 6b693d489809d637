import { expect, test } from "vitest";
import { namedPosts } from "../../plugins/cli/named-posts.ts";

const POSTS = [
  "posts/chapters/k-means/index.md",
  "posts/notes/descent.md",
  "posts/papers/cauchy-1847/deep-dive.md",
  "posts/papers/cauchy-1847/overview.md",
];

test.each([
  ["posts/notes/descent.md", ["posts/notes/descent.md"]],
  ["./posts/notes/descent.md", ["posts/notes/descent.md"]],
  ["/blog/posts/notes/descent.md", ["posts/notes/descent.md"]],
  ["notes/descent.md", ["posts/notes/descent.md"]],
  ["notes/descent", ["posts/notes/descent.md"]],
  ["descent", ["posts/notes/descent.md"]],
  ["k-means", ["posts/chapters/k-means/index.md"]],
  ["posts/chapters/k-means/", ["posts/chapters/k-means/index.md"]],
  ["cauchy-1847", ["posts/papers/cauchy-1847/deep-dive.md", "posts/papers/cauchy-1847/overview.md"]],
  ["cauchy-1847/overview.md", undefined],
  ["papers/cauchy-1847/overview", ["posts/papers/cauchy-1847/overview.md"]],
])("%s names %j", (name, expected) => {
  const named = namedPosts(name, POSTS, "/blog");
  expect("found" in named ? named.found : undefined).toEqual(expected);
});

test.each([
  ["decsent", "posts/notes/descent.md"],
  ["posts/chapters/kmeans/index.md", "posts/chapters/k-means/index.md"],
  ["something-else", undefined],
])("%s names none, and perhaps %s was meant", (name, nearest) => {
  expect(namedPosts(name, POSTS, "/blog")).toEqual({ nearest });
});
