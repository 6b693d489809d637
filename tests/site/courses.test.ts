import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { PYTHON } from "../support/feed-readers.js";
import { createProject, type Project, REPOSITORY } from "../support/project.ts";
import {
  addressesIn,
  deadAddress,
  readSite,
  repeatedIds,
  type SiteFolder,
  select,
  textOf,
  withAttribute,
} from "../support/site-folder.ts";
import { htmlProblems } from "../support/valid-html.ts";

// fixtures/sites/course: three weeks in Berlin, whose clocks change before the third; a solution that comes out in the second.

const [BEFORE, AFTER] = ["2026-03-27T22:59:00Z", "2026-03-27T23:00:00Z"];
const SOLUTION = "stories/learning/solutions/one.pdf";
const ORIGIN = "https://blog.example";

let project: Project;
/** The site as it was before the solution's day, and from then on, below `/blog/`. */
let before: SiteFolder;
let after: SiteFolder;
let kept: string;
const said: { code: number | null; stdout: string; stderr: string }[] = [];

async function buildAt(time: string): Promise<void> {
  vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.parse(time) / 1000));
  said.push(await project.run("build", "--pathprefix", "/blog/"));
  vi.unstubAllEnvs();
}

beforeAll(async () => {
  project = createProject({}, join(REPOSITORY, "tests/fixtures/sites/course/posts"));
  kept = mkdtempSync(join(tmpdir(), "diptych-course-"));
  await buildAt(BEFORE);
  cpSync(join(project.root, "_site"), kept, { recursive: true });
  before = readSite(kept, "/blog/");
  await buildAt(AFTER);
  after = readSite(join(project.root, "_site"), "/blog/");
  await buildAt("2026-03-28T12:00:00Z");
});
afterAll(() => {
  project.delete();
  rmSync(kept, { recursive: true, force: true });
});

describe("a solution", () => {
  test("is nowhere in the site before its day: no file, and no name of it", () => {
    expect(said[0]?.code).toBe(0);
    expect(said[0]?.stderr).toBe(
      [
        "posts/notes/room.md:13:50 warning link-resolves: The link `../stories/learning/solutions/one.pdf` leads to a solution whose day is yet to come; its text stands without a link until then.",
        "  13 | There are more of us than chairs. The [solution](../stories/learning/solutions/one.pdf) comes later.",
        `     |                                                  ${"^".repeat(37)}`,
        "",
      ].join("\n"),
    );
    const telling = [...before.files].filter((file) => {
      const bytes = readFileSync(join(before.folder, file));
      return file.includes("solutions") || bytes.includes("SECRETANSWER") || bytes.includes("solutions/one");
    });
    expect(telling).toEqual([]);
  });

  test("is there when its day has come, though no file of the blog has changed", () => {
    expect([said[1]?.code, said[1]?.stderr]).toEqual([0, ""]);
    expect(after.text(SOLUTION)).toBe("SECRETANSWER\n");
    const [link] = withAttribute(after.page("courses/learning/index.html"), "href", `/blog/${SOLUTION}`);
    expect(link && textOf(link)).toBe("Solution of Sheet 1");
  });

  test("and then nothing is made again until the next day that the course names", () => {
    expect(said[2]?.stdout).toMatch(/nothing has changed/i);
  });
});

describe("the pages of a course", () => {
  const pages = (): ReturnType<SiteFolder["page"]>[] =>
    ["", "syllabus/", "announcements/", "threads/"].map((part) => after.page(`courses/learning/${part}index.html`));

  test("are valid, have no id twice, and no link that leads nowhere below the base path", async () => {
    for (const page of pages()) {
      expect(await htmlProblems(page.html, page.file)).toEqual([]);
      expect(repeatedIds(page)).toEqual([]);
      const dead = addressesIn(page).flatMap(({ value }) => deadAddress(after, page, value, ORIGIN) ?? []);
      expect(dead).toEqual([]);
    }
  });

  test("say which week it is as of the build, in one place each", () => {
    for (const page of pages().filter(({ file }) => !file.includes("announcements"))) {
      const current = withAttribute(page, "data-current");
      expect(current.map(({ attribs }) => [attribs["data-week"], attribs["aria-current"]])).toEqual([["2", "date"]]);
    }
  });

  test("are in the sitemap, and kept with the story", () => {
    const map = after.text("sitemap.xml");
    for (const part of ["", "syllabus/", "announcements/", "threads/"])
      expect(map).toContain(`<loc>${ORIGIN}/blog/courses/learning/${part}</loc>`);
    const lists = [...after.files].filter((file) => /^offline\/.*\.json$/.test(file)).map((file) => after.text(file));
    const list = lists.map((text) => JSON.parse(text)).find(({ stories }) => stories !== undefined);
    expect(list.stories.learning.pages).toEqual([
      "courses/learning/",
      "courses/learning/syllabus/",
      "courses/learning/announcements/",
      "courses/learning/threads/",
      "courses/learning/study-guide/",
      "courses/learning/terms/",
      "chapters/line/",
      "papers/ridge/",
      "papers/ridge/deep-dive/",
      "papers/ridge/diptych/",
      "notes/room/",
      "notes/welcome/",
    ]);
  });

  test("have tables whose rows and columns are headed", () => {
    for (const part of ["syllabus", "threads"]) {
      const page = after.page(`courses/learning/${part}/index.html`);
      const heads = select(page, ({ name }) => name === "th").map(({ attribs }) => attribs.scope);
      expect(heads.filter((scope) => scope === "row")).toHaveLength(3);
      expect(heads.filter((scope) => scope !== "row" && scope !== "col")).toEqual([]);
      expect(select(page, ({ name }) => name === "caption")).toHaveLength(1);
    }
  });
});

test("announcements have a feed, which the course's pages and the list of feeds name", () => {
  const feed = after.text("courses/learning/announcements/feed.xml");
  expect([...feed.matchAll(/<title[^>]*>([^<]*)<\/title>/g)].map(([, title]) => title)).toEqual([
    "Announcements: Learning from data · A blog with a course",
    "Another room",
    "Welcome",
  ]);
  const address = "/blog/courses/learning/announcements/feed.xml";
  for (const page of ["courses/learning/", "courses/learning/syllabus/", "feeds/", "notes/welcome/"])
    expect(withAttribute(after.page(`${page}index.html`), "href", address).length, page).toBeGreaterThan(0);
});

describe("the calendar", () => {
  interface Event {
    readonly [name: string]: string;
  }

  /** What Debian's icalendar finds in a file. */
  function calendar(site: SiteFolder): { readonly about: Event; readonly events: readonly Event[] } {
    const script = `
import icalendar, json, sys
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
def plain(component):
    return {name: value.dt.isoformat() if hasattr(value, 'dt') else str(value) for name, value in component.items()}
print(json.dumps({'about': plain(calendar), 'events': [plain(event) for event in calendar.walk('VEVENT')]}))
`;
    const file = join(site.folder, "courses/learning/calendar.ics");
    return JSON.parse(execFileSync(PYTHON, ["-c", script, file], { encoding: "utf8" }));
  }

  test("says what it is of", () => {
    expect(calendar(after).about).toMatchObject({
      "X-WR-CALNAME": "Learning from data",
      URL: "https://blog.example/blog/courses/learning/",
      VERSION: "2.0",
    });
  });

  test("has sessions at the right times on both sides of the change of clocks, and days that are days", () => {
    expect(
      calendar(after).events.map(({ SUMMARY, DTSTART, DTEND, LOCATION }) => [SUMMARY, DTSTART, DTEND, LOCATION]),
    ).toEqual([
      [
        "Least squares, by hand (Learning from data)",
        "2026-03-17T09:15:00+00:00",
        "2026-03-17T10:45:00+00:00",
        "Room 101",
      ],
      ["Exercises (Learning from data)", "2026-03-19T13:00:00+00:00", "2026-03-19T14:00:00+00:00", "Lab 3"],
      ["Gradient descent (Learning from data)", "2026-03-24T09:15:00+00:00", "2026-03-24T10:45:00+00:00", "Room 101"],
      ["Due: Sheet 1 (Learning from data)", "2026-03-26", "2026-03-27", undefined],
      [
        "Neuronale Netze: Überanpassung, Verallgemeinerung; und was Ähnlichkeit über Größenverhältnisse verrät (Learning from data)",
        "2026-03-31T08:15:00+00:00",
        "2026-03-31T09:45:00+00:00",
        "Room 101",
      ],
      ["Due: Sheet 2 (Learning from data)", "2026-04-02T16:00:00+00:00", undefined, undefined],
    ]);
  });

  test("names each event once, and leads to its week", () => {
    const { events } = calendar(after);
    expect(events.map(({ UID }) => UID)).toEqual([
      "learning-session-202603171015@blog.example",
      "learning-session-202603191400@blog.example",
      "learning-session-202603241015@blog.example",
      "learning-due-sheet-1@blog.example",
      "learning-session-202603311015@blog.example",
      "learning-due-sheet-2@blog.example",
    ]);
    expect([events[2]?.URL, events[2]?.DESCRIPTION]).toEqual([
      "https://blog.example/blog/courses/learning/#week-2",
      "Week 2: Going downhill on f(x)\nhttps://blog.example/blog/courses/learning/#week-2",
    ]);
  });

  test("has lines of 75 bytes at most, and the same bytes whenever it is made", () => {
    const text = after.text("courses/learning/calendar.ics");
    expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75 || line.includes("\n"))).toEqual([]);
    expect(text).toBe(before.text("courses/learning/calendar.ics"));
  });

  test("can be subscribed to from the course's home", () => {
    const home = after.page("courses/learning/index.html");
    expect(withAttribute(home, "href", "webcal://blog.example/blog/courses/learning/calendar.ics")).toHaveLength(1);
    expect(withAttribute(home, "type", "text/calendar").map(({ attribs }) => attribs.href)).toEqual([
      "/blog/courses/learning/calendar.ics",
      "/blog/courses/learning/calendar.ics",
    ]);
  });
});
