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
    const outer: GatheredBlock[] = [];
    for (let { within } = block; within !== undefined; within = outer.at(-1)?.within) {
      const next = byId.get(within);
      if (!next) break;
      outer.push(next);
    }
    return outer;
  };
  const proofs = new Lists();
  const solutions = new Lists();
  const without = new Lists();
  for (const block of blocks) {
    const isLeftOut = isProof(block) || placeOf(block) === "solutions";
    if (!isLeftOut) continue;
    if (block.about !== undefined) (isProof(block) ? proofs : solutions).add(block.about, block.id);
    for (const outer of around(block)) {
      // What stands in a proof is left out with it.
      if (isProof(outer) || placeOf(outer) === "solutions") break;
      without.add(outer.id, block.id);
    }
  }
  return blocks.flatMap((block): PlannedBlock[] => {
    const { id, kind, about, links = [] } = block;
    const place = placeOf(block);
    if (place === "nowhere" || !isShown(block, around(block))) return [];
    return [
      {
        id,
        kind,
        place,
        without: place === "guide" ? without.of(id) : [],
        proofs: proofs.of(id),
        solutions: solutions.of(id),
        about,
        links,
      },
    ];
  });
}

/** Lists of ids, by the id of what they are about. */
class Lists {
  readonly #lists = new Map<string, string[]>();

  add(about: string, id: string): void {
    const list = this.#lists.get(about);
    if (list) list.push(id);
    else this.#lists.set(about, [id]);
  }

  of(about: string): readonly string[] {
    return this.#lists.get(about) ?? [];
  }
}

function placeOf({ kind }: GatheredBlock): EnvironmentKind["gathered"] {
  return kind === "equation" ? "guide" : ENVIRONMENTS[kind].gathered;
}

/** @param outer the blocks that it stands in */
function isShown(block: GatheredBlock, outer: readonly GatheredBlock[]): boolean {
  // A formula in a proof is a step of it.
  if (block.kind === "equation") return outer.length === 0;
  const shownElsewhere =
    placeOf(block) === "solutions" ? ["solutions", "prerequisites"] : ["guide", "solutions", "prerequisites"];
  return !outer.some((one) => shownElsewhere.includes(placeOf(one)));
}

function isProof({ kind }: GatheredBlock): boolean {
  return kind !== "equation" && ENVIRONMENTS[kind].role === "proof";
}
