import { expect, test } from "vitest";
import { importTexts } from "../../support/import-text-site.ts";

/** The course of a Jekyll site with a schedule in its data. */
function course(schedule: string, others: Readonly<Record<string, string | undefined>> = {}) {
  return importTexts({
    "_config.yml": "title: Risk\n",
    "index.md": "---\ntitle: Start\n---\nWelcome to the course about risk, which begins in July and ends in August.\n",
    "_data/schedule.yml": schedule,
    ...others,
  });
}

test("rows with days are weeks from Monday to Sunday; lectures are sessions, and all else is read", () => {
  const { text, notes } = course(
    `- date: 2024-07-01
  title: Vectors
  slides: /slides/1.pdf
  readings:
    - VMLS, chapter 1
    - {title: Notes, url: "https://notes.example/1"}
- date: 2024-07-03
  title: Norms
- date: 2024-07-08
  title: Risk
  homework: {title: Homework 1, due: 2024-07-12}
`,
    { "slides/1.pdf": undefined },
  );
  expect(text("posts/stories/risk.md")).toBe(`---
title: Risk
kind: course
weeks:
  - title: Week 1
    starts: 2024-07-01
    sessions:
      - date: 2024-07-01
        title: Vectors
      - date: 2024-07-03
        title: Norms
    readings:
      - "Vectors: [Slides](../files/slides/1.pdf)"
      - VMLS, chapter 1
      - "[Notes](https://notes.example/1)"
  - title: Week 2
    starts: 2024-07-08
    sessions:
      - date: 2024-07-08
        title: Risk
    due:
      - date: 2024-07-12
        title: Homework 1
---
`);
  expect(notes).toContain("changed _data/schedule.yml It is a week of the course now; each of its lines is a reading.");
  expect(notes.filter((note) => note.startsWith("left _data/schedule.yml"))).toEqual([]);
});

test.each([
  [
    "numbered weeks, with days without a year",
    "- week: 1\n  topic: Vectors\n  date: Jul 1\n- week: 2\n  topic: Norms\n  date: Jul 8\n  room: 101\n",
    '  - title: Vectors\n    readings:\n      - Jul 1\n  - title: Norms\n    readings:\n      - "Jul 8: Room: 101"\n',
  ],
  [
    "several rows of one week",
    "- {week: 1, title: Vectors}\n- {week: 1, title: Norms, notes: a.pdf}\n",
    '  - title: Week 1\n    readings:\n      - Vectors\n      - "Norms: [Notes](a.pdf)"\n',
  ],
  [
    "weeks with their lectures, under a name",
    "weeks:\n  - {week: 1, title: Basics, lectures: [{title: Vectors, date: 2024-07-01}]}\n  - {week: 2, title: More}\n",
    "  - title: Basics\n    sessions:\n      - date: 2024-07-01\n        title: Vectors\n  - title: More\n",
  ],
])("%s", (_, schedule, weeks) => {
  expect(course(schedule).text("posts/stories/risk.md")).toBe(`---\ntitle: Risk\nkind: course\nweeks:\n${weeks}---\n`);
});

test.each([
  ["in the settings", "_config.yml", "title: Risk\nschedule:\n  - {week: 1, title: A}\n  - {week: 2, title: B}\n"],
  [
    "in the front matter of a page",
    "schedule.md",
    "---\ntitle: Plan\nweeks:\n  - {week: 1, title: A}\n  - {week: 2, title: B}\n---\nWhat we do from week to week, in a page of words of its own.\n",
  ],
])("a schedule %s makes a course too", (_, path, written) => {
  const { text, notes } = importTexts({
    "_config.yml": "title: Risk\n",
    "_posts/2024-07-01-a.md": "---\ntitle: A\n---\nA\n",
    [path]: written,
  });
  expect(text("posts/stories/risk.md")).toBe(
    "---\ntitle: Risk\nkind: course\nweeks:\n  - title: A\n  - title: B\n---\n",
  );
  expect(notes.filter((note) => /means nothing/.test(note))).toEqual([]);
});

test.each([
  ["a list of people", "- {name: Ada}\n- {name: Emmy}\n"],
  ["one row", "- {week: 1, title: Vectors}\n"],
  ["no list", "week: 1\n"],
  [
    "aliases that would fill memory",
    `- &a {title: A, week: 1}\n- &b {title: [${"*a, ".repeat(60)}*a], week: 2}\n- {title: [${"*b, ".repeat(60)}*b], week: 3}\n`,
  ],
  ["an alias of nothing", "- {title: A, week: 1}\n- {title: B, week: 2, more: *none}\n"],
  ["brackets without end", `${"[".repeat(20_000)}\n`],
])("data that are no schedule make no course: %s", (_, schedule) => {
  const { text, notes } = course(schedule);
  expect(text("posts/stories/risk.md")).toBeUndefined();
  expect(notes).toContain("left _data/schedule.yml Nothing that was imported shows it or links to it.");
});

test("modules are the weeks where there are both; a timetable is the course's text", () => {
  const { text } = course("- {week: 1, title: A}\n- {week: 2, title: B}\n", {
    "_modules/1.md": "---\ntitle: Vectors\n---\n- Read\n",
    "_schedules/weekly.md":
      "---\ntitle: Weekly\nschedule:\n  - name: Monday\n    events:\n      - {name: Lecture, start: 9:30 AM, end: 10:30 AM, location: Room 1}\n---\n",
  });
  expect(text("posts/stories/risk.md")).toBe(
    "---\ntitle: Risk\nkind: course\nweeks:\n  - title: Vectors\n    readings:\n      - Read\n---\n\n## Weekly\n\n- Monday\n  - Lecture, 9:30 AM–10:30 AM, Room 1\n",
  );
});
