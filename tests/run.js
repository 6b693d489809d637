// npm test: everything, in order. `npm test -- tests/core` hands the rest to vitest alone.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const rest = process.argv.slice(2);
const steps = [
  ...(rest.length === 0
    ? [
        ["type check", "typescript/bin/tsc", ["--noEmit", "-p", "."]],
        ["lint", "@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]],
      ]
    : []),
  ["tests", "vitest/vitest.mjs", ["run", ...rest]],
];

for (const [name, program, args] of steps) {
  process.stdout.write(`\n${name}: ${program} ${args.join(" ")}\n`);
  const path = fileURLToPath(new URL(`../node_modules/${program}`, import.meta.url));
  const { status, error } = spawnSync(process.execPath, [path, ...args], { stdio: "inherit" });
  if (error) process.stderr.write(`${program} could not be started: ${error.message}\n`);
  if (status !== 0) process.exit(status ?? 1);
}
