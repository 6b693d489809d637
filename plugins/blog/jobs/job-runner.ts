import type { ParsedFacts, ParseTask } from "./parse-job.ts";
import type { FeedTask, PageTask, RenderedFacts } from "./render-job.ts";

/** What can be asked of whoever does the heavy work: what is given and what comes back, all of it plain data. */
export interface Jobs {
  readonly parse: { readonly task: ParseTask; readonly result: ParsedFacts };
  readonly page: { readonly task: PageTask; readonly result: RenderedFacts };
  readonly feed: { readonly task: FeedTask; readonly result: string };
}

/** Does jobs: in this process, or in others. */
export interface JobRunner {
  /** Told how many jobs, at most, are about to be asked for. */
  expect(jobs: number): void;
  run<Name extends keyof Jobs>(name: Name, task: Jobs[Name]["task"]): Promise<Jobs[Name]["result"]>;
}
