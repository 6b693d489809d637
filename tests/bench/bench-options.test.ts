import { describe, expect, test } from "vitest";
import { BenchOptionError, readBenchOptions } from "./bench-options.ts";

const BENCHMARKS = {
  build: { options: ["posts", "runs"] },
  dev: { options: ["posts", "edits"] },
  weight: { options: [] },
} as const;

const read = (line: string) => readBenchOptions(line.split(" ").filter(Boolean), BENCHMARKS);

describe("the command line of benchmarks", () => {
  test("runs all of them where none is named, with nothing said", () => {
    expect(read("")).toEqual({ names: ["build", "dev", "weight"], options: {} });
  });

  test("takes names, sizes and counts", () => {
    expect(read("dev build --posts 100,2000 --runs 5 --edits=40")).toEqual({
      names: ["build", "dev"],
      options: { posts: [100, 2000], runs: 5, edits: 40 },
    });
  });

  test.each([
    ["bild", "No benchmark is called bild; there are build, dev, weight."],
    ["toString", "No benchmark is called toString; there are build, dev, weight."],
    ["build --post 100", "Unknown option '--post'"],
    ["build --posts 101", "--posts: found `101`; expected even numbers from 2 on, such as 100,500."],
    ["build --posts 100,", "--posts: found ``; expected even numbers from 2 on, such as 100,500."],
    ["build --runs 0", "--runs: found `0`; expected a number from 1 on."],
    ["dev --edits 1.5", "--edits: found `1.5`; expected a number from 1 on."],
    ["build weight --edits 10", "--edits changes nothing for build, weight."],
  ])("refuses `%s`", (line, message) => {
    expect(() => read(line)).toThrow(BenchOptionError);
    expect(() => read(line)).toThrow(message);
  });
});
