import fc from "fast-check";
import { faultsOf, fuzzedBlog, type Mutation, rowsOfMutations } from "../support/fuzzed-blog.ts";
import type { Benchmark } from "./benchmark.ts";

const ROWS = 300;
const MUTATIONS_OF_A_ROW = 8;
/** A guard against hanging, in milliseconds: none takes a hundredth of it. */
const PATIENCE_MS = 60_000;
/** How many faults are told before it is given up. */
const TOLD = 20;

/** Whether blogs whose files were spoilt at random are told of, and harm nobody: rows of mutations that no run has had before. */
export const fuzz: Benchmark = {
  question: "Does a spoilt file make the engine throw, hang, run what it says, or lose a word in silence?",
  options: ["runs", "edits"],
  browser: false,
  answer: async (say, { runs = ROWS, edits: length = MUTATIONS_OF_A_ROW }) => {
    const seed = Date.now() % 1_000_000;
    let faults = 0;
    let slowest = 0;
    for (const row of fc.sample(rowsOfMutations(length), { seed, numRuns: runs })) {
      const start = performance.now();
      const found = await faultsIn(row);
      slowest = Math.max(slowest, performance.now() - start);
      if (performance.now() - start > PATIENCE_MS) found.push("took longer than a minute");
      if (found.length === 0) continue;
      faults += 1;
      say(`${JSON.stringify(row)}\n  ${found.join("\n  ")}`);
      if (faults === TOLD) break;
    }
    say(`${runs} blogs from seed ${seed}: ${faults} with faults; the slowest took ${(slowest / 1000).toFixed(1)} s.`);
    return faults === 0;
  },
};

async function faultsIn(row: readonly Mutation[]): Promise<string[]> {
  try {
    return await faultsOf(fuzzedBlog(row));
  } catch (error) {
    return [`throws ${(error as Error).stack}`];
  }
}
