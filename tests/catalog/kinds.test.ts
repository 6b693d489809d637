import { describe, expect, test } from "vitest";
import { clockOf, momentsOf } from "../../plugins/catalog/link/moments.ts";
import type { Slug } from "../../plugins/core/slug.ts";
import { wallTime, zonedInstant } from "../../plugins/core/zoned-time.ts";
import { catalogOf, told } from "../support/blog.ts";

const chapter = (fields: string): string => `---\ntitle: A chapter\ndate: 2026-01-05\n${fields}---\n\nWords.\n`;

const story = (yaml: string): Record<string, string> => ({
  "posts/stories/s.md": `---\n${yaml}---\n\nHow it begins.\n`,
});

describe("a chapter", () => {
  test("in one file says of its place what a paper's YAML would", () => {
    const { chapters, diagnostics } = catalogOf({
      "posts/threads/t.md": "---\ntitle: T\n---\n",
      ...story("title: S\nkind: series\n"),
      "posts/chapters/a.md": chapter("story: s\n"),
      "posts/chapters/b/index.md": chapter(
        "summary: In short.\nstory: s\nbuildsOn: {a: It moves on.}\nthreads: {t: {adds: A picture., figure: t.svg, alt: A line., caption: It rises.}}\n" +
          "changes: [{date: 2026-02-01, what: A sign.}]\n",
      ),
      "posts/chapters/b/t.svg": "<svg/>",
    });
    expect(told(diagnostics)).toBe("fine");
    const b = chapters.get("b" as Slug);
    expect(b?.summary?.text).toBe("In short.");
    expect(b?.buildsOn.map(({ from, text }) => [from, text])).toEqual([["a", "It moves on."]]);
    expect(
      [...(b?.threads ?? [])].map(([slug, { adds, figure }]) => [
        slug,
        adds.text,
        figure?.path.text,
        figure?.alt,
        figure?.caption?.text,
      ]),
    ).toEqual([["t", "A picture.", "t.svg", "A line.", "It rises."]]);
    expect(b?.changes.map(({ date, what }) => [date, what.text])).toEqual([["2026-02-01", "A sign."]]);
  });

  test("that is a pair has its place in `chapter.yaml`", () => {
    const { chapters, diagnostics } = catalogOf({
      ...story("title: S\nkind: series\n"),
      "posts/chapters/a/overview.md": "---\ndate: 2026-01-05\n---\n\nWords.\n",
      "posts/chapters/a/deep-dive.md": "---\ndate: 2026-01-05\n---\n\nWords.\n",
      "posts/chapters/a/chapter.yaml": "title: A pair\nstory: s\ntags: [x]\n",
    });
    expect(told(diagnostics)).toBe("fine");
    const a = chapters.get("a" as Slug);
    expect([a?.overview?.title, a?.deepDive?.tags, a?.stories]).toEqual(["A pair", ["x"], ["s"]]);
  });

  test("is told where its front matter is wrong, at its place", () => {
    const { diagnostics } = catalogOf({
      "posts/chapters/a.md": chapter("buildsOn: {c: It moves on.}\nthreads: {t: {adds: A., figure: t.svg}}\n"),
      "posts/chapters/c.md": chapter(""),
      "posts/threads/t.md": "---\ntitle: T\n---\n",
    });
    expect(told(diagnostics)).toBe(
      "posts/chapters/a.md:5:14 error field-present: Missing field `threads.t.alt`; expected the figure in words.",
    );
  });

  test("is told where a caption has no picture", () => {
    const { diagnostics } = catalogOf({
      "posts/threads/t.md": "---\ntitle: T\n---\n",
      "posts/chapters/a.md": chapter("threads: {t: {adds: A., caption: It rises.}}\n"),
    });
    expect(told(diagnostics)).toBe(
      "posts/chapters/a.md:4:14 error field-present: Missing field `threads.t.figure`; expected the path of the picture that has this caption.",
    );
  });
});

describe("a series", () => {
  test("lists what is written, what is scheduled and what is planned, in its order", () => {
    const { stories, diagnostics } = catalogOf(
      {
        ...story("title: S\nkind: series\nentries: [a, {title: To come, planned: spring}, b]\n"),
        "posts/chapters/a.md": chapter(""),
        "posts/chapters/b.md": chapter("").replace("2026-01-05", "2026-03-01"),
      },
      { drafts: false, clock: Date.parse("2026-02-01T00:00:00Z") },
    );
    expect(told(diagnostics)).toBe("fine");
    expect(stories.get("s" as Slug)?.outline).toEqual([
      { state: "written", kind: "chapter", slug: "a" },
      { state: "planned", title: "To come", planned: "spring" },
      { state: "scheduled", title: "A chapter", date: "2026-03-01" },
    ]);
    expect(stories.get("s" as Slug)?.members).toEqual([{ kind: "chapter", slug: "a" }]);
  });
});

describe("a course", () => {
  const COURSE =
    "title: C\nkind: course\nterm: {starts: 2026-03-02, ends: 2026-03-15, zone: Europe/Berlin}\n" +
    "weeks:\n  - {title: One, starts: 2026-03-02, entries: [a]}\n" +
    "  - title: Two\n    starts: 2026-03-09\n    due:\n      - {date: 2026-03-12, title: Sheet 1, solution: {file: s.pdf, after: 2026-03-13}}\n";

  const course = (now: string) =>
    catalogOf(
      {
        "posts/stories/c/index.md": `---\n${COURSE}---\n\nHow it begins.\n`,
        "posts/stories/c/s.pdf": "solution",
        "posts/chapters/a.md": chapter(""),
      },
      { drafts: false, clock: Date.parse(now) },
    );

  test("has weeks that end where the next begins, and the last with the term", () => {
    const { stories, diagnostics } = course("2026-03-01T00:00:00Z");
    expect(told(diagnostics)).toBe("fine");
    const weeks = stories.get("c" as Slug)?.weeks ?? [];
    expect(weeks.map(({ number, title, starts, ends }) => [number, title.text, starts, ends])).toEqual([
      [1, "One", "2026-03-02", "2026-03-08"],
      [2, "Two", "2026-03-09", "2026-03-15"],
    ]);
  });

  test("keeps a solution off the site until its day begins where the course is held", () => {
    const before = course("2026-03-12T22:59:00Z");
    expect([
      before.assets.has("posts/stories/c/s.pdf"),
      before.stories.get("c" as Slug)?.weeks[1]?.due[0]?.solution?.isOut,
    ]).toEqual([false, false]);
    const after = course("2026-03-12T23:00:00Z");
    expect([
      after.assets.has("posts/stories/c/s.pdf"),
      after.stories.get("c" as Slug)?.weeks[1]?.due[0]?.solution?.isOut,
    ]).toEqual([true, true]);
  });

  test("is told what is wrong in it: a zone, a week without a title, an unknown field, an unknown announcement", () => {
    const { diagnostics } = catalogOf({
      ...story(
        "title: S\nkind: course\nterm: {starts: 2026-03-02, ends: 2026-03-15, zone: Berlin}\nweeks: [{starts: 2026-02-30}, {title: B, redings: [x]}]\n",
      ),
      "posts/notes/n.md": chapter("course: s2\n"),
    });
    expect(told(diagnostics)).toBe(
      [
        "posts/notes/n.md:1:1 error story-exists: Unknown course `s2`; did you mean `s`?",
        "posts/stories/s.md:4:52 error field-valid: Field `term.zone` is `Berlin`; expected a time zone of the IANA's list, like Europe/Berlin.",
        "posts/stories/s.md:5:9 error field-present: Missing field `weeks.title`; expected a text.",
        "posts/stories/s.md:5:18 error field-valid: Field `weeks.starts` is `2026-02-30`; expected a day that exists, like 2026-11-02.",
        "posts/stories/s.md:5:42 error field-known: Unknown field `weeks.redings`; did you mean `readings`?",
      ].join("\n"),
    );
  });
});

describe("a book", () => {
  test("has its own contents, with notes where there are some", () => {
    const { stories, diagnostics } = catalogOf({
      ...story(
        "title: B\nkind: book\nbook: {title: The book, authors: A. Author, year: 1999, isbn: 978-0-387-31073-2}\n" +
          "contents:\n  - {title: One, entry: a, read: 2026-01-01}\n  - {title: Two, planned: June}\n",
      ),
      "posts/chapters/a.md": chapter(""),
    });
    expect(told(diagnostics)).toBe("fine");
    expect(stories.get("s" as Slug)?.contents).toEqual([
      { title: "One", entry: { kind: "chapter", slug: "a" }, read: "2026-01-01", planned: undefined },
      { title: "Two", entry: undefined, read: undefined, planned: "June" },
    ]);
  });

  test("is told of an ISBN whose check digit is wrong", () => {
    const { diagnostics } = catalogOf(
      story("title: B\nkind: book\nbook: {title: T, authors: A, isbn: 978-0-387-31073-3}\n"),
    );
    expect(told(diagnostics)).toBe(
      "posts/stories/s.md:4:36 error field-valid: Field `book.isbn` is `978-0-387-31073-3`; expected an ISBN whose check digit is right.",
    );
  });
});

describe("the clock", () => {
  test("is the last moment that has come; the next one is when the site changes", () => {
    const moments = [10, 20, 30];
    expect(clockOf(moments, 5)).toEqual({ clock: 0, next: 10 });
    expect(clockOf(moments, 20)).toEqual({ clock: 20, next: 30 });
    expect(clockOf(moments, 99)).toEqual({ clock: 30, next: undefined });
    expect(momentsOf({})).toEqual([]);
  });

  test.each([
    ["2026-03-28T09:30", "2026-03-28T08:30:00.000Z"],
    ["2026-03-29T02:30", "2026-03-29T01:30:00.000Z"],
    ["2026-03-29T09:30", "2026-03-29T07:30:00.000Z"],
    ["2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25T03:30", "2026-10-25T02:30:00.000Z"],
    ["2026-07-01", "2026-06-30T22:00:00.000Z"],
    ["2026-07-01T10:00+09:00", "2026-07-01T01:00:00.000Z"],
  ])("%s in Berlin is %s", (wall, utc) => {
    expect(new Date(zonedInstant(wall, "Europe/Berlin")).toISOString()).toBe(utc);
  });

  test("shows in a zone what its clocks show", () => {
    expect(wallTime(Date.parse("2026-07-01T22:30:00Z"), "Asia/Kathmandu")).toBe("2026-07-02T04:15");
  });
});
