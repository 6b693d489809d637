import { execFileSync } from "node:child_process";

/** In how many parts of a second Linux counts what a process has used. */
export function clockTicksPerSecond(): number {
  return Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
}
