import { DATA } from "../core/data-attributes.ts";
import { escapeHtml } from "../core/escape-html.ts";
import { cutBlocks } from "./gathered/cut-blocks.ts";
import { type BlockPiece, closing } from "./gathered/find-block.ts";
import type { PlannedBlock } from "./gathered/planned-blocks.ts";
import { prefixIds } from "./prefix-ids.ts";
import type { Html } from "./views/html.ts";

/** What ids of both bear before them in a page that shows them. */
const PREFIX = "pair_";
/** A longer statement is no glance, in characters of its text. */
const LONGEST = 420;
const SENTENCE = '<span class="claim';

/** A panel's whole text and its address, with the base path. */
interface PanelText {
  readonly html: Html;
  readonly address: string;
}

/** What was cut out. */
export interface CutPair {
  readonly id: string;
  readonly sentence: Html;
  readonly statement: Html;
}

/**
 * Cuts a claim and what backs it out of the two panels of a pair.
 * @param statements what the claims of the overview lead to, in the order of the text
 * @returns the first that can be taken in at a glance; where there is none, the shortest
 */
export function cutOpenPair(
  overview: PanelText,
  deepDive: PanelText,
  statements: readonly PlannedBlock[],
): CutPair | undefined {
  const pairs = statements.flatMap((block): CutPair[] => {
    const sentence = claimSentence(overview, block.id);
    const [cut] = cutBlocks(deepDive.html, [block], { address: deepDive.address, prefix: PREFIX });
    return sentence !== undefined && cut ? [{ id: block.id, sentence, statement: cut.html }] : [];
  });
  const shortest = [...pairs].sort((a, b) => length(a) - length(b))[0];
  return pairs.find((pair) => length(pair) <= LONGEST) ?? shortest;
}

/** The words of the claim that leads to a statement, without its sign. */
function claimSentence({ html, address }: PanelText, id: string): Html | undefined {
  const sign = html.indexOf(`${DATA.claim}="${escapeHtml(id)}"`);
  const piece = sign < 0 ? undefined : claimBefore(html, sign);
  if (!piece) return undefined;
  const words = html
    .slice(piece.start, piece.end)
    .replace(/<a class="(?:hinge|claim-sign)"[^>]*>.*?<\/a>/gs, "")
    .replaceAll(' href="#', ` href="${escapeHtml(address)}#`);
  return prefixIds(words, PREFIX, (href) => href);
}

function claimBefore(html: Html, sign: number): BlockPiece | undefined {
  const at = html.lastIndexOf(SENTENCE, sign);
  const start = html.indexOf(">", at) + 1;
  const end = at < 0 ? -1 : closing(html, "span", start);
  return end < 0 ? undefined : { start, end: end - "</span>".length };
}

/** What a reader sees of a statement; a formula is told twice in its HTML, and seen once. */
function length({ statement }: CutPair): number {
  return statement.replace(/<math\b.*?<\/math>/gs, "").replace(/<[^>]*>/g, "").length;
}
