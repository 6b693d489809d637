import { availableParallelism } from "node:os";
import { join } from "node:path";
import Tinypool from "tinypool";
import type { JobRunner } from "../../blog/jobs/job-runner.ts";
import type { Workbench } from "../../blog/jobs/render-job.ts";
import { SourceChangedError } from "../../blog/jobs/source-text.ts";
import { COMPILED } from "../../core/engine-folder.ts";
import { doJob } from "./do-job.ts";
import { endProcesses } from "./end-processes.ts";
import type { SiteJobs } from "./site-jobs.ts";
import type { JobAnswer, SentJob } from "./worker.ts";

/** Fewer jobs than this are done sooner than processes have started. */
const WORTH_A_PROCESS = 16;
/** The same where they have started already. */
const WORTH_SENDING = 4;

/** The heap of a process that does jobs, in MiB: it holds a few posts at a time. */
const HEAP_MB = 384;

/** The same where a job is done alone, because a process was lost over it: more than any post needs. */
const HEAP_ALONE_MB = 1024;

/** Of it, for what is young, in MiB: nearly all that a job makes is gone when it is done, and is never moved to the old. */
const YOUNG_MB = 32;

/**
 * How long a job may take, in milliseconds: a hundred times what the longest posts take. The site does not depend on it: a post
 * that takes longer has an error.
 */
const PATIENCE_MS = 120_000;

/**
 * Does few jobs in this process and many in others, one for each processor. Processes and not threads: each has a heap of its
 * own, so that none becomes large.
 */
export class JobPool implements JobRunner<SiteJobs> {
  readonly #bench: Workbench;
  /** The store's folder. */
  readonly #store: string;
  #pool: Tinypool | undefined;
  /** The last of the jobs that are done alone. */
  #alone: Promise<unknown> = Promise.resolve();
  areMany = false;

  constructor(bench: Workbench, store: string) {
    this.#bench = bench;
    this.#store = store;
  }

  expect(jobs: number): void {
    // Where the engine runs from its sources there is no file that another process could load.
    this.areMany = COMPILED !== undefined && jobs >= (this.#pool ? WORTH_SENDING : WORTH_A_PROCESS);
  }

  async run<Name extends keyof SiteJobs>(name: Name, task: SiteJobs[Name]["task"]): Promise<SiteJobs[Name]["result"]> {
    if (!this.areMany || COMPILED === undefined) return doJob(this.#bench, name, task);
    const job: SentJob<Name> = { store: this.#store, name, task };
    const answer = await this.#done(job);
    if ("changed" in answer) throw new SourceChangedError(answer.changed);
    if ("failed" in answer) throw new Error(answer.failed);
    return answer.result;
  }

  /** Ends the processes; the next job starts them again. */
  async rest(): Promise<void> {
    const pool = this.#pool;
    this.#pool = undefined;
    if (pool) await endProcesses(pool);
  }

  /** A job may suffer from another that the process did at the same time: where one is lost, it is done again alone. */
  async #done<Name extends keyof SiteJobs>(job: SentJob<Name>): Promise<JobAnswer<Name>> {
    this.#pool ??= newPool(availableParallelism(), 2, HEAP_MB);
    const pool = this.#pool;
    try {
      return await withinPatience(pool.run(job) as Promise<JobAnswer<Name>>);
    } catch {
      if (this.#pool === pool) await this.rest();
      const alone = this.#alone.then(() => doneAlone(job));
      this.#alone = alone.catch(() => {});
      return alone;
    }
  }
}

function newPool(processes: number, jobsEach: number, heap: number): Tinypool {
  return new Tinypool({
    filename: join(COMPILED ?? "", "worker.js"),
    runtime: "child_process",
    serialization: "advanced",
    minThreads: processes,
    maxThreads: processes,
    concurrentTasksPerWorker: jobsEach,
    execArgv: [`--max-old-space-size=${heap}`, `--max-semi-space-size=${YOUNG_MB}`],
  });
}

/** Does a job in a process of its own. @throws what is wrong with it, where that process is lost */
async function doneAlone<Name extends keyof SiteJobs>(job: SentJob<Name>): Promise<JobAnswer<Name>> {
  const pool = newPool(1, 1, HEAP_ALONE_MB);
  try {
    return await withinPatience(pool.run(job) as Promise<JobAnswer<Name>>);
  } catch (error) {
    if (error instanceof TooSlowError) throw error;
    throw new Error(`the process that worked on it has ended; it may need more than ${HEAP_ALONE_MB} MB of memory`);
  } finally {
    await endProcesses(pool);
  }
}

class TooSlowError extends Error {
  constructor() {
    super(`it takes longer than ${PATIENCE_MS / 1000} seconds`);
  }
}

/** What a job gives. @throws TooSlowError if that takes too long */
async function withinPatience<T>(done: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlowError()), PATIENCE_MS);
  });
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
    // It may fail later, when nobody waits for it.
    done.catch(() => {});
  }
}
