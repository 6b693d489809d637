import { claimSentences } from "../../markdown/render/claim-sentences.ts";
import type { ToldSlot } from "../../markdown/render/told-sentence.ts";
import { plainOptions, type TextTask, type Workbench } from "./render-job.ts";

/** Claims whose words are to stand elsewhere, too. */
export interface ClaimsTask extends TextTask {
  /** What bears them, as places in the document's list of links. */
  readonly bearers: readonly number[];
}

/** The words of claims, in the order in which they were asked for. */
export function renderClaims({ md, tex, parser }: Workbench, task: ClaimsTask): ToldSlot["html"][] {
  const parsed = parser.parse(task);
  const options = { ...plainOptions(task), tex, highlight: () => undefined };
  const page = claimSentences(md, parsed, task.bearers, { ...options, markup: "page" });
  const feed = claimSentences(md, parsed, task.bearers, { ...options, markup: "plain" });
  return page.map((html, index) => ({ page: html, feed: feed[index] ?? "" }));
}
