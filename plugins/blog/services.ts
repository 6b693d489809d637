import type { MarkdownIt } from "markdown-it";
import type { ContentStore } from "../incremental/content-store.ts";
import type { TexCache } from "../tex/formula-cache.ts";
import type { Citers } from "./citers.ts";
import type { JobRunner } from "./jobs/job-runner.ts";

/** What rules work with. Nothing here changes what they find out. */
export interface Services {
  /** The project's root, an absolute path. */
  readonly root: string;
  readonly store: ContentStore;
  readonly jobs: JobRunner;
  readonly md: MarkdownIt;
  readonly tex: TexCache;
  readonly citers: Citers;
}
