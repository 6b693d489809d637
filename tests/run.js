// npm test: everything, in order. `npm test -- tests/core` hands the rest to vitest alone.
import { spawnSync } from "node:child_process";
import { CHROMIUM } from "./support/chromium.js";
import { ensureDebianPackages } from "./support/debian-packages.js";
import { FEED_READERS } from "./support/feed-readers.js";

const rest = process.argv.slice(2);
const steps = [
  ...(rest.length === 0
    ? [
        ["type check", "tsc", ["--noEmit", "-p", "."]],
        ["lint", "biome", ["check", "--error-on-warnings", "."]],
      ]
    : []),
  ["tests", "vitest", ["run", ...rest]],
];

const problem = ensureDebianPackages([CHROMIUM, ...FEED_READERS]);
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
for (const [name, command, args] of steps) {
  process.stdout.write(`\n${name}: ${command} ${args.join(" ")}\n`);
  const { status, error } = spawnSync("npx", ["--no-install", command, ...args], { stdio: "inherit" });
  if (error) process.stderr.write(`${command} could not be started: ${error.message}\n`);
  if (status !== 0) process.exit(status ?? 1);
}
