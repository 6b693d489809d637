// npm run bench: answers every question in this folder; `npm run bench -- feeds` those that are named.
import { CHROMIUM } from "../support/chromium.js";
import { ensureDebianPackages } from "../support/debian-packages.js";
import type { Benchmark } from "./benchmark.ts";
import { feeds } from "./feeds.ts";
import { firstVisit } from "./first-visit.ts";
import { pageWeight } from "./page-weight.ts";
import { searchBytes } from "./search-bytes.ts";
import { searchQuality } from "./search-quality.ts";

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  "search-quality": searchQuality,
  "search-bytes": searchBytes,
  "first-visit": firstVisit,
  "page-weight": pageWeight,
  feeds,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  process.stderr.write(
    `No benchmark is called ${unknown.join(", ")}; there are ${Object.keys(BENCHMARKS).join(", ")}.\n`,
  );
  process.exit(1);
}
const problem = ensureDebianPackages([CHROMIUM]);
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`\n${name}: ${benchmark.question}\n\n`);
  await benchmark.answer((text) => process.stdout.write(`${text}\n`));
}
