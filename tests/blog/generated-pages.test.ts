import { afterAll, expect, test } from "vitest";
import { createProject, type Project } from "../support/project.ts";
import { prepareBlog } from "../support/whole-blog.ts";

const projects: Project[] = [];
afterAll(() => {
  for (const project of projects) project.delete();
});

async function pagesOf(files: Record<string, string>, base = "/") {
  const project = createProject(files);
  projects.push(project);
  const blog = await prepareBlog({ root: project.root, drafts: false, base });
  expect(blog.diagnostics).toEqual([]);
  return new Map(blog.pages.map((page) => [page.address as string, page.view]));
}

test("a post leaves the way to where it is now at the addresses where it stood before", async () => {
  const pages = await pagesOf(
    { "posts/notes/new.md": "---\ntitle: New\ndate: 2026-01-01\nredirectFrom: /old/\n---\nText.\n" },
    "/blog/",
  );
  const view = pages.get("/old/");
  expect(view).toMatchObject({
    kind: "redirect",
    to: { href: "/blog/notes/new/", text: "New" },
    head: { indexed: false, canonical: "/blog/notes/new/" },
  });
});

test("a blog without a page of its own for missing addresses gets one", async () => {
  expect((await pagesOf({})).get("/404.html")).toMatchObject({ kind: "not-found", head: { indexed: false } });
});

test("a blog's own page for missing addresses stands in its place", async () => {
  const pages = await pagesOf({ "posts/pages/404.md": "---\ntitle: Nothing\n---\nNothing here.\n" });
  expect(pages.has("/404.html")).toBe(false);
});
