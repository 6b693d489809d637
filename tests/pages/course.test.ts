import { afterEach, describe, expect, test, vi } from "vitest";
import type {
  CourseHomeView,
  CoursePageView,
  SyllabusView,
  WeekThreadsView,
} from "../../plugins/pages/views/course.ts";
import { blogOf, type Files, post, told } from "../support/blog.ts";
import type { Blog } from "../support/whole-blog.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A blog with a course `c`, as of a moment. */
function blogAt(time: string, weeks: string, files: Files = {}, fields = ""): Promise<Blog> {
  vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.parse(time) / 1000));
  const term = "term: {starts: 2026-03-16, ends: 2026-04-05, zone: Europe/Berlin}\n";
  return blogOf({
    "posts/stories/c/index.md": `---\ntitle: C\nkind: course\n${term}${fields}weeks:\n${weeks}---\n\nHow it begins.\n`,
    ...files,
  });
}

function view(blog: Blog, address: string): CoursePageView {
  const found = blog.pages.find((page) => page.address === address)?.view;
  if (found?.kind !== "course") throw new Error(`No page of a course stands at ${address}`);
  return found;
}

const home = (blog: Blog): CourseHomeView => view(blog, "/courses/c/") as CourseHomeView;

const WEEKS =
  "  - {title: One, starts: 2026-03-16}\n  - {title: Two, starts: 2026-03-23}\n  - {title: Three, starts: 2026-03-30}\n";

describe("what is current", () => {
  test.each([
    ["2026-03-10T12:00:00Z", { state: "next", week: 0 }],
    // Midnight in Berlin, before and after the change of clocks.
    ["2026-03-22T22:59:59Z", { state: "now", week: 0 }],
    ["2026-03-22T23:00:00Z", { state: "now", week: 1 }],
    ["2026-03-29T21:59:59Z", { state: "now", week: 1 }],
    ["2026-03-29T22:00:00Z", { state: "now", week: 2 }],
    ["2026-04-05T22:00:00Z", { state: "over", week: undefined }],
  ])("at %s is %o", async (time, now) => {
    expect(home(await blogAt(time, WEEKS)).now).toEqual(now);
  });

  test("a week that nothing ends has seven days", async () => {
    vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.parse("2026-03-23T00:00:00Z") / 1000));
    const blog = await blogOf({
      "posts/stories/c.md": "---\ntitle: C\nkind: course\nweeks: [{title: One, starts: 2026-03-16}]\n---\n",
    });
    expect([home(blog).weeks[0]?.days, home(blog).now?.state]).toEqual(["16–22 March", "over"]);
  });
});

describe("the home of a course", () => {
  const blog = (): Promise<Blog> =>
    blogAt(
      "2026-03-25T12:00:00Z",
      [
        "  - title: One",
        "    starts: 2026-03-16",
        "    entries: [a, later, {title: To come, planned: summer}]",
        '    readings: ["[Why](../../notes/n.md)"]',
        "    sessions:",
        "      - {date: 2026-03-17T10:15, minutes: 90, slides: slides.pdf, notes: ../../notes/n.md, recording: 'https://video.example/1', files: [data/x.csv]}",
        "      - {date: 2026-03-18T09:00-05:00}",
        "    due:",
        "      - {date: 2026-03-26, title: Sheet 1, file: sheet.pdf}",
        "      - {date: 2026-03-30T18:00, title: Sheet 2}",
        "",
      ].join("\n"),
      {
        "posts/stories/c/slides.pdf": "slides",
        "posts/stories/c/sheet.pdf": "sheet",
        "posts/stories/c/data/x.csv": "x",
        "posts/notes/n.md": post("Words.", "title: N\ncourse: c"),
        "posts/chapters/a.md": post("Words.", "title: A"),
        "posts/chapters/later.md": "---\ntitle: Later\ndate: 2026-03-30\n---\n\nWords.\n",
      },
      "instructor: A. Lecturer\nstaff: [{name: B. Tutor, hours: Tuesdays}]\n",
    );

  test("tells sessions by the clocks of the term's zone, with what is handed out", async () => {
    const { diagnostics, ...found } = await blog();
    expect(told(diagnostics)).toBe("fine");
    const [week] = home({ diagnostics, ...found }).weeks;
    expect(week?.sessions.map(({ when }) => [when.text, when.datetime])).toEqual([
      ["Tue 17 March, 10:15–11:45", "2026-03-17T09:15Z"],
      ["Wed 18 March, 15:00", "2026-03-18T14:00Z"],
    ]);
    expect(week?.sessions[0]?.links).toEqual([
      { href: "/stories/c/slides.pdf", text: "Slides" },
      { href: "/notes/n/", text: "Notes" },
      { href: "https://video.example/1", text: "Recording" },
      { href: "/stories/c/data/x.csv", text: "x.csv" },
    ]);
    expect(week?.readings[0]).toContain('href="/notes/n/"');
  });

  test("lists what is written, what is scheduled and what is planned, and what is due next", async () => {
    const { weeks, due, staff, instructor, announcements } = home(await blog());
    expect(
      weeks[0]?.entries.map((entry) => [entry.state, entry.state === "written" ? entry.title.href : entry.title]),
    ).toEqual([
      ["written", "/chapters/a/"],
      ["scheduled", "Later"],
      ["planned", "To come"],
    ]);
    // A day lasts to its end.
    expect(due.map(({ title, until, isNext }) => [title, until, isNext])).toEqual([
      ["Sheet 1", "2026-03-26T23:00Z", true],
      ["Sheet 2", "2026-03-30T16:00Z", true],
    ]);
    expect([staff[0]?.hours, instructor]).toEqual(["Tuesdays", "A. Lecturer"]);
    expect(announcements).toEqual([
      { href: "/notes/n/", text: "N", when: { datetime: "2026-01-01", text: "Thu 1 January" } },
    ]);
  });

  test("is named by its posts with the week, and by what it announces", async () => {
    const { views } = await blog();
    expect(views.get("posts/chapters/a.md")?.storyLines).toEqual([
      { story: { href: "/courses/c/", text: "C" }, position: 1, total: 1, week: 1 },
    ]);
    const announcement = views.get("posts/notes/n.md");
    expect(announcement?.announcedIn).toEqual({ href: "/courses/c/", text: "C" });
    expect(announcement?.head.feeds.map(({ href }) => href)).toContain("/courses/c/announcements/feed.xml");
  });

  test("leads to the other pages of the course, and from each to the others", async () => {
    const found = await blog();
    for (const [address, here] of [
      ["/courses/c/", "Home"],
      ["/courses/c/syllabus/", "Syllabus"],
      ["/courses/c/announcements/", "Announcements"],
    ] as const) {
      const { nav } = view(found, address);
      expect(nav.items.map(({ text }) => text)).toEqual([
        "Home",
        "Syllabus",
        "Announcements",
        "Study guide",
        "Terms",
        "Calendar",
      ]);
      expect(nav.items.filter(({ isHere }) => isHere).map(({ text }) => text)).toEqual([here]);
    }
    expect((view(found, "/courses/c/syllabus/") as SyllabusView).weeks).toEqual(home(found).weeks);
  });
});

describe("a solution", () => {
  const DUE = (file: string): string =>
    `  - {title: One, starts: 2026-03-16, due: [{date: 2026-03-18, title: Sheet, solution: {file: ${file}, after: 2026-03-20}}]}\n`;
  const [BEFORE, AFTER] = ["2026-03-19T22:59:00Z", "2026-03-19T23:00:00Z"];
  const files = { "posts/stories/c/s x.pdf": "42" };

  test("is linked from its day on, and said to come until then", async () => {
    const before = home(await blogAt(BEFORE, DUE("s x.pdf"), files)).weeks[0]?.due[0]?.solution;
    expect(before).toEqual({ href: undefined, after: { datetime: "2026-03-20", text: "Fri 20 March" } });
    const after = home(await blogAt(AFTER, DUE("s x.pdf"), files)).weeks[0]?.due[0]?.solution;
    expect(after).toEqual({ href: "/stories/c/s%20x.pdf", after: undefined });
  });

  test.each(["s x.pdf", "s%20x.pdf", "./s%20x.pdf#page=2"])("written as `%s` is kept back", async (path) => {
    const { catalog, diagnostics } = await blogAt(BEFORE, DUE(`"${path}"`), files);
    expect(told(diagnostics)).toBe("fine");
    expect([...catalog.assets]).toEqual([]);
    expect([...catalog.withheld]).toEqual(["posts/stories/c/s x.pdf"]);
  });

  test("that is linked to from elsewhere before its day is text there, with a warning", async () => {
    const { html, diagnostics } = await blogAt(BEFORE, DUE("s x.pdf"), {
      ...files,
      "posts/notes/n.md": post("See [it](<../stories/c/s x.pdf>) and [it](</stories/c/s x.pdf>)."),
    });
    const warned = (column: number, href: string): string =>
      `posts/notes/n.md:4:${column} warning link-resolves: The link \`${href}\` leads to a solution whose day is yet to come; its text stands without a link until then.`;
    expect(told(diagnostics)).toBe([warned(11, "../stories/c/s x.pdf"), warned(44, "/stories/c/s x.pdf")].join("\n"));
    expect(html.get("posts/notes/n.md")).toContain("See it and it.");
  });

  test("that is not there is an error, before its day as well", async () => {
    const { diagnostics } = await blogAt(BEFORE, DUE("t.pdf"), { "posts/stories/c/s.pdf": "42" });
    expect(told(diagnostics)).toBe(
      "posts/stories/c/index.md:6:94 error link-resolves: The link `t.pdf` leads to no file; did you mean `s.pdf`?",
    );
  });

  test("that is a post which is shown already is told", async () => {
    const { diagnostics } = await blogAt(BEFORE, DUE("../../notes/n.md"), { "posts/notes/n.md": post("Words.") });
    expect(told(diagnostics)).toBe(
      "posts/stories/c/index.md:6:94 warning link-resolves: The solution `../../notes/n.md` is a page of the site already; give the post a `date` not before 2026-03-20, or name a file.",
    );
  });
});

test("a path that leads to no file is an error at its place, wherever it stands in a week", async () => {
  const weeks = [
    "  - title: One",
    "    sessions: [{date: 2026-03-17, slides: a.pdf, notes: b.md, recording: c.mp4, files: [d.csv]}]",
    "    due: [{date: 2026-03-18, title: Sheet, file: e.pdf}]",
    "",
  ].join("\n");
  const { diagnostics } = await blogAt("2026-03-17T12:00:00Z", weeks);
  expect(told(diagnostics)).toBe(
    [
      [7, 43, "a.pdf"],
      [7, 57, "b.md"],
      [7, 74, "c.mp4"],
      [7, 89, "d.csv"],
      [8, 50, "e.pdf"],
    ]
      .map(
        ([line, column, file]) =>
          `posts/stories/c/index.md:${line}:${column} error link-resolves: The link \`${file}\` leads to no file.`,
      )
      .join("\n"),
  );
});

test("the table of threads has a row for each week and a column for each thread", async () => {
  const chapter = (title: string, adds: string): string => post("Words.", `title: ${title}\nthreads: {${adds}}`);
  const blog = await blogAt(
    "2026-03-17T12:00:00Z",
    "  - {title: One, entries: [a, b]}\n  - {title: Two}\n  - {title: Three, entries: [c]}\n",
    {
      "posts/threads/t.md": "---\ntitle: T\n---\n",
      "posts/threads/u.md": "---\ntitle: U\n---\n",
      "posts/chapters/a.md": chapter("A", "t: It begins."),
      "posts/chapters/b.md": chapter("B", "t: It goes on., u: Another one."),
      "posts/chapters/c.md": chapter("C", "u: It ends."),
    },
    "threads: [t, u]\n",
  );
  expect(told(blog.diagnostics)).toBe("fine");
  const { threads, weeks, nav } = view(blog, "/courses/c/threads/") as WeekThreadsView;
  expect(threads).toEqual([
    { href: "/threads/t/", text: "T" },
    { href: "/threads/u/", text: "U" },
  ]);
  expect(
    weeks.map(({ cells }) => cells.map((cell) => cell.map(({ entry, adds }) => `${entry.text}: ${adds}`))),
  ).toEqual([
    [["A: It begins.", "B: It goes on."], ["B: Another one."]],
    [[], []],
    [[], ["C: It ends."]],
  ]);
  expect(nav.items.map(({ text }) => text)).toContain("Threads");
});
