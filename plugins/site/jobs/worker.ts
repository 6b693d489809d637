import { closeSync, openSync } from "node:fs";
import { devNull } from "node:os";
import type { Workbench } from "../../blog/jobs/render-job.ts";
import { SourceChangedError } from "../../blog/jobs/source-text.ts";
import { ContentStore } from "../../incremental/content-store.ts";
import { createBench } from "./bench.ts";
import { doJob } from "./do-job.ts";
import type { SiteJobs } from "./site-jobs.ts";

/** A job for a process of its own. */
export interface SentJob<Name extends keyof SiteJobs = keyof SiteJobs> {
  /** The store's folder. */
  readonly store: string;
  readonly name: Name;
  readonly task: SiteJobs[Name]["task"];
}

/**
 * What comes back. An error would lose its class on the way: one means that the build begins again, any other is the post's. So
 * what is thrown where a job is asked for is the process's.
 */
export type JobAnswer<Name extends keyof SiteJobs = keyof SiteJobs> =
  | { readonly result: SiteJobs[Name]["result"] }
  | { readonly changed: string }
  | { readonly failed: string };

/** Makes what a process of its own does: one job after another, with what it has learned from those before. */
function createWorker(): (job: SentJob) => Promise<JobAnswer> {
  const benches = new Map<string, Workbench>();
  return async ({ store, name, task }) => {
    const bench = benches.get(store) ?? createBench(new ContentStore(store));
    benches.set(store, bench);
    try {
      return { result: await doJob(bench, name, task) };
    } catch (error) {
      if (error instanceof SourceChangedError) return { changed: error.path };
      return { failed: error instanceof Error ? error.message : String(error) };
    }
  };
}

/**
 * Lets nothing through that this process writes of its own accord: one that runs out of memory writes pages of V8's about it.
 * Who has given it the job says what that means.
 */
function beQuiet(): void {
  closeSync(2);
  openSync(devNull, "w");
}

beQuiet();

export default createWorker();
