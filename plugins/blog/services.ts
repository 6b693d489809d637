import type { MarkdownIt } from "markdown-it";
import type { ContentStore } from "../incremental/content-store.ts";
import type { FormulaSetter } from "../tex/formula-setter.ts";
import type { Citers } from "./citers.ts";
import type { JobRunner } from "./jobs/job-runner.ts";

/** What rules work with. Nothing here changes what they find out. */
export interface Services {
  /** The project's root, an absolute path. */
  readonly root: string;
  readonly store: ContentStore;
  readonly jobs: JobRunner;
  readonly md: MarkdownIt;
  readonly tex: FormulaSetter;
  readonly citers: Citers;
}
