import { availableParallelism } from "node:os";
import { join } from "node:path";
import Tinypool from "tinypool";
import type { JobRunner } from "../../blog/jobs/job-runner.ts";
import type { Workbench } from "../../blog/jobs/render-job.ts";
import { SourceChangedError } from "../../blog/jobs/source-text.ts";
import { COMPILED } from "../../core/engine-folder.ts";
import { doJob } from "./do-job.ts";
import type { SiteJobs } from "./site-jobs.ts";
import type { JobAnswer, SentJob } from "./worker.ts";

/** Fewer jobs than this are done sooner than processes have started. */
const WORTH_A_PROCESS = 16;

/** The heap of a process that does jobs, in MiB: it holds a few posts at a time. */
const HEAP_MB = 384;

/** Of it, for what is young, in MiB: nearly all that a job makes is gone when it is done, and is never moved to the old. */
const YOUNG_MB = 32;

/**
 * Does few jobs in this process and many in others, one for each processor. Processes and not threads: each has a heap of its
 * own, so that none becomes large.
 */
export class JobPool implements JobRunner<SiteJobs> {
  readonly #bench: Workbench;
  /** The store's folder. */
  readonly #store: string;
  #pool: Tinypool | undefined;
  areMany = false;

  constructor(bench: Workbench, store: string) {
    this.#bench = bench;
    this.#store = store;
  }

  expect(jobs: number): void {
    // Where the engine runs from its sources there is no file that another process could load.
    this.areMany = COMPILED !== undefined && jobs >= WORTH_A_PROCESS;
  }

  async run<Name extends keyof SiteJobs>(name: Name, task: SiteJobs[Name]["task"]): Promise<SiteJobs[Name]["result"]> {
    if (!this.areMany || COMPILED === undefined) return doJob(this.#bench, name, task);
    this.#pool ??= new Tinypool({
      filename: join(COMPILED, "worker.js"),
      runtime: "child_process",
      serialization: "advanced",
      minThreads: availableParallelism(),
      maxThreads: availableParallelism(),
      concurrentTasksPerWorker: 2,
      execArgv: [`--max-old-space-size=${HEAP_MB}`, `--max-semi-space-size=${YOUNG_MB}`],
    });
    const job: SentJob<Name> = { store: this.#store, name, task };
    const answer = (await this.#pool.run(job)) as JobAnswer<Name>;
    if ("changed" in answer) throw new SourceChangedError(answer.changed);
    return answer.result;
  }

  /** Ends the processes; the next job starts them again. */
  async rest(): Promise<void> {
    const pool = this.#pool;
    this.#pool = undefined;
    await pool?.destroy();
  }
}
