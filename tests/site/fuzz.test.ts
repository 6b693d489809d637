import fc from "fast-check";
import { expect, test } from "vitest";
import { faultsOf, fuzzedBlog, rowsOfMutations } from "../support/fuzzed-blog.ts";

/** The same rows of mutations in every run; `npm run bench -- fuzz` takes others. */
const SEED = 9;
const RUNS = 60;
const MOST_MUTATIONS = 5;

test("whatever is done to a blog's files, mistakes are told at their places, nothing runs, and no paragraph is lost", {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(rowsOfMutations(MOST_MUTATIONS), async (mutations) => {
      expect(await faultsOf(fuzzedBlog(mutations))).toEqual([]);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});
