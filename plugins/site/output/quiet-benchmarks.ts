import type { UserConfig } from "@11ty/eleventy";

/** Above this share of the time of a build, in percent, Eleventy would name a filter: none takes more. */
const NEVER = 100;

/** Keeps Eleventy from telling which filter took how long: what a command prints is for authors. */
export function quietBenchmarks(config: UserConfig): void {
  config.benchmarks.config.setMinimumThresholdPercent(NEVER);
}
