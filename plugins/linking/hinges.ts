import { TIER_LABELS, type Tier } from "../core/tier.ts";
import type { DocumentExports, Target } from "../markdown/document/document.ts";

/** A place where a reader can turn from one panel to the other. */
export interface Hinge {
  readonly id: string;
  /** What the link to the other panel says. */
  readonly label: string;
  /** What it stands at. */
  readonly name: string;
}

/**
 * The headings, theorems, figures, tables and equations that stand in both panels with the same id, as seen from one.
 * @param from the panel with the links
 * @param to the panel that they lead to, of tier `tier`
 */
export function hingesOf(from: DocumentExports, to: DocumentExports, tier: Tier): Hinge[] {
  const sectionAt = new Map(
    to.sections.flatMap((section) => (section.heading ? [[section.heading.id, section] as const] : [])),
  );
  return [...from.targets.values()].flatMap((target) => {
    const counterpart = to.targets.get(target.id);
    if (!counterpart || !canHinge(target) || !canHinge(counterpart)) return [];
    const label = target.turn ?? defaultLabel(counterpart, sectionAt.get(target.id), tier);
    return [{ id: target.id, label, name: target.name }];
  });
}

/** Two theorems with the same number are not the same theorem; HTML of the author's and code are hinged by nobody. */
function canHinge({ kind, lasting }: Target): boolean {
  return lasting && kind !== "element" && kind !== "term" && kind !== "block";
}

/** Says what stands on the other side. */
function defaultLabel({ kind }: Target, section: DocumentExports["sections"][number] | undefined, tier: Tier): string {
  if (tier === "overview") return "In plain words";
  if (kind !== "heading") return `See the ${kind}`;
  if (!section) return TIER_LABELS[tier];
  if (section.holds.proof) return "See the proof";
  if (section.holds.theorem) return "See the theorem";
  return section.holds.formulas > 0 ? "See the mathematics" : "In depth";
}

/**
 * The rows of a diptych: the longest sequence of top-level headings that both panels have in the same order.
 * @returns their ids, in order; of equally long ones the one that follows the overview earliest
 */
export function diptychRows(overview: DocumentExports, deepDive: DocumentExports): string[] {
  const ids = (document: DocumentExports): string[] =>
    document.sections.flatMap((section) => (section.heading ? [section.heading.id] : []));
  return longestCommonSubsequence(ids(overview), ids(deepDive));
}

function longestCommonSubsequence(a: readonly string[], b: readonly string[]): string[] {
  // lengths[i][j]: the longest for a from i and b from j.
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      (lengths[i] as number[])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const common: string[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      common.push(a[i] as string);
      i++;
      j++;
    } else if (at(i, j + 1) >= at(i + 1, j)) j++;
    else i++;
  }
  return common;
}
