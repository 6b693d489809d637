import type { EnvironmentName } from "../../markdown/document/environment-kinds.ts";
import { nearestEnvironment } from "../../markdown/syntax/near-misses/callouts.ts";
import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { isWithin, regionsOf } from "./regions.ts";

const NAMES = "Theorem|Lemma|Proposition|Corollary|Definition|Assumption|Remark|Example|Exercise";

/** `**Theorem 1 (Peak).** The risk …`: a paragraph of its own, whose bold words are a name, perhaps a number and a title in brackets. */
const STATEMENT = new RegExp(
  `^\\*\\*(${NAMES})(?:[ \\t]+(\\d+(?:\\.\\d+)*))?(?:[ \\t]*\\(([^()\\n*]{1,100})\\))?[ \\t]*[.:]?\\*\\*(?:[ \\t]*\\(([^()\\n*]{1,100})\\))?[ \\t]*[.:]?[ \\t]+(?=\\S)`,
  "i",
);
const PROOF = /^(?:\*\*Proof\.?:?\*\*[.:]?|\*Proof\.?:?\*[.:]?|_Proof\.?:?_[.:]?)[ \t]+(?=\S)/i;
const END = /[ \t]*(?:\$\\(?:blacksquare|square|Box|qed)\$|∎|□|■|\$\$\\(?:blacksquare|square|Box|qed)\$\$)[ \t]*$/;

/**
 * Statements that begin with their name in bold become environments where it is plain where they end: those that are one paragraph,
 * which no list or display goes on from. A number is counted anew by Diptych, so only those are taken that are numbered in order,
 * from 1, in their post, or not at all. Proofs are taken where they are one paragraph that ends with its mark.
 */
export const theorems: Construct = {
  name: "theorems",
  convert(body, scene) {
    const { text } = body;
    const regions = regionsOf(text, scene.post.math);
    const edits: Edit[] = [];
    const found = paragraphs(text).flatMap(({ start, end }, index, all) => {
      if (isWithin(regions, start)) return [];
      const paragraph = text.slice(start, end);
      const match = STATEMENT.exec(paragraph);
      if (!match) return [];
      const next = all[index + 1];
      // A paragraph that a formula, list or quotation follows may go on behind it.
      const goesOn =
        next !== undefined &&
        /^(?:\$\$|\\\[|\\\\\[|\\begin|[-*+>][ \t]|\d+[.)][ \t]|[a-z])/.test(text.slice(next.start, next.end));
      const opens = /[:,]\s*$/.test(paragraph);
      return [{ start, end, match, isWhole: !goesOn && !opens }];
    });
    const numbered = new Map<string, number[]>();
    for (const { match } of found) {
      const kind = (match[1] as string).toLowerCase();
      numbered.set(kind, [...(numbered.get(kind) ?? []), match[2] === undefined ? 0 : Number(match[2])]);
    }
    for (const { start, match, end, isWhole } of found) {
      const kind = (match[1] as string).toLowerCase();
      const numbers = numbered.get(kind) ?? [];
      const isPlain = numbers.every((number) => number === 0) || numbers.every((number, index) => number === index + 1);
      const environment = nearestEnvironment(kind);
      // All of a kind or none: numbers would be counted wrong.
      const areWhole = found.every((one) => (one.match[1] as string).toLowerCase() !== kind || one.isWhole);
      if (!isWhole || !areWhole || !isPlain || environment === undefined) continue;
      const named = match[3] ?? match[4];
      const title = named === undefined ? "" : ` ${named.trim()}`;
      const star = match[2] === undefined && isNumbered(environment) ? "*" : "";
      scene.took(match[0]);
      scene.gave(named ?? "");
      edits.push({ start, end: start + match[0].length, text: `:::${environment}${star}${title}\n` });
      edits.push({ start: end, end, text: "\n:::" });
      scene.tell(
        "changed",
        body,
        start,
        `Statements that begin with their name in bold are environments, \`:::${environment}\`.`,
      );
    }
    for (const { start, end } of paragraphs(text)) {
      const paragraph = text.slice(start, end);
      const proof = isWithin(regions, start) ? null : PROOF.exec(paragraph);
      const mark = proof ? END.exec(paragraph) : null;
      if (!proof || !mark) continue;
      scene.took(proof[0]);
      edits.push({ start, end: start + proof[0].length, text: ":::proof\n" });
      // The author's own mark stays: Diptych sets none beside it.
      edits.push({ start: end, end, text: "\n:::" });
      scene.tell(
        "changed",
        body,
        start,
        "Proofs that begin with their name and end with their mark are environments, `:::proof`.",
      );
    }
    return edited(body, edits);
  },
};

function isNumbered(environment: EnvironmentName): boolean {
  return !["proof", "solution", "intuition", "analogy", "warning", "prerequisite"].includes(environment);
}

/** Blocks of lines between blank ones, without those that are indented; 0-based offsets, the last line's end excluded. */
function paragraphs(text: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/(?:^|\n[ \t]*\n)([^\s][^\n]*(?:\n(?![ \t]*\n)[^\n]*\S[^\n]*)*)/g)) {
    const start = match.index + match[0].length - (match[1] as string).length;
    found.push({ start, end: start + (match[1] as string).length });
  }
  return found;
}
