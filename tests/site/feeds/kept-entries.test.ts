import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ContentStore } from "../../../plugins/incremental/content-store.ts";
import { KeptEntries } from "../../../plugins/site/feeds/kept-entries.ts";

const SIZE = entryText("a").length;

function entryText(title: string): string {
  return JSON.stringify({ title, html: "<p>…</p>" });
}

/** A store with entries `a`, `b` and `c`, their digests, and what takes them out of the store. */
function stored() {
  const folder = mkdtempSync(join(tmpdir(), "diptych-entries-"));
  const lose = (): void => rmSync(folder, { recursive: true, force: true });
  onTestFinished(lose);
  const store = new ContentStore(folder);
  const [a, b, c] = ["a", "b", "c"].map((title) => store.put(entryText(title))) as [string, string, string];
  return { store, lose, a, b, c };
}

test("an entry is the one that was put into the store", () => {
  const { store, b } = stored();
  expect(new KeptEntries(store).get("b.md", b)).toEqual({ title: "b", html: "<p>…</p>" });
});

test("an entry that was asked for once is had without the store", () => {
  const { store, lose, a } = stored();
  const kept = new KeptEntries(store);
  const entry = kept.get("a.md", a);
  lose();
  expect(kept.get("a.md", a)).toBe(entry);
});

test("an entry that the store has lost is nothing", () => {
  const { store, lose, a } = stored();
  lose();
  expect(new KeptEntries(store).get("a.md", a)).toBe(undefined);
});

test("the entry that nobody has asked for longest makes room for others", () => {
  const { store, lose, a, b, c } = stored();
  const kept = new KeptEntries(store, 2 * SIZE);
  for (const digest of [a, b, a, c]) kept.get(digest, digest);
  lose();
  expect([a, b, c].map((digest) => kept.get(digest, digest)?.title)).toEqual(["a", undefined, "c"]);
});

test("an entry that is larger than all room is had all the same, and others again after it", () => {
  const { store, a, b } = stored();
  const kept = new KeptEntries(store, SIZE - 1);
  expect([a, b, a].map((digest) => kept.get(digest, digest)?.title)).toEqual(["a", "b", "a"]);
});

test("what an entry was before an edit is let go of", () => {
  const { store, lose, a, b, c } = stored();
  const kept = new KeptEntries(store, 2 * SIZE);
  kept.get("other.md", c);
  for (const digest of [a, b, a, b]) kept.get("edited.md", digest);
  lose();
  expect(kept.get("other.md", c)?.title).toBe("c");
  expect(kept.get("edited.md", b)?.title).toBe("b");
  expect(kept.get("edited.md", a)).toBe(undefined);
});
