// [Past the peak the error falls again.](deep-dive.md#thm-peak "claim")
import type { Token } from "markdown-it";
import { attributeOf } from "../../document/token-attribute.ts";

/** The title that makes a link a claim: its text is the claim, its target what backs it. */
const TITLE = "claim";

/** Whether a `link_open` opens a claim. */
export function isClaim(token: Token): boolean {
  return attributeOf(token, "title")?.trim().toLowerCase() === TITLE;
}
