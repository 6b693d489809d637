import type { GatheredBlock } from "../../markdown/document/document.ts";
import { ENVIRONMENTS, type EnvironmentKind } from "../../markdown/document/environment-kinds.ts";

/** A block as a page of its story shows it. */
export interface PlannedBlock {
  readonly id: string;
  readonly kind: GatheredBlock["kind"];
  readonly place: Exclude<EnvironmentKind["gathered"], "nowhere">;
  /** Ids of blocks in it that are not shown with it: its proof, its solution. */
  readonly without: readonly string[];
  /** Ids of the proofs of a statement, and of the solutions of an exercise. */
  readonly proofs: readonly string[];
  readonly solutions: readonly string[];
  /** Of a solution: the id of its exercise. */
  readonly about: string | undefined;
  /** Of a prerequisite: what in it bears links, as places in the document's list of links. */
  readonly links: readonly number[];
}

/**
 * Decides which blocks of a post pages of its story show, and where: none twice, however they are nested.
 * @param blocks of the post, in the order of the text
 */
export function plannedBlocks(blocks: readonly GatheredBlock[]): PlannedBlock[] {
  const byId = new Map(blocks.map((block) => [block.id, block] as const));
  const around = (block: GatheredBlock): GatheredBlock[] => {
    const outer = block.within === undefined ? undefined : byId.get(block.within);
    return outer ? [outer, ...around(outer)] : [];
  };
  const placeOf = ({ kind }: GatheredBlock): EnvironmentKind["gathered"] =>
    kind === "equation" ? "guide" : ENVIRONMENTS[kind].gathered;
  const isShown = (block: GatheredBlock): boolean => {
    const outer = around(block);
    // A formula in a proof is a step of it.
    if (block.kind === "equation") return outer.length === 0;
    const inTheWay =
      placeOf(block) === "solutions" ? ["solutions", "prerequisites"] : ["guide", "solutions", "prerequisites"];
    return !outer.some((one) => inTheWay.includes(placeOf(one)));
  };
  const about = (id: string, isOne: (block: GatheredBlock) => boolean): string[] =>
    blocks.filter((block) => block.about === id && isOne(block)).map((block) => block.id);
  return blocks.flatMap((block): PlannedBlock[] => {
    const place = placeOf(block);
    if (place === "nowhere" || !isShown(block)) return [];
    const { id, kind, links = [] } = block;
    const inside = blocks.filter((other) => around(other).includes(block));
    const isLeftOut = (other: GatheredBlock): boolean => isProof(other) || placeOf(other) === "solutions";
    const without = place === "guide" ? inside.filter(isLeftOut) : [];
    return [
      {
        id,
        kind,
        place,
        without: without.filter((one) => !around(one).some((outer) => without.includes(outer))).map((one) => one.id),
        proofs: about(id, isProof),
        solutions: about(id, (other) => placeOf(other) === "solutions"),
        about: block.about,
        links,
      },
    ];
  });
}

function isProof({ kind }: GatheredBlock): boolean {
  return kind !== "equation" && ENVIRONMENTS[kind].role === "proof";
}
