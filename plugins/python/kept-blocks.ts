import type { RunBlock } from "./run-block.ts";
import { outputFile } from "./run-outputs.ts";
import type { SavedBlock } from "./saved-run.ts";
import { sha256 } from "./sha256.ts";

/** A block that the last run did not get past, with what an earlier one has left of it. */
export interface KeptBlock {
  readonly block: SavedBlock;
  /** The names of its files, and those that they had. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * What is kept of the blocks from one on. A block is known again by its code, wherever it stands now; the one that stands where
 * it stood keeps its outputs, if no other does.
 * @param done how many blocks have run
 */
export function keptBlocks(
  blocks: readonly RunBlock[],
  done: number,
  saved: readonly SavedBlock[],
): readonly KeptBlock[] {
  const rest = blocks.slice(done);
  const left = new Set(saved.slice(Math.min(done, saved.length)));
  const found = new Map<RunBlock, SavedBlock>();
  const take = (block: RunBlock, before: SavedBlock | undefined): void => {
    if (before === undefined || !left.delete(before)) return;
    found.set(block, before);
  };
  for (const block of rest) {
    const digest = sha256(block.code);
    take(
      block,
      [...left].find(({ code }) => code === digest),
    );
  }
  if (blocks.length === saved.length)
    for (const block of rest) if (!found.has(block)) take(block, saved[block.number - 1]);
  return rest.map((block) => keptBlock(block, found.get(block)));
}

function keptBlock(block: RunBlock, before: SavedBlock | undefined): KeptBlock {
  const files = new Map<string, string>();
  const outputs = (before?.outputs ?? []).map(({ kind, file }, index) => {
    const name = outputFile(block.number, index + 1, kind);
    files.set(name, file);
    return { kind, file: name };
  });
  return {
    files,
    block: { code: before?.code ?? sha256(block.code), files: before?.files ?? {}, kept: true, outputs },
  };
}
