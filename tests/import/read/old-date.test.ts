import { expect, test } from "vitest";
import { readOldDate } from "../../../plugins/import/read/old-date.ts";
import { zonedDate } from "../../../plugins/import/read/zoned-date.ts";

test.each([
  ["2019-09-18", "2019-09-18"],
  ["2019-9-8", "2019-09-08"],
  ["2019/09/18", "2019-09-18"],
  ["2019-09-18 00:00:00", "2019-09-18"],
  ["2019-09-18 9:07:11", "2019-09-18T09:07:11"],
  ["2019-09-18 09:07", "2019-09-18T09:07:00"],
  ["2011-08-11 02:26:55+00:00", "2011-08-11T02:26:55+00:00"],
  ["2019-11-07T17:33:14-05:00", "2019-11-07T17:33:14-05:00"],
  ["2024-12-18 10:01:00-0400", "2024-12-18T10:01:00-04:00"],
  ["2019-09-18T09:07:11.25Z", "2019-09-18T09:07:11Z"],
  ["2019-09-18 09:07:11 +0530", "2019-09-18T09:07:11+05:30"],
  ["18 September 2019", "2019-09-18"],
  ["September 18th, 2019 3:05 PM", "2019-09-18T15:05:00"],
  ["Wed, 18 Sep 2019 12:00:00 GMT", "2019-09-18T12:00:00Z"],
  ["2019-09", "2019-09-01"],
])("reads the date %s", (written, read) => {
  expect(readOldDate(written)).toBe(read);
});

test.each(["2019-02-30", "soon", "", "{{ .Date }}", null, 2019])("reads no date in %s", (written) => {
  expect(readOldDate(written)).toBeUndefined();
});

test("a time without an offset has that of the site's zone, in summer and in winter", () => {
  expect(zonedDate("2020-07-01T12:00:00", "America/New_York")).toBe("2020-07-01T12:00:00-04:00");
  expect(zonedDate("2020-01-01T12:00:00", "America/New_York")).toBe("2020-01-01T12:00:00-05:00");
  expect(zonedDate("2020-01-01", "America/New_York")).toBe("2020-01-01");
  expect(zonedDate("2020-01-01T12:00:00Z", "America/New_York")).toBe("2020-01-01T12:00:00Z");
});
