import {
  copyFileSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Plan } from "./plan.ts";
import { RenameError } from "./rename-error.ts";

/** What changes files; a test has one that fails. */
export interface Mover {
  rename(from: string, to: string): void;
}

/**
 * Writes what a renaming changes: new texts stand beside the blog first, and are swapped in with renames. Where one of these
 * fails, those before it are taken back.
 * @param root the project's root
 * @param work a folder on the same disk, which is not there yet
 * @throws RenameError where nothing was changed
 */
export function applyPlan(root: string, work: string, plan: Plan, mover: Mover = { rename: renameSync }): void {
  const undo: (() => void)[] = [];
  const swap = (from: string, to: string): void => {
    mover.rename(from, to);
    undo.push(() => renameSync(to, from));
  };
  try {
    for (const [, to] of plan.moves) {
      if (existsSync(join(root, to))) throw new RenameError(`\`${to}\` is there already; nothing was changed.`);
    }
    const staged = [...plan.texts.values()].map(({ file, text }, index) => {
      // A link to a file stays one.
      const path = realpathSync(join(root, file.path));
      const [fresh, kept] = ["new", "old"].map((name) => join(work, name, String(index))) as [string, string];
      mkdirSync(dirname(fresh), { recursive: true });
      mkdirSync(dirname(kept), { recursive: true });
      writeFileSync(fresh, (file.hasMark ? "\ufeff" : "") + text, { mode: statSync(path).mode });
      copyFileSync(path, kept);
      return { path, fresh, kept };
    });
    for (const { path, fresh, kept } of staged) {
      mover.rename(fresh, path);
      undo.push(() => renameSync(kept, path));
    }
    for (const [from, to] of plan.moves) {
      mkdirSync(dirname(join(root, to)), { recursive: true });
      swap(join(root, from), join(root, to));
    }
  } catch (error) {
    for (const back of undo.reverse()) back();
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof RenameError || code === undefined) throw error;
    throw new RenameError(`A file cannot be written (${code}); nothing was changed.`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
