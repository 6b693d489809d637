import type { GatheredFacts } from "../../blog/gathered-post.ts";
import type { JobRunner, TextJobs } from "../../blog/jobs/job-runner.ts";
import type { SourceRef } from "../../blog/jobs/source-text.ts";
import type { Services } from "../../blog/services.ts";
import type { SubsetTask } from "../assets/subset-font.ts";
import type { PictureTask } from "../pictures/draw-picture.ts";
import type { AssembledPage, PageParts } from "./assemble-page.ts";
import type { CodeLines } from "./code-lines.ts";
import type { GatherTask } from "./gather-blocks.ts";
import type { PreviewedFile, PreviewTask } from "./preview-files.ts";

/** A content of a text is no longer in the store: whose it was, as a path. */
export interface LostText {
  readonly lost: string;
}

/** All that can be asked for of who does the heavy work. */
export interface SiteJobs extends TextJobs {
  readonly assemble: { readonly task: PageParts; readonly result: AssembledPage | LostText };
  readonly code: { readonly task: SourceRef; readonly result: CodeLines };
  readonly font: { readonly task: SubsetTask; readonly result: Uint8Array };
  readonly gather: { readonly task: GatherTask; readonly result: GatheredFacts | LostText };
  readonly picture: { readonly task: PictureTask; readonly result: string | LostText };
  readonly preview: { readonly task: PreviewTask; readonly result: readonly PreviewedFile[] | LostText };
}

/** What the rules of a site work with. */
export interface SiteServices extends Services {
  readonly jobs: JobRunner<SiteJobs>;
}
