import { join } from "node:path";
import { unifiedDiff } from "../../core/unified-diff.ts";
import { WORK } from "../folders.ts";
import { reportText } from "../report.ts";
import { applyPlan } from "./apply-plan.ts";
import { blogFiles } from "./blog-files.ts";
import { movedPath } from "./moved-links.ts";
import type { Plan } from "./plan.ts";
import { planRename } from "./plan-rename.ts";
import { RenameError } from "./rename-error.ts";

/** `diptych rename`: gives something another name, wherever it is named. */
export function runRename(options: {
  readonly root: string;
  readonly from: string;
  readonly to: string;
  /** Whether to show what would change, and to change nothing. */
  readonly isTrial: boolean;
}): number {
  const { root, from, to, isTrial } = options;
  try {
    const blog = blogFiles(root);
    const plan = planRename(blog, from, to);
    if (isTrial) {
      process.stdout.write(trialText(plan));
      return 0;
    }
    applyPlan(root, join(root, WORK, `rename-${process.pid}`), plan);
    process.stdout.write(doneText(plan));
    return 0;
  } catch (error) {
    if (!(error instanceof RenameError)) throw error;
    process.stderr.write(`${reportText(root, error.diagnostics)}diptych: ${error.message}\n`);
    return 1;
  }
}

/** What would change, as `diff` and `git` show it. */
function trialText({ moves, texts }: Plan): string {
  const moved = moves.map(([from, to]) => `rename from ${from}\nrename to ${to}\n`);
  const changed = [...texts.values()]
    .sort((a, b) => (a.file.path < b.file.path ? -1 : 1))
    .map(({ file, text }) => unifiedDiff(file.source.text, text, file.path));
  return [...moved, ...changed].join("");
}

function doneText(plan: Plan): string {
  const moved = plan.moves.map(([from, to]) => `${from} is now ${to}\n`);
  const changed = [...plan.texts.keys()].sort().map((path) => `changed ${movedPath(plan, path)}\n`);
  return [...moved, ...changed].join("");
}
