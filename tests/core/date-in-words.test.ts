import { expect, test } from "vitest";
import { dateInWords } from "../../plugins/core/date-in-words.ts";
import { DATE_PATTERNS } from "../../plugins/core/month-names.ts";

const WRITTEN = [
  ["en", "12 October 2026"],
  ["en-GB", "12 October 2026"],
  ["en-US", "October 12, 2026"],
  ["de-AT", "12. Oktober 2026"],
  ["es", "12 de octubre de 2026"],
  ["ca", "12 d’octubre del 2026"],
  ["pt-BR", "12 de outubro de 2026"],
  ["fr", "12 octobre 2026"],
  ["hu", "2026. október 12."],
  ["he", "12 באוקטובר 2026"],
  ["ja", "2026年10月12日"],
  ["zh-Hant-TW", "2026年10月12日"],
  ["ko", "2026년 10월 12일"],
] as const;

test.each(WRITTEN)("in %s it is %s", (language, words) => {
  expect(dateInWords("2026-10-12", language)).toBe(words);
});

test("a time of day is not told, and a day has no zero before it", () => {
  expect(dateInWords("2026-03-02T23:30:00+02:00", "en")).toBe("2 March 2026");
});

test("in a language without a pattern it stays as it is: everyone reads it", () => {
  expect(dateInWords("2026-10-12", "tlh")).toBe("2026-10-12");
  expect(dateInWords("2026-13-12", "en")).toBe("2026-13-12");
});

test("every language has twelve months, each its own", () => {
  for (const [language, { months, pattern }] of Object.entries(DATE_PATTERNS)) {
    expect([language, new Set(months).size, months.length]).toEqual([language, 12, 12]);
    expect(dateInWords("2026-05-06", language), pattern).toMatch(/2026/);
    expect(dateInWords("2026-05-06", language)).toContain((months[4] as string).normalize());
  }
});
