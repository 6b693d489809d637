import { afterAll, beforeAll, expect, test } from "vitest";
import type { FeedTask } from "../../../plugins/blog/jobs/render-job.ts";
import { FeedTexts } from "../../../plugins/site/feeds/feed-texts.ts";
import type { SiteServices } from "../../../plugins/site/jobs/site-jobs.ts";
import { SiteBuilder } from "../../../plugins/site/site-builder.ts";
import { createProject, type Project, REPOSITORY } from "../../support/project.ts";

const NOTE = "posts/notes/a.md";
const FILES = {
  [NOTE]: "---\ntitle: A\ndate: 2026-01-01\n---\n\nLet $x$ be so.\n",
  "posts/pages/about.md": "---\ntitle: About\ndate: 2026-01-01\n---\n\nWords.\n",
};

let project: Project;
let builder: SiteBuilder;
beforeAll(async () => {
  project = createProject(FILES);
  builder = new SiteBuilder({ root: project.root, engine: REPOSITORY, dev: false, offline: false });
  expect(await builder.check()).toEqual([]);
});
afterAll(async () => {
  await builder.close();
  project.delete();
});

/** Texts of a blog's feeds; `asked` is told of each that has to be made for itself. */
function feedTexts(asked: string[]): FeedTexts {
  const { services, read } = builder;
  const jobs: SiteServices["jobs"] = {
    areMany: true,
    expect: () => {},
    run: (name, task) => {
      asked.push(name);
      return services.jobs.run(name, task);
    },
  };
  const texts = new FeedTexts({ ...services, jobs }, read);
  texts.expect();
  return texts;
}

test("a text that was made along with its page is not made again, once", async () => {
  const asked: string[] = [];
  const texts = feedTexts(asked);
  texts.keep(NOTE, texts.taskOf(NOTE) as FeedTask, "made along");
  expect(await texts.textOf(NOTE, builder.read)).toBe("made along");
  expect(asked).toEqual([]);
  const made = await texts.textOf(NOTE, builder.read);
  expect(builder.services.store.get(made)).toContain("<math");
  expect(asked).toEqual(["feed"]);
});

test("one that was made of something else is made for itself, and so is one whose page was rendered anew", async () => {
  const asked: string[] = [];
  const texts = feedTexts(asked);
  const task = texts.taskOf(NOTE) as FeedTask;
  texts.keep(NOTE, { ...task, page: "https://elsewhere.example/a/" }, "made along");
  expect(await texts.textOf(NOTE, builder.read)).not.toBe("made along");
  texts.keep(NOTE, task, "made along");
  texts.forget(NOTE);
  expect(await texts.textOf(NOTE, builder.read)).not.toBe("made along");
  expect(asked).toEqual(["feed", "feed"]);
});

test("of what no feed tells of, nothing is made along", () => {
  expect(feedTexts([]).taskOf("posts/pages/about.md")).toBeUndefined();
});
