import { type AnyNode, isTag, isText } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import { readableFormula } from "../../tex/readable/readable-formula.ts";

/**
 * A sentence as plain text, for where no markup can stand: what a page says of itself, a feed's summaries.
 * @param html of the sentence as feeds have it; formulas become a line of readable text, `λ_min(A)`
 */
export function plainSentence(html: string): string {
  return parseDocument(html).children.map(text).join("").replace(/\s+/g, " ").trim();
}

function text(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return "";
  return node.name === "math" ? readableFormula(DomUtils.getOuterHTML(node)) : node.children.map(text).join("");
}
