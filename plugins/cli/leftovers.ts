import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { SITE, WORK } from "./folders.ts";

/**
 * Takes away what a build that was cut off has left behind, and puts the last good site in its place again; another build that
 * is still at work keeps what is its own.
 * @param root the project's root
 */
export function removeLeftovers(root: string): void {
  if (!existsSync(join(root, WORK))) return;
  for (const name of readdirSync(join(root, WORK))) {
    const [, pid] = /^(?:staging|old)-(\d+)$/.exec(name) ?? [];
    if (pid === undefined || isAtWork(Number(pid))) continue;
    const folder = join(root, WORK, name);
    // Cut off between the two renames: the site is the one that was put aside.
    if (name.startsWith("old-") && !existsSync(join(root, SITE))) renameSync(folder, join(root, SITE));
    else rmSync(folder, { recursive: true, force: true });
  }
}

function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be asked.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
