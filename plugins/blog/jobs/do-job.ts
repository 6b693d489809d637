import type { Jobs } from "./job-runner.ts";
import { parsedFacts, parseTask } from "./parse-job.ts";
import { renderForFeed, renderPage, type Workbench } from "./render-job.ts";

/** Does a job. */
export async function doJob<Name extends keyof Jobs>(
  bench: Workbench,
  name: Name,
  task: Jobs[Name]["task"],
): Promise<Jobs[Name]["result"]> {
  const does: { readonly [Job in keyof Jobs]: (task: Jobs[Job]["task"]) => Promise<Jobs[Job]["result"]> } = {
    parse: async (parse) => parsedFacts(parseTask(bench.md, bench.tex, parse)),
    page: (page) => renderPage(bench, page),
    feed: (feed) => renderForFeed(bench, feed),
  };
  return does[name](task);
}
