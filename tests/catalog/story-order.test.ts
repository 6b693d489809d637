import { describe, expect, test } from "vitest";
import { findCycles, orderByParents } from "../../plugins/catalog/link/story-order.ts";
import type { Slug } from "../../plugins/core/slug.ts";

/** `c: a b @2026-01-02` is an entry that builds on a and b, with its date; the date may be left out. */
function entries(...lines: string[]): Parameters<typeof orderByParents>[0] {
  return lines.map((line) => {
    const [, slug, parents, date] = /^(\S+):([^@]*)(?:@(.*))?$/.exec(line) ?? [];
    return { slug: slug as Slug, parents: words(parents), date: date ?? "2026-01-01" };
  });
}

/** The same lines as a map from each slug to what it builds on. */
function graph(...lines: string[]): ReadonlyMap<Slug, readonly Slug[]> {
  return new Map(entries(...lines).map(({ slug, parents }) => [slug, parents]));
}

function words(text = ""): Slug[] {
  return text.split(" ").filter((word) => word !== "") as Slug[];
}

describe("orderByParents", () => {
  test("a chain, whatever the order it is given in and whatever the dates", () => {
    expect(orderByParents(entries("c: b @2026-01-01", "a: @2026-01-03", "b: a @2026-01-02"))).toEqual(["a", "b", "c"]);
  });

  test("a branch and a join: the earlier branch first, the join after both", () => {
    const branches = ["a: @2026-01-01", "b: a @2026-01-03", "c: a @2026-01-02", "d: b c @2026-01-01"];
    expect(orderByParents(entries(...branches))).toEqual(["a", "c", "b", "d"]);
  });

  test("a new branch waits for its date, not for the chain beside it to end", () => {
    const branches = ["a1: @2026-01-01", "a2: a1 @2026-01-04", "b1: @2026-01-02", "b2: b1 @2026-01-03"];
    expect(orderByParents(entries(...branches))).toEqual(["a1", "b1", "b2", "a2"]);
  });

  test("of one date the slugs decide", () => {
    expect(orderByParents(entries("c:", "b:", "a:"))).toEqual(["a", "b", "c"]);
  });

  test("a time of day is later than the day alone", () => {
    expect(orderByParents(entries("a: @2026-01-01T09:30:00Z", "b: @2026-01-01"))).toEqual(["b", "a"]);
  });

  test("what is built on and stands elsewhere does not count", () => {
    expect(orderByParents(entries("b: elsewhere", "a: b"))).toEqual(["b", "a"]);
  });

  test("what stands in a circle, and what builds on it, is left out", () => {
    expect(orderByParents(entries("a: b", "b: a", "c: b", "d:"))).toEqual(["d"]);
  });

  test("nothing in order is nothing", () => {
    expect(orderByParents([])).toEqual([]);
  });

  test("a chain of 3,000", () => {
    const chain = Array.from({ length: 3000 }, (_, i) => `p${i}: ${i === 0 ? "" : `p${i - 1}`}`);
    expect(orderByParents(entries(...chain.reverse()))).toEqual(Array.from({ length: 3000 }, (_, i) => `p${i}`));
  });
});

describe("findCycles", () => {
  test("none in a chain, a branch and a join", () => {
    expect(findCycles(graph("a:", "b: a", "c: a", "d: b c"))).toEqual([]);
  });

  test("a paper that builds on itself", () => {
    expect(findCycles(graph("a: a"))).toEqual([["a"]]);
  });

  test("each builds on the one before it, and the first on the last", () => {
    expect(findCycles(graph("a: c", "b: a", "c: b"))).toEqual([["b", "c", "a"]]);
  });

  test("two circles apart", () => {
    expect(findCycles(graph("a: b", "b: a", "c: d", "d: c"))).toEqual([
      ["b", "a"],
      ["d", "c"],
    ]);
  });

  test("two circles through one paper", () => {
    expect(findCycles(graph("a: b c", "b: a", "c: a"))).toEqual([
      ["b", "a"],
      ["c", "a"],
    ]);
  });

  test("a circle is told once, however many build on it", () => {
    expect(findCycles(graph("x: a", "y: a b", "a: b", "b: a"))).toEqual([["b", "a"]]);
  });

  test("what is built on and does not exist closes no circle", () => {
    expect(findCycles(graph("a: gone", "b: a gone"))).toEqual([]);
  });

  test("a chain of 3,000, from either end", () => {
    const chain = Array.from({ length: 3000 }, (_, i) => `p${i}: p${i + 1}`);
    expect(findCycles(graph(...chain))).toEqual([]);
    expect(findCycles(graph(...chain.reverse()))).toEqual([]);
  });

  test("a circle of 3,000", () => {
    const circle = Array.from({ length: 3000 }, (_, i) => `p${i}: p${(i + 1) % 3000}`);
    const [found, ...others] = findCycles(graph(...circle));
    expect(others).toEqual([]);
    expect(found).toHaveLength(3000);
    expect(found?.slice(0, 2)).toEqual(["p2999", "p2998"]);
    expect(found?.at(-1)).toBe("p0");
  });
});
