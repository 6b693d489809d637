import { readFileSync } from "node:fs";
import { join } from "node:path";
import { storeScan } from "../blog/rules/read-files.ts";
import { type SavedSources, SourceFiles } from "../blog/source-files.ts";
import type { PostsScan } from "../catalog/read/scan-posts.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { digestOf } from "../incremental/digest.ts";
import { buildTime } from "./build-time.ts";
import { engineVersion } from "./engine-version.ts";
import { ownFiles } from "./own/own-files.ts";
import { ownEleventy } from "./own-eleventy.ts";
import { writeWhole } from "./saved-state.ts";

/** What a command has found out, in short: the next one sees from it that nothing has changed, and loads nothing else. */
export interface LastRun {
  /** Of the engine, the options and where the blog's files stand. */
  readonly key: string;
  readonly sources: SavedSources;
  readonly diagnostics: readonly Diagnostic[];
  /** From when to when it holds, in milliseconds since 1970; without an end it holds on. */
  readonly holds: readonly [since: number, until: number | null];
  /** Of the site: how many files and pages; 0 where none was written. */
  readonly files: number;
  readonly pages: number;
}

/** A command of the project's. */
export interface RunOptions {
  readonly root: string;
  /** The folder that holds `layouts/` and `plugins/`. */
  readonly engine: string;
  readonly base: string | undefined;
  readonly command: "build" | "check";
}

/** What the last run of a command has found out, if nothing has changed since: neither the blog nor the engine. */
export function unchangedRun(options: RunOptions): LastRun | undefined {
  try {
    const last = JSON.parse(readFileSync(fileOf(options), "utf8")) as LastRun;
    const { scan, digests } = new SourceFiles(options.root, last.sources).look(Date.now());
    const time = buildTime();
    const [since, until] = last.holds;
    const isSame =
      time >= since &&
      (until === null || time < until) &&
      last.key === keyOf(options, scan) &&
      digests.size === last.sources.length &&
      last.sources.every(([path, [, , , digest]]) => digests.get(path) === digest) &&
      ownEleventy(options.root, scan.templates) === undefined;
    return isSame ? last : undefined;
  } catch {
    // There is none, or it is damaged: all is looked through.
    return undefined;
  }
}

/** Remembers a run that has been brought to its end. What cannot be written costs time, and nothing else. */
export function rememberRun(options: RunOptions, scan: PostsScan, run: Omit<LastRun, "key">): void {
  writeWhole(fileOf(options), JSON.stringify({ ...run, key: keyOf(options, scan) } satisfies LastRun));
}

/** From when to when what a builder has found out holds, as it is stored. */
export function holdsOf({
  holds: [since, until],
}: {
  readonly holds: readonly [number, number | undefined];
}): LastRun["holds"] {
  return [since, until ?? null];
}

function fileOf({ root, command }: RunOptions): string {
  return join(root, `.diptych/cache/last-${command}.json`);
}

function keyOf({ root, engine, base }: RunOptions, scan: PostsScan): string {
  return digestOf(JSON.stringify([engineVersion(engine), base ?? null, storeScan(scan), ownFiles(root, engine)]));
}
