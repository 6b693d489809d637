// npm run bench: answers every question in this folder; `npm run bench -- feeds` those that are named.
import { CHROMIUM, HEADLESS } from "../support/chromium.js";
import { ensureDebianPackages } from "../support/debian-packages.js";
import { BenchOptionError, readBenchOptions } from "./bench-options.ts";
import type { Benchmark } from "./benchmark.ts";
import { build } from "./build.ts";
import { dev } from "./dev.ts";
import { edits } from "./edits.ts";
import { feeds } from "./feeds.ts";
import { firstVisit } from "./first-visit.ts";
import { fuzz } from "./fuzz.ts";
import { growth } from "./growth.ts";
import { kills } from "./kills.ts";
import { machine } from "./machine.ts";
import { pageWeight } from "./page-weight.ts";
import { searchBytes } from "./search-bytes.ts";
import { searchQuality } from "./search-quality.ts";
import { start } from "./start.ts";

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  start,
  build,
  dev,
  edits,
  fuzz,
  growth,
  kills,
  "search-quality": searchQuality,
  "search-bytes": searchBytes,
  "first-visit": firstVisit,
  "page-weight": pageWeight,
  feeds,
};

process.exitCode = await run(process.argv.slice(2));

/** @returns the exit code: 0, 1 where something is missing or wrong, 2 where the command line cannot be understood */
async function run(args: readonly string[]): Promise<number> {
  let asked: ReturnType<typeof readBenchOptions>;
  try {
    asked = readBenchOptions(args, BENCHMARKS);
  } catch (error) {
    if (!(error instanceof BenchOptionError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  const chosen = asked.names.map((name) => [name, BENCHMARKS[name]] as const);
  const problem = chosen.some(([, benchmark]) => benchmark?.browser)
    ? ensureDebianPackages([CHROMIUM, HEADLESS])
    : undefined;
  if (problem) {
    process.stderr.write(`${problem}\n`);
    return 1;
  }
  process.stdout.write(`npm run bench -- ${args.join(" ")}\n${machine()}\n`);
  let code = 0;
  for (const [name, benchmark] of chosen) {
    process.stdout.write(`\n${name}: ${benchmark?.question}\n\n`);
    const answer = await benchmark?.answer((text) => process.stdout.write(`${text}\n`), asked.options);
    if (answer === false) code = 1;
  }
  return code;
}
