import * as z from "zod";
import { digestOf } from "../incremental/digest.ts";

/** More names of failed tests than anybody reads, and longer ones. */
const MOST_FAILED = 1000;
const LONGEST_NAME = 500;

const savedTests = z.strictObject({
  format: z.literal(1),
  /** Of the project's files, as `projectDigest` has it. */
  files: z.string(),
  /** Version of the interpreter: `3.11.2`. */
  python: z.string().max(LONGEST_NAME),
  /** The day of the run: `2026-11-02`. */
  date: z.iso.date(),
  tests: z.int().min(0),
  skipped: z.int().min(0),
  failed: z.array(z.string().max(LONGEST_NAME)).max(MOST_FAILED),
});

/** What a run of a project's tests has come to: `outputs/code-tests.json` beside its post. */
export type SavedTests = z.infer<typeof savedTests>;

/**
 * Reads such a file.
 * @returns nothing where it is none: it has been edited, cut off, or merged by halves
 */
export function readSavedTests(text: string): SavedTests | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { success, data } = savedTests.safeParse(value);
  return success ? data : undefined;
}

/** As it is saved. Names are cut, and the last of very many left out, so that it can be read again. */
export function savedTestsText(result: SavedTests): string {
  const failed = result.failed.slice(0, MOST_FAILED).map((name) => name.slice(0, LONGEST_NAME));
  return `${JSON.stringify({ ...result, failed }, null, 2)}\n`;
}

/**
 * What tells the files of a project from others.
 * @param files paths from its folder, with the digests of their bytes
 */
export function projectDigest(files: Iterable<readonly [path: string, digest: string]>): string {
  const lines = [...files].map(([path, digest]) => JSON.stringify([path, digest]));
  return digestOf(lines.sort().join("\n"));
}

/** True for a file of tests, by its path. */
export function isTestFile(path: string): boolean {
  return /(?:^|\/)test_[^/]*\.py$/.test(path);
}
