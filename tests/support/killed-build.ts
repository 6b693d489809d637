import { spawn } from "node:child_process";
import { join } from "node:path";
import { type BlogFiles, type Built, differences, type EditedBlog } from "./edited-blog.ts";
import { REPOSITORY } from "./project.ts";

/** A version of a blog, and what a build makes of it from nothing. */
export interface BlogVersion {
  readonly files: BlogFiles;
  readonly anew: Built;
}

/**
 * Kills a build on its way from one version of a blog to another, and builds again.
 * @param blog as a build has left it, of the version `from`
 * @param after when it is killed, in milliseconds
 * @returns what is wrong with the site that is left, or with the next build; a line each
 */
export async function faultsOfKill(
  blog: EditedBlog,
  from: BlogVersion,
  to: BlogVersion,
  after: number,
): Promise<string[]> {
  blog.write(to.files);
  await buildIn(blog.root, { killAfter: after });
  const left = blog.builtBy({ code: 0, stderr: to.anew.report });
  const isOld = differences(left, { ...from.anew, report: to.anew.report }).length === 0;
  // Cut off between its two renames, it has put the old site aside: the next build puts it back first.
  const half = !isOld && left.site.size > 0 ? differences(left, to.anew) : [];
  return [...half, ...differences(await blog.build(to.files), to.anew)];
}

/**
 * Runs `diptych build` from a shell.
 * @param options.before what the shell does first
 * @param options.killAfter when it is killed, in milliseconds; default: never
 */
export function buildIn(
  root: string,
  { before = "true", killAfter }: { readonly before?: string; readonly killAfter?: number },
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const command = `${before}; exec "$0" "$1" build`;
    const child = spawn("sh", ["-c", command, process.execPath, join(REPOSITORY, "plugins/cli/diptych.js")], {
      cwd: root,
    });
    let stderr = "";
    child.stderr.on("data", (data: Buffer) => {
      stderr += data;
    });
    child.stdout.resume();
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stderr }));
    if (killAfter !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfter);
  });
}
