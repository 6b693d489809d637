import type { ToldSlot } from "../../markdown/render/told-sentence.ts";
import type { ClaimsTask } from "./claims-job.ts";
import type { ParsedFacts, ParseTask } from "./parse-job.ts";
import type { FeedTask, PageAnswer, PageTask, SearchTask, SearchTexts } from "./render-job.ts";

/** A kind of heavy work: what is given and what comes back, all of it plain data. */
export interface Job {
  readonly task: unknown;
  readonly result: unknown;
}

/** What can be asked for of the texts of a blog. */
export interface TextJobs {
  readonly parse: { readonly task: ParseTask; readonly result: ParsedFacts };
  readonly claims: { readonly task: ClaimsTask; readonly result: readonly ToldSlot["html"][] };
  readonly page: { readonly task: PageTask; readonly result: PageAnswer };
  readonly search: { readonly task: SearchTask; readonly result: SearchTexts };
  readonly feed: { readonly task: FeedTask; readonly result: string };
}

/** Does jobs: in this process, or in others. */
export interface JobRunner<Jobs extends { readonly [Name in keyof Jobs]: Job } = TextJobs> {
  /** Told how many jobs, at most, are about to be asked for. */
  expect(jobs: number): void;
  /** Whether others do them: then what was made for one job is not at hand for the next on the same text. */
  readonly areMany: boolean;
  run<Name extends keyof Jobs>(name: Name, task: Jobs[Name]["task"]): Promise<Jobs[Name]["result"]>;
}
