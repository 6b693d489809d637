import { describe, expect } from "vitest";
import { painted, test } from "../support/browser.ts";
import { KINDS } from "../support/pages.ts";

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

describe("nothing jumps while a page loads and is scrolled through", () => {
  for (const kind of ["overview", "deep dive", "diptych", "home", "story", "search"] as const) {
    for (const width of [1440, 390]) {
      test(`${kind}, ${width} px`, async ({ open }) => {
        const page = await open(KINDS[kind], {
          width,
          height: width === 390 ? 844 : 900,
          before: () => {
            // A reader who has been here before: what was read is marked.
            if (location.protocol !== "about:")
              localStorage.setItem("diptych:read:/", '{"paper/belkin-2019-double-descent/overview":"2026-01-01"}');
            const shifts: string[] = [];
            let sum = 0;
            Object.assign(window, { shifts: () => ({ sum, shifts }) });
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as LayoutShift[]) {
                if (entry.hadRecentInput) continue;
                sum += entry.value;
                const node = entry.sources[0]?.node;
                shifts.push(`${entry.value.toFixed(4)} ${node instanceof Element ? node.outerHTML.slice(0, 80) : ""}`);
              }
            }).observe({ type: "layout-shift", buffered: true });
          },
        });
        const end = await page.evaluate(() => document.documentElement.scrollHeight);
        for (let y = 0; y < end; y += 600) {
          await page.evaluate((to) => window.scrollTo(0, to), y);
          await painted(page);
        }
        const { sum, shifts } = await page.evaluate(() =>
          (window as unknown as { shifts: () => { sum: number; shifts: string[] } }).shifts(),
        );
        expect(sum, shifts.join("\n")).toBeLessThan(0.02);
      });
    }
  }

  test("the measure sees a shift where there is one", async ({ open }) => {
    const page = await open(KINDS.overview);
    const value = await page.evaluate(
      () =>
        new Promise<number>((seen) => {
          new PerformanceObserver((list) => seen((list.getEntries()[0] as LayoutShift).value)).observe({
            type: "layout-shift",
          });
          const pushed = document.createElement("div");
          pushed.style.height = "400px";
          document.body.prepend(pushed);
        }),
    );
    expect(value).toBeGreaterThan(0.02);
  });
});
