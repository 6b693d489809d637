import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { REPOSITORY } from "./project.ts";

/** Runs `npx eleventy` in a project. */
export async function runEleventy(root: string, output: string): Promise<void> {
  const eleventy = join(REPOSITORY, "node_modules/@11ty/eleventy/cmd.cjs");
  await promisify(execFile)(process.execPath, [eleventy, "--quiet", `--output=${output}`], { cwd: root });
}

/** The files of two folders of a project that are in one of them alone, or hold other bytes: a line each. */
export function differentFiles(root: string, one: string, other: string): string[] {
  const files = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(root, folder).length + 1));
  const [inOne, inOther] = [new Set(files(one)), new Set(files(other))];
  return [...new Set([...inOne, ...inOther])].sort().flatMap((file) => {
    if (!inOne.has(file)) return [`${file} is in ${other} alone`];
    if (!inOther.has(file)) return [`${file} is in ${one} alone`];
    const isSame = readFileSync(join(root, one, file)).equals(readFileSync(join(root, other, file)));
    return isSame ? [] : [`${file} differs`];
  });
}
