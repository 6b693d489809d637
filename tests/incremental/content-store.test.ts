import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ContentStore } from "../../plugins/incremental/content-store.ts";

const LONG_AGO = new Date("2020-01-01");

function emptyStore(): { store: ContentStore; folder: string; fileOf: (digest: string) => string } {
  const folder = mkdtempSync(join(tmpdir(), "diptych-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const fileOf = (digest: string): string => {
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).find(
      (entry) =>
        entry.isFile() && join(entry.parentPath, entry.name).slice(folder.length).replaceAll(/[\\/]/g, "") === digest,
    );
    if (!found) throw new Error(`There is no file for ${digest}.`);
    return join(found.parentPath, found.name);
  };
  return { store: new ContentStore(folder), folder, fileOf };
}

test("the same content is kept once, and found by what it holds", () => {
  const { store, folder } = emptyStore();
  const digest = store.put("Ünïcode");
  expect(store.put(Buffer.from("Ünïcode"))).toBe(digest);
  expect(store.get(digest)).toBe("Ünïcode");
  expect(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toHaveLength(
    1,
  );
});

test("what was never there is nothing", () => {
  const { store } = emptyStore();
  expect(store.get(store.put("a").replace(/^./, "-"))).toBeUndefined();
});

test("what is damaged is nothing, and can be put in again", () => {
  const { store, folder, fileOf } = emptyStore();
  const digest = store.put("a text");
  writeFileSync(fileOf(digest), "a tex");
  expect(store.get(digest)).toBeUndefined();
  expect(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toEqual([]);
  store.put("a text");
  expect(store.get(digest)).toBe("a text");
});

test("a folder that somebody takes away is made again", () => {
  const { store, folder } = emptyStore();
  store.put("a");
  rmSync(folder, { recursive: true });
  const digest = store.put("a");
  expect(store.get(digest)).toBe("a");
});

test("a sweep takes what nobody needs, but not what is young", () => {
  const { store, folder, fileOf } = emptyStore();
  const [needed, old, young] = ["needed", "old", "young"].map((text) => store.put(text)) as [string, string, string];
  const cutOff = join(folder, "cut-off.tmp");
  writeFileSync(cutOff, "half");
  for (const file of [fileOf(needed), fileOf(old), cutOff]) utimesSync(file, LONG_AGO, LONG_AGO);
  store.sweep(new Set([needed]), Date.now() - 1000);
  expect([needed, old, young].map((digest) => store.get(digest) !== undefined)).toEqual([true, false, true]);
  expect(existsSync(cutOff)).toBe(false);
});

test("what is put in again is young again", () => {
  const { store, fileOf } = emptyStore();
  const digest = store.put("a");
  utimesSync(fileOf(digest), LONG_AGO, LONG_AGO);
  store.put("a");
  store.sweep(new Set(), Date.now() - 60_000);
  expect(store.get(digest) !== undefined).toBe(true);
});
