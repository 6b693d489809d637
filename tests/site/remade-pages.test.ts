import { beforeAll, describe, expect, test } from "vitest";
import { SiteBuilder } from "../../plugins/site/site-builder.ts";
import { BLOG } from "../support/edited-blog.ts";
import { createProject, type Project, REPOSITORY } from "../support/project.ts";

/** Which pages are made again, before what can wait, once a sentence has been added to the end of a text. */
const SHOWN_IN: readonly (readonly [text: string, pages: readonly string[]])[] = [
  ["posts/notes/first.md", ["notes/first/"]],
  ["posts/papers/beta/deep-dive.md", ["papers/beta/deep-dive/", "papers/beta/diptych/"]],
  ["posts/papers/beta/overview.md", ["papers/beta/", "papers/beta/diptych/"]],
  ["posts/chapters/words.md", ["chapters/words/"]],
  ["posts/threads/risk.md", ["threads/risk/"]],
];

describe("an added sentence makes those pages again that show it, and no others:", () => {
  let project: Project;
  let builder: SiteBuilder;
  beforeAll(async () => {
    project = createProject(BLOG);
    builder = new SiteBuilder({ root: project.root, engine: REPOSITORY, dev: true, offline: false, base: "/" });
    await builder.check();
    await made();
    return async () => {
      await builder.close();
      project.delete();
    };
  });

  async function made(): Promise<string[]> {
    const pages: string[] = [];
    await builder.pages({
      page: async (path) => {
        pages.push(path.replace(/index\.html$/, ""));
      },
      file: () => {},
    });
    return pages.sort();
  }

  test.each(SHOWN_IN)("%s", async (text, pages) => {
    project.write(text, `${BLOG[text]}\nOne sentence more.\n`);
    await builder.check([text]);
    expect(await made()).toEqual(pages);
  });

  test("a warm-up makes none, and an edit after it is seen", async () => {
    const text = "posts/papers/beta/overview.md";
    const answered = builder.answered;
    await builder.warmUp();
    expect(builder.answered).toBeGreaterThan(answered);
    expect(await made()).toEqual([]);
    project.write(text, `${BLOG[text]}\nAnother sentence.\n`);
    await builder.check([text]);
    expect(await made()).toEqual(["papers/beta/", "papers/beta/diptych/"]);
  });
});
