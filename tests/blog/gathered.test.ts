import { afterEach, expect, test } from "vitest";
import { SiteBuilder } from "../../plugins/site/site-builder.ts";
import { createProject, type Project, REPOSITORY } from "../support/project.ts";

const FILES = {
  "posts/stories/s.md": "---\ntitle: S\nkind: series\nentries: [a, b]\n---\n",
  "posts/chapters/a.md":
    "---\ntitle: A\ndate: 2026-01-01\n---\n\n:::definition {#def} Convex set\nA set.\n:::\n\nWords.\n",
  "posts/chapters/b.md": "---\ntitle: B\ndate: 2026-01-02\n---\n\nWords.\n",
};

const FACTS = [
  "gathered:posts/chapters/a.md",
  "gathered:posts/chapters/b.md",
  "terms:s",
  "term-uses:s:posts/chapters/a.md",
  "term-uses:s:posts/chapters/b.md",
];

let project: Project;
let builder: SiteBuilder;
afterEach(async () => {
  await builder.close();
  project.delete();
});

/** What pages of the series are made from, after the blog was looked through. */
async function found(): Promise<Map<string, string>> {
  expect(await builder.check()).toEqual([]);
  await builder.prepare("characters");
  return new Map(FACTS.map((name) => [name, JSON.stringify(builder.read(name))]));
}

test("an edit changes what pages of a series are made from as far as they show it", async () => {
  project = createProject(FILES);
  builder = new SiteBuilder({ root: project.root, engine: REPOSITORY, dev: true, offline: false, whole: true });
  let before = await found();
  const changedBy = async (path: keyof typeof FILES, edit: (text: string) => string): Promise<string[]> => {
    project.write(path, edit(FILES[path]));
    const after = await found();
    const changed = FACTS.filter((name) => after.get(name) !== before.get(name));
    before = after;
    return changed;
  };
  expect(await changedBy("posts/chapters/a.md", (text) => `${text}\nMore words.\n`)).toEqual([]);
  expect(await changedBy("posts/chapters/b.md", (text) => `${text}\nA convex set.\n`)).toEqual([
    "term-uses:s:posts/chapters/b.md",
  ]);
  expect(await changedBy("posts/chapters/b.md", (text) => `${text}\nMany convex sets, and more words.\n`)).toEqual([]);
  expect(await changedBy("posts/chapters/a.md", (text) => text.replace("A set.", "A set of points."))).toEqual([
    "gathered:posts/chapters/a.md",
  ]);
  expect(await changedBy("posts/chapters/a.md", (text) => text.replace("Convex set", "Ball"))).toEqual([
    "gathered:posts/chapters/a.md",
    "terms:s",
    "term-uses:s:posts/chapters/a.md",
    "term-uses:s:posts/chapters/b.md",
  ]);
});
