import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { imageSize } from "image-size";
import { describe, expect, test, vi } from "vitest";
import type { SiteJobs } from "../../plugins/site/jobs/site-jobs.ts";
import { SiteBuilder } from "../../plugins/site/site-builder.ts";
import { realBlog } from "../support/built-blogs.ts";
import { allPages } from "../support/pages.ts";
import { createProject, REPOSITORY } from "../support/project.ts";

describe("pictures of pages that are shared", () => {
  test("stand in the site where the pages' heads say, as large as they say, and are no larger than 60 KB", async () => {
    const site = await realBlog("below");
    const seen = new Set<string>();
    for (const page of allPages(site)) {
      const html = readFileSync(join(site, page.endsWith(".html") ? page : `${page}index.html`), "utf8");
      const property = (name: string): string | undefined =>
        new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(html)?.[1];
      const image = property("image") ?? "";
      expect([page, image]).toEqual([
        page,
        expect.stringMatching(/^https:\/\/diptych\.example\/blog\/pictures\/.+\.png$/),
      ]);
      seen.add(image);
      const bytes = readFileSync(join(site, new URL(image).pathname.replace("/blog/", "")));
      expect(imageSize(bytes)).toMatchObject({
        type: "png",
        width: Number(property("image:width")),
        height: Number(property("image:height")),
      });
      expect([property("image:width"), property("image:height")]).toEqual(["1200", "630"]);
      expect(bytes.length).toBeLessThan(60_000);
      expect(html).toContain('<meta name="twitter:card" content="summary_large_image"');
    }
    expect(seen.size).toBeGreaterThan(20);
  });

  test("say in words what they show", async () => {
    const site = await realBlog("root");
    const html = readFileSync(join(site, "papers/belkin-2019-double-descent/index.html"), "utf8");
    expect(html).toContain(
      '<meta property="og:image:alt" content="Overview: The curve that goes down twice. Mikhail Belkin, Daniel Hsu, Siyuan Ma and Soumik Mandal · PNAS 116(32), 2019"',
    );
  });

  test("are no part of what browsers keep", async () => {
    const site = await realBlog("root");
    const lists = readdirSync(join(site, "offline")).filter((name) => name.endsWith(".json"));
    expect(lists).toHaveLength(2);
    for (const list of lists) expect(readFileSync(join(site, "offline", list), "utf8")).not.toContain("pictures/");
  });

  test("are drawn once: an edit of prose draws none, and one of a title its own alone", async () => {
    const note = (title: string, words: string): string => `---\ntitle: ${title}\ndate: 2026-01-02\n---\n\n${words}\n`;
    const project = createProject({ "posts/notes/a.md": note("A", "Words."), "posts/notes/b.md": note("B", "Words.") });
    const builder = new SiteBuilder({ root: project.root, engine: REPOSITORY, dev: false, offline: false });
    try {
      const run = vi.spyOn(builder.services.jobs, "run");
      const drawn = async (): Promise<string[]> => {
        run.mockClear();
        await builder.check();
        const sink = { page: async () => {}, file: () => {} };
        await builder.pages(sink);
        await builder.rest(sink);
        return run.mock.calls.flatMap(([name, task]) =>
          name === "picture" ? [(task as SiteJobs["picture"]["task"]).view.title] : [],
        );
      };
      expect(await drawn()).toEqual(["A blog", "A", "B"]);
      project.write("posts/notes/a.md", note("A", "Other words, and more of them."));
      expect(await drawn()).toEqual([]);
      project.write("posts/notes/a.md", note("C", "Other words, and more of them."));
      expect(await drawn()).toEqual(["C"]);
    } finally {
      await builder.close();
      project.delete();
    }
  });
});
