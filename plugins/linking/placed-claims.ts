import type { Tier } from "../core/tier.ts";
import type { DocumentExports, GatheredBlock, LinkTarget, LinkUse } from "../markdown/document/document.ts";
import { environmentKind } from "../markdown/document/environment-kinds.ts";

/** A claim of a document that a statement backs. Plain data. */
export interface PlacedClaim {
  /** What bears it, as a place in the document's list of links. */
  readonly bearer: number;
  /** Of the sentence, in its own document. */
  readonly id: string;
  /** Where the statement stands. */
  readonly to: { readonly path: string; readonly id: string };
  /** Of the panel that the statement stands in, where that is the other one of the same pair. */
  readonly tier?: Tier;
  /** The ids of what proves the statement elsewhere, in the order of the text. */
  readonly proofs: readonly string[];
}

/** The document that claims stand in, and what they lead to. */
interface Claiming {
  readonly links: readonly (readonly LinkUse[])[];
  readonly linkTargets: readonly (readonly LinkTarget[])[];
  readonly own: Pick<DocumentExports, "targets">;
  readonly documents: ReadonlyMap<string, Pick<DocumentExports, "targets">>;
  readonly tierOf: (path: string) => Tier | undefined;
  readonly blocks: (path: string) => readonly GatheredBlock[];
}

/**
 * The claims of a document that lead to statements, in the order of the text. Each sentence has an id, made from that of its
 * statement, by which the statement leads back to it: `claim-thm-peak`, and where several tell it `claim-thm-peak-2`.
 */
export function placedClaims({ links, linkTargets, own, documents, tierOf, blocks }: Claiming): PlacedClaim[] {
  const taken = new Set<string>();
  return links.flatMap((uses, bearer) => {
    const target = uses[0]?.claim ? linkTargets[bearer]?.[0] : undefined;
    const to = target?.kind === "internal" ? target.previewed : undefined;
    const statement = to && documents.get(to.path)?.targets.get(to.id);
    if (target?.kind !== "internal" || !to || !statement || !environmentKind(statement.kind)?.backsClaims) return [];
    const base = `claim-${to.id}`;
    let id = base;
    for (let again = 2; taken.has(id) || own.targets.has(id); again++) id = `${base}-${again}`;
    taken.add(id);
    const tier = target.hinge === undefined ? undefined : tierOf(to.path);
    // One that stands within the statement is a part of it.
    const proofs = blocks(to.path)
      .filter(({ kind, about, within }) => kind === "proof" && about === to.id && within !== to.id)
      .map((block) => block.id);
    return [{ bearer, id, to, ...(tier && { tier }), proofs }];
  });
}
