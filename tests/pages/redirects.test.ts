import { expect, test } from "vitest";
import { blogOf, post, told } from "../support/blog.ts";

// Addresses that a page has left lead on to the one that it has.

const BLOG = {
  "posts/notes/n.md": post("Text.", "redirectFrom: /old-note/"),
  "posts/stories/s.md": "---\ntitle: The $p$ story\nredirectFrom: /stories/old/\n---\nText.\n",
  "posts/stories/c.md": "---\ntitle: Course\nkind: series\nredirectFrom: [/series/old/, /stories/c/]\n---\nText.\n",
  "posts/threads/t.md": "---\ntitle: Thread\nredirectFrom: /threads/old/\n---\nSee [it](/stories/old/).\n",
};

test("those of posts, stories of every kind and threads", async () => {
  const blog = await blogOf(BLOG, { base: "/blog/" });
  expect(told(blog.diagnostics)).toBe("fine");
  const redirects = blog.pages.flatMap(({ address, view }) =>
    view.kind === "redirect" ? [[address, view.to.href, view.to.text]] : [],
  );
  expect(redirects).toEqual([
    ["/old-note/", "/blog/notes/n/", "n"],
    ["/series/old/", "/blog/series/c/", "Course"],
    ["/stories/c/", "/blog/series/c/", "Course"],
    ["/stories/old/", "/blog/stories/s/", "The p story"],
    ["/threads/old/", "/blog/threads/t/", "Thread"],
  ]);
});

test("an address that is another page's cannot have been left", async () => {
  const blog = await blogOf({
    ...BLOG,
    "posts/threads/u.md": "---\ntitle: Another\nredirectFrom: [/threads/old/, /notes/n/, no]\n---\nText.\n",
    "posts/threads/v.md": "---\ntitle: Another\nredirectFrom: [/threads/old/, /notes/n/]\n---\nText.\n",
  });
  expect(told(blog.diagnostics)).toBe(
    [
      "posts/threads/u.md:1:1 error address-unique: The address `/notes/n/` is that of `posts/notes/n.md` already; expected one of its own.",
      "posts/threads/u.md:1:1 error address-unique: The address `/threads/old/` is that of `posts/threads/t.md` already; expected one of its own.",
      "posts/threads/u.md:3:42 error field-valid: Field `redirectFrom` is `no`; expected an address on this site that begins with a slash.",
      "posts/threads/v.md:1:1 error address-unique: The address `/notes/n/` is that of `posts/notes/n.md` already; expected one of its own.",
      "posts/threads/v.md:1:1 error address-unique: The address `/threads/old/` is that of `posts/threads/t.md` already; expected one of its own.",
    ].join("\n"),
  );
});
