import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { wireBytes } from "../../plugins/site/offline/wire-bytes.ts";
import { realBlog } from "../support/built-blogs.ts";
import { KINDS } from "../support/pages.ts";

describe("what a file comes to on the way", () => {
  test("is within a quarter of what gzip makes of a page, whatever its kind", async () => {
    const site = await realBlog("root");
    const far = [KINDS.home, KINDS.papers, KINDS.note, KINDS.overview, KINDS["deep dive"], KINDS.diptych].flatMap(
      (path) => {
        const bytes = readFileSync(join(site, path, "index.html"));
        const share = wireBytes("index.html", bytes) / gzipSync(bytes).length;
        return share > 0.75 && share < 1.25 ? [] : [`${path}: ${share.toFixed(2)}`];
      },
    );
    expect(far).toEqual([]);
  });

  test("is what it has, where hosts compress nothing, and never more", () => {
    const letters = Buffer.from("a".repeat(10_000));
    expect(wireBytes("font.woff2", letters)).toBe(10_000);
    expect(wireBytes("picture.PNG", letters)).toBe(10_000);
    expect(wireBytes("a.html", letters)).toBeLessThan(500);
    expect(wireBytes("empty.css", Buffer.alloc(0))).toBe(0);
    expect(wireBytes("short.json", Buffer.from("{}"))).toBe(2);
  });

  test("is the same number on every machine", () => {
    const text = Buffer.from(
      "Where the number of features meets that of examples, the error peaks; beyond, it falls.\n".repeat(9),
    );
    expect(wireBytes("a.txt", text)).toBe(wireBytes("b.txt", Uint8Array.from(text)));
    expect(wireBytes("a.txt", text)).toBe(143);
  });
});
