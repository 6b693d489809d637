import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { sectionsRange, storeText } from "../../plugins/blog/stored-text.ts";
import { ContentStore } from "../../plugins/incremental/content-store.ts";
import { assemblePage, slotMark } from "../../plugins/site/jobs/assemble-page.ts";
import { pageFacts } from "../../plugins/site/offline/page-facts.ts";

const SECTIONS = [
  { headingId: undefined, html: "<p>Größe, 数学 and ∑: <a href='/数学/#maß'>there</a>.</p>" },
  {
    headingId: "maß",
    html: '<h2 id="maß">Maß</h2><p aria-describedby="à b"><a href="/p/deep-dive/#s">a</a><img src="/fig/Größe.png" alt="à"></p>',
  },
];
const HALF = { tier: "overview", addresses: { overview: "/p/", "deep-dive": "/p/deep-dive/" }, rows: ["s"] } as const;

function stored() {
  const folder = mkdtempSync(join(tmpdir(), "diptych-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const store = new ContentStore(folder);
  return { store, text: storeText(store, SECTIONS) };
}

function shellOf(...slots: string[]): string {
  return `<!doctype html><html><head><meta property="og:title" content="Über 数学"></head><body>é${slots.join("…")}ß</body></html>`;
}

test("texts stand in the places of their slots, whole or in part, whatever their letters", () => {
  const { store, text } = stored();
  const slot = (from: number, to?: number) => ({ path: "p.md", digest: text.digest, ...sectionsRange(text, from, to) });
  const made = assemblePage(store, {
    shell: shellOf(slotMark(0), slotMark(1)),
    slots: [slot(1), slot(0, 1)],
    base: "/",
    path: "p/index.html",
  });
  if ("lost" in made) throw new Error(made.lost);
  const html = Buffer.from(made.bytes).toString("utf8");
  expect(html).toBe(shellOf(SECTIONS[1]?.html ?? "", SECTIONS[0]?.html ?? ""));
  // What the list of files to keep says of the page is what reading the page as text says.
  expect(made.page).toEqual(pageFacts(html, "/", "p/"));
  expect(made.page).toEqual({
    title: "Über 数学",
    needs: ["fig/Größe.png", "previews/p/deep-dive/at-s.json", "previews/数学/at-ma%C3%9F.json"],
  });
});

test("in a diptych ids bear the tier, also those with letters beyond ASCII", () => {
  const { store, text } = stored();
  const made = assemblePage(store, {
    shell: slotMark(0),
    slots: [{ path: "p.md", digest: text.digest, ...sectionsRange(text, 1), half: HALF }],
    base: "/",
    path: "p/diptych/index.html",
  });
  if ("lost" in made) throw new Error(made.lost);
  expect(Buffer.from(made.bytes).toString("utf8")).toBe(
    '<h2 id="overview-maß">Maß</h2><p aria-describedby="overview-à overview-b"><a href="#s">a</a><img src="/fig/Größe.png" alt="à"></p>',
  );
});

test("a text that is lost is named", () => {
  const { store } = stored();
  const slot = { path: "gone.md", digest: "nothing", start: 0, end: 5 };
  expect(assemblePage(store, { shell: slotMark(0), slots: [slot], base: "/", path: "a.html" })).toEqual({
    lost: "gone.md",
  });
});
