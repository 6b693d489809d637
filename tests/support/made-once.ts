import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** Below it stands what several tests of a run use. It may not be there yet. */
    readonly runFolder: string;
  }
}

/** A guard against hanging, where the process that makes something has died; nothing is measured with it. In milliseconds. */
const PATIENCE = 170_000;
const LOOK_EVERY_MS = 50;

/** What came of making something, as it stands in a file. */
type Outcome<T> = { readonly made: T } | { readonly failure: string };

/**
 * Makes something once in a run of tests, whichever test in whichever process asks first; the others wait for it.
 * @param name of a file: what is made, and what of
 * @param make fills a folder that is empty, and answers what JSON can hold
 * @throws to everybody who asks, where it cannot be made
 */
export async function madeOnce<T>(name: string, make: (folder: string) => Promise<T>): Promise<T> {
  const run = inject("runFolder");
  const folder = join(run, name);
  const outcome = join(run, `${name}.json`);
  mkdirSync(run, { recursive: true });
  if (claim(folder)) {
    const result: Outcome<T> = await make(folder).then(
      (made) => ({ made }),
      (error: unknown) => ({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
    writeFileSync(`${outcome}.tmp`, JSON.stringify(result));
    renameSync(`${outcome}.tmp`, outcome);
  }
  const start = performance.now();
  while (!existsSync(outcome)) {
    if (performance.now() - start > PATIENCE) throw new Error(`${name} is not there after ${PATIENCE / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  const result = JSON.parse(readFileSync(outcome, "utf8")) as Outcome<T>;
  if ("failure" in result) throw new Error(result.failure);
  return result.made;
}

/** Makes a folder; false where another was faster. */
function claim(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
