import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, vi } from "vitest";
import { violations } from "../support/axe.ts";
import { test as base, eventually, painted } from "../support/browser.ts";
import { blogOfFiles } from "../support/built-blogs.ts";
import { REPOSITORY } from "../support/project.ts";
import { serveFolder } from "../support/serve.ts";

const FIXTURE = join(REPOSITORY, "tests/fixtures/sites/course");

/** The course of three weeks, built in its second: where it is served from. */
const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
  .extend("course", { scope: "worker" }, async ({}, { onCleanup }) => {
    vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.parse("2026-03-25T12:00:00Z") / 1000));
    const files = readdirSync(FIXTURE, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(FIXTURE, path), readFileSync(path, "utf8")] as const);
    const site = await blogOfFiles(Object.fromEntries(files));
    vi.unstubAllEnvs();
    const server = await serveFolder(site);
    onCleanup(() => server.close());
    return `${server.origin}/`;
  });

const inSecondWeek = (): void => {
  Date.now = () => Date.parse("2026-03-25T12:00:00Z");
};
const inThirdWeek = (): void => {
  Date.now = () => Date.parse("2026-03-30T10:00:00Z");
};
const beforeIt = (): void => {
  Date.now = () => Date.parse("2026-03-01T10:00:00Z");
};
const behindIt = (): void => {
  Date.now = () => Date.parse("2026-05-01T10:00:00Z");
};

/** What a page says is current. */
function current(page: Page): Promise<{ readonly weeks: string[]; readonly labels: string[] }> {
  return page.evaluate(() => ({
    weeks: [...document.querySelectorAll<HTMLElement>("[data-current][aria-current=date]")].map(
      ({ dataset }) => dataset.week ?? "",
    ),
    labels: [...document.querySelectorAll<HTMLElement>("[data-week-now]")].flatMap((label) =>
      label.checkVisibility() ? (label.closest<HTMLElement>("[data-week]")?.dataset.week ?? "") : [],
    ),
  }));
}

/** What stands above all weeks, a line each; formulas as TeX. */
async function above(page: Page): Promise<string[]> {
  const text = await page.locator("[data-course-now]").evaluate((section: HTMLElement) => {
    for (const formula of section.querySelectorAll<HTMLElement>("[data-tex]"))
      formula.replaceWith(formula.dataset.tex ?? "");
    return section.innerText;
  });
  return text.split(/\s*\n\s*/).filter((line) => line !== "");
}

describe("the home of a course says what is current", () => {
  const SECOND = [
    "THIS WEEK",
    "Week 2: Going downhill on f(x)",
    "SESSIONS",
    "Gradient descent",
    "Tue 24 March, 10:15–11:45",
    "POSTS",
    "Ridge regression",
    "Deep dive",
    "of Ridge regression",
    "Momentum",
    "planned: summer",
    "DUE NEXT",
    "Sheet 1",
    "Thu 26 March",
    "Solution from Sat 28 March",
  ];

  test("as of the build, without JavaScript", async ({ open, course }) => {
    const page = await open("courses/learning/", { at: course, javaScript: false });
    expect(await above(page)).toEqual(SECOND);
    expect(await current(page)).toEqual({ weeks: ["2"], labels: ["2"] });
  });

  test("the same where it is still that week", async ({ open, course }) => {
    const page = await open("courses/learning/", { at: course, before: inSecondWeek });
    expect(await above(page)).toEqual(SECOND);
  });

  test("as of today, when the next week has come", async ({ open, course }) => {
    const page = await open("courses/learning/", { at: course, before: inThirdWeek });
    await eventually(() => current(page)).toEqual({ weeks: ["3"], labels: ["3"] });
    expect(await above(page)).toEqual([
      "THIS WEEK",
      "Week 3: Networks",
      "SESSIONS",
      expect.stringContaining("Neuronale Netze"),
      "Tue 31 March, 10:15–11:45",
      "POSTS",
      "A network of lines",
      "from Mon 30 March",
      "DUE NEXT",
      "Sheet 2",
      "Thu 2 April, 18:00",
    ]);
    await page.getByRole("link", { name: "Week 3" }).click();
    expect(new URL(page.url()).hash).toBe("#week-3");
  });

  test("before it begins, what comes first; when it has ended, that it has", async ({ open, course }) => {
    const early = await open("courses/learning/", { at: course, before: beforeIt });
    await eventually(async () => (await above(early)).slice(0, 2)).toEqual(["NEXT", "Week 1: Lines through points"]);
    expect(await current(early)).toEqual({ weeks: [], labels: [] });
    const late = await open("courses/learning/", { at: course, before: behindIt });
    await eventually(() => above(late)).toEqual(["THIS COURSE HAS ENDED"]);
  });
});

for (const [part, columns] of [
  ["syllabus/", ["Week", "Topic", "Sessions", "To read", "Due"]],
  ["threads/", ["Week", "Least squares", "Gradient descent"]],
] as const) {
  test(`the table of ${part} marks today's week, and on a phone its rows are stacked`, async ({ open, course }) => {
    const page = await open(`courses/learning/${part}`, { at: course, before: inThirdWeek, width: 320 });
    await eventually(() => current(page)).toEqual({ weeks: ["3"], labels: ["3"] });
    const widths = () => page.locator(".table").evaluate((box) => [box.scrollWidth - box.clientWidth, innerWidth]);
    expect(await widths()).toEqual([0, 320]);
    // Below each other, and still a table for who hears it.
    const [head, cell] = await Promise.all(
      [page.locator("tbody th").first(), page.locator("td[data-column]").first()].map((one) => one.boundingBox()),
    );
    expect(cell?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0));
    const table = page.getByRole("table");
    expect(await table.getByRole("columnheader").allTextContents()).toEqual(columns);
    expect(await table.getByRole("rowheader").count()).toBe(3);
    expect(await table.getByRole("cell").count()).toBe(3 * (columns.length - 1));
  });
}

describe("axe finds nothing to object to", () => {
  for (const part of ["", "syllabus/", "announcements/", "threads/"]) {
    test(`courses/learning/${part}: light and dark, on a desktop and a phone`, async ({ open, course }) => {
      const page = await open(`courses/learning/${part}`, { at: course, before: inSecondWeek, reducedMotion: true });
      await page.evaluate(axe.source);
      for (const [width, scheme] of [
        [1440, "light"],
        [320, "dark"],
        [1440, "dark"],
        [320, "light"],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        await painted(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        expect(await violations(page), `${part}, ${scheme}, ${width} px`).toEqual([]);
      }
    });
  }
});
