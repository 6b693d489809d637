import { renderClaims } from "../../blog/jobs/claims-job.ts";
import { parsedFacts } from "../../blog/jobs/parse-job.ts";
import { renderForFeed, renderForSearch, renderPage, type Workbench } from "../../blog/jobs/render-job.ts";
import { subsetFont } from "../assets/subset-font.ts";
import { drawPicture } from "../pictures/draw-picture.ts";
import { assemblePage } from "./assemble-page.ts";
import { codeLines } from "./code-lines.ts";
import { gatherBlocks } from "./gather-blocks.ts";
import { previewFiles } from "./preview-files.ts";
import type { SiteJobs } from "./site-jobs.ts";

/** Does a job. */
export async function doJob<Name extends keyof SiteJobs>(
  bench: Workbench,
  name: Name,
  task: SiteJobs[Name]["task"],
): Promise<SiteJobs[Name]["result"]> {
  const does: { readonly [Job in keyof SiteJobs]: (task: SiteJobs[Job]["task"]) => Promise<SiteJobs[Job]["result"]> } =
    {
      parse: async (parse) => parsedFacts(bench.parser.parse(parse)),
      claims: async (claims) => renderClaims(bench, claims),
      page: (page) => renderPage(bench, page),
      search: async (search) => renderForSearch(bench, search),
      feed: (feed) => renderForFeed(bench, feed),
      assemble: async (parts) => assemblePage(bench.store, parts),
      code: (source) => codeLines(bench, source),
      font: subsetFont,
      gather: async (gather) => gatherBlocks(bench.store, gather),
      picture: (picture) => drawPicture(bench.store, picture),
      preview: async (preview) => previewFiles(bench.store, preview),
    };
  return does[name](task);
}
