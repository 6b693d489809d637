import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { testResultPath } from "../catalog/read/code-folder.ts";
import { sizeProblem } from "../catalog/read/file-sizes.ts";
import { listFiles } from "../catalog/read/list-files.ts";
import { digestOf } from "../incremental/digest.ts";
import { runTestsProcess } from "./run-tests-process.ts";
import { isTestFile, projectDigest, readSavedTests, type SavedTests, savedTestsText } from "./saved-tests.ts";

/** How tests are run. */
export interface TestSettings {
  /** A path, or a name that is looked for in the PATH. */
  readonly interpreter: string;
  /** Seconds that all tests of a project may take. */
  readonly timeout: number;
  /** Today: `2026-11-02`. */
  readonly day: string;
  /** Whether tests of files that have not changed are run as well. */
  readonly force: boolean;
}

/** What has come of the tests of a project. */
export type TestsRun =
  /** There are none. */
  | { readonly kind: "none" }
  /** They have been run on these files before. */
  | { readonly kind: "current"; readonly result: SavedTests }
  /** They were run, and the result is saved; `printed` is what they have printed, failures last. */
  | { readonly kind: "ran"; readonly result: SavedTests; readonly printed: string }
  /** Nothing was saved: why, as a sentence; and what was printed. */
  | { readonly kind: "failed"; readonly message: string; readonly printed: string }
  /** There is no interpreter: why, as `ENOENT`. */
  | { readonly kind: "no interpreter"; readonly why: string };

/**
 * Runs the tests of a project, where its files have changed since the last time, and saves what has come of them beside its
 * post. The same files with the same outcome leave the file as it is, with its date.
 * @param root the project's root, an absolute path
 * @param folder of the project: `posts/chapters/<slug>/code`
 */
export async function runProjectTests(root: string, folder: string, settings: TestSettings): Promise<TestsRun> {
  const path = join(root, testResultPath(folder));
  const before = filesOf(root, folder);
  if (![...before.keys()].some(isTestFile)) {
    // What an earlier run has left speaks of tests that are gone.
    rmSync(path, { force: true });
    return { kind: "none" };
  }
  const files = projectDigest(before);
  const last = loadResult(path);
  if (last?.files === files && !settings.force) return { kind: "current", result: last };
  const { interpreter, timeout, day } = settings;
  const { printed, ...outcome } = await runTestsProcess(join(root, folder), interpreter, timeout);
  const fail = (message: string): TestsRun => ({ kind: "failed", message, printed });
  if (outcome.kind === "no interpreter") return outcome;
  if (outcome.kind === "stopped") return fail(`The tests in \`${folder}\` took longer than ${timeout} seconds.`);
  if (outcome.kind === "died") return fail(`Python ended (${outcome.how}) before the tests in \`${folder}\` had.`);
  const changed = changedBetween(before, filesOf(root, folder));
  if (changed !== undefined)
    return fail(
      `\`${folder}/${changed}\` changed while the tests ran; tests write to a temporary folder, not to the project's.`,
    );
  const { python, tests, skipped, failed } = outcome;
  const fresh: SavedTests = { format: 1, files, python, date: day, tests, skipped, failed };
  const isSame = last && savedTestsText({ ...fresh, date: last.date }) === savedTestsText(last);
  const result = isSame ? last : fresh;
  save(path, savedTestsText(result));
  return { kind: "ran", result, printed };
}

/** The files of a project as a build takes them, with the digests of their bytes. */
function filesOf(root: string, folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const path of listFiles(root, folder, [])) {
    try {
      const bytes = readFileSync(join(root, path));
      if (sizeProblem(path, bytes.length) === undefined) files.set(path.slice(folder.length + 1), digestOf(bytes));
    } catch {
      // A build tells of a file that cannot be read, and does without it.
    }
  }
  return files;
}

function changedBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string | undefined {
  return [...new Set([...before.keys(), ...after.keys()])].sort().find((path) => before.get(path) !== after.get(path));
}

function loadResult(path: string): SavedTests | undefined {
  try {
    return readSavedTests(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** Writes beside and renames, so that nobody meets half a file. */
function save(path: string, text: string): void {
  try {
    if (readFileSync(path, "utf8") === text) return;
  } catch {
    // There is none yet.
  }
  mkdirSync(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.code-tests.json.tmp-${process.pid}`);
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
