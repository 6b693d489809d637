import type { ChildProcess } from "node:child_process";

/** Ends a process that was started `detached`, with all that it has started and that has not left its group. */
export function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nobody is left.
  }
}
