import { expect, test } from "vitest";
import type { CalendarEvent } from "../../plugins/site/calendar/calendar-events.ts";
import { writeCalendar } from "../../plugins/site/calendar/write-calendar.ts";

const ABOUT = {
  name: "A, B; and C",
  url: "https://blog.example/courses/c/",
  stamp: Date.parse("2026-03-16T00:00:00Z"),
};

function event(fields: Partial<CalendarEvent>): CalendarEvent {
  return {
    uid: "c-session-1@blog.example",
    title: "A session",
    description: "Week 1",
    location: undefined,
    url: "https://blog.example/courses/c/#week-1",
    when: "2026-03-17",
    isMeeting: true,
    ...fields,
  };
}

test("a calendar without events is one", async () => {
  expect(await writeCalendar(ABOUT, [])).toBe(
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "CALSCALE:GREGORIAN",
      "PRODID:-//Diptych//Course//EN",
      "METHOD:PUBLISH",
      "X-WR-CALNAME:A\\, B\\; and C",
      "X-PUBLISHED-TTL:PT1H",
      "URL:https://blog.example/courses/c/",
      "END:VCALENDAR",
      "",
    ].join("\r\n"),
  );
});

test("what an author writes stays within its line", async () => {
  const text = await writeCalendar(ABOUT, [event({ title: "A\nEND:VEVENT\r\n; \\ b", location: "R\r\nX:1" })]);
  expect(text).toContain("\r\nSUMMARY:A END:VEVENT \\; \\\\ b\r\n");
  expect(text).toContain("\r\nLOCATION:R X:1\r\n");
  expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
});

test.each([
  "http://localhost:8080/courses/c/",
  "http://my_host/courses/c/",
  "http://[::1]:8080/c/",
  "https://xn--bcher-kva.example/c/",
])("a site at %s has one", async (url) => {
  const text = await writeCalendar({ ...ABOUT, url }, [event({ url })]);
  expect(text).toContain(`\r\nURL:${url}\r\nBEGIN:VEVENT\r\n`);
});

test("a line is cut between characters, of whatever size", async () => {
  const title = "𝔉ü😀 ".repeat(40).trim();
  const text = await writeCalendar(ABOUT, [event({ title })]);
  expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(text.replace(/\r\n /g, "")).toContain(`\r\nSUMMARY:${title}\r\n`);
});
