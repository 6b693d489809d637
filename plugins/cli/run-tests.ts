import { dirname } from "node:path/posix";
import { runProjectTests, type TestSettings } from "../python/project-tests.ts";
import type { SavedTests } from "../python/saved-tests.ts";

/** What has come of the tests of all projects. */
export interface ProjectsRun {
  /** How many projects have tests. */
  readonly count: number;
  readonly hasFailed: boolean;
}

/**
 * Runs the tests of the projects beside some posts, as far as their files have changed, and says what came of each.
 * @param posts by their paths
 * @param projects folders of all projects: `posts/chapters/<slug>/code`
 */
export async function runTests(
  root: string,
  posts: readonly string[],
  projects: Iterable<string>,
  settings: TestSettings,
): Promise<ProjectsRun> {
  const wanted = new Set(posts.map((path) => `${dirname(path)}/code`));
  let count = 0;
  let hasFailed = false;
  for (const folder of [...projects].filter((one) => wanted.has(one)).sort()) {
    const start = performance.now();
    const ran = await runProjectTests(root, folder, settings);
    if (ran.kind === "none") continue;
    count++;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (ran.kind === "current") {
      process.stdout.write(`${folder}: nothing has changed (${outcomeText(ran.result)} on ${ran.result.date})\n`);
      hasFailed ||= ran.result.failed.length > 0;
    } else if (ran.kind === "ran") {
      process.stdout.write(`${folder}: ${outcomeText(ran.result)}, ${seconds} s\n`);
      if (ran.result.failed.length > 0) process.stderr.write(ran.printed);
      hasFailed ||= ran.result.failed.length > 0;
    } else {
      if (ran.kind === "failed") process.stderr.write(`${ran.printed}${ran.message}\n`);
      else process.stderr.write(`${folder}: its tests cannot be run: found no Python (${ran.why}).\n`);
      hasFailed = true;
    }
  }
  return { count, hasFailed };
}

/** `12 tests passed`, `2 of 12 tests failed`. */
function outcomeText({ tests, failed, skipped }: SavedTests): string {
  const left = skipped > 0 ? `, ${skipped} skipped` : "";
  if (failed.length > 0) return `${failed.length} of ${tests} tests failed${left}`;
  return `${tests} ${tests === 1 ? "test" : "tests"} passed${left}`;
}
