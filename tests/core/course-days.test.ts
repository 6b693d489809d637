import { describe, expect, test } from "vitest";
import { calmDay, calmDays } from "../../plugins/core/calm-date.ts";
import { courseMoment, isDueNext } from "../../plugins/core/current-week.ts";
import { daysLater } from "../../plugins/core/days.ts";

test("days go on over the ends of months and years", () => {
  expect([daysLater("2026-02-28", 1), daysLater("2027-01-01", -1)]).toEqual(["2026-03-01", "2026-12-31"]);
});

test("a day is told with its weekday, and with its year where that does not go without saying", () => {
  expect([calmDay("2026-03-02", 2026), calmDay("2027-01-11", 2026)]).toEqual(["Mon 2 March", "Mon 11 January 2027"]);
});

test.each([
  ["2026-03-02", "2026-03-08", 2026, "2–8 March"],
  ["2026-03-30", "2026-04-05", 2026, "30 March – 5 April"],
  ["2026-12-28", "2027-01-03", 2026, "28 December – 3 January 2027"],
  ["2026-12-28", "2027-01-03", undefined, "28 December 2026 – 3 January 2027"],
  ["2026-03-02", "2026-06-12", undefined, "2 March – 12 June 2026"],
  ["2026-03-02", "2026-03-02", 2026, "2 March"],
])("%s to %s, where %s goes without saying: %4$s", (from, to, year, says) => {
  expect(calmDays(from, to, year)).toBe(says);
});

describe("a course is", () => {
  const weeks = [{ from: 10, until: 20 }, undefined, { from: 30, until: 40 }];

  test.each([
    [5, { state: "next", index: 0 }],
    [10, { state: "now", index: 0 }],
    [20, { state: "next", index: 2 }],
    [39, { state: "now", index: 2 }],
    [40, { state: "over" }],
  ])("at %i %o", (now, moment) => {
    expect(courseMoment(weeks, now)).toEqual(moment);
  });

  test("nowhere where no week has dates", () => {
    expect(courseMoment([undefined], 5)).toBeUndefined();
  });
});

describe("due next is", () => {
  test("all that is due until the week ends", () => {
    expect(isDueNext([5, 12, 18, 25], 10, { from: 8, until: 20 })).toEqual([false, true, true, false]);
  });

  test("else the first behind it, with what is due at the same time", () => {
    expect(isDueNext([5, 25, 25, 30], 10, { from: 8, until: 20 })).toEqual([false, true, true, false]);
    expect(isDueNext([25, 30], 10, undefined)).toEqual([true, false]);
  });

  test("nothing where all of it is over", () => {
    expect(isDueNext([5], 10, { from: 8, until: 20 })).toEqual([false]);
  });
});
