import { gzipSync } from "node:zlib";
import type { Html } from "../views/html.ts";

/** A preview is whole up to so many bytes when packed with gzip. */
export const LARGEST = 10 * 1024;
/** Text that is shorter than this, in UTF-16 code units, is small enough however badly it packs. */
const SURELY_SMALL = LARGEST;
/** How many times smaller a page becomes when it is packed, about: formulas pack well. */
const PACKS = 12;

/** The beginning of a place in a post, as much of it as a preview shows. */
export interface FittingBlocks {
  readonly html: Html;
  /** How many blocks it is. */
  readonly count: number;
}

/**
 * Joins blocks as far as they fit into a preview. The first one that is not blank is shown whatever its size: half a
 * theorem is none.
 */
export function blocksThatFit(blocks: readonly Html[]): FittingBlocks {
  const lengths = [0];
  const sizes = [0];
  for (const block of blocks) {
    lengths.push((lengths.at(-1) ?? 0) + block.length);
    sizes.push((sizes.at(-1) ?? 0) + Buffer.byteLength(block));
  }
  const bytes = Buffer.from(blocks.join(""));
  const packed = (count: number): number => gzipSync(bytes.subarray(0, sizes[count])).length;
  const shown = blocks.findIndex((block) => block.trim() !== "") + 1;
  let fitting = Math.max(
    shown === 0 ? blocks.length : shown,
    lengths.findLastIndex((length) => length <= SURELY_SMALL),
  );
  // More blocks pack to more bytes, so that halving finds the last that fits. Packing is what costs here: the first look
  // is at as much as is likely to fit, which most often is everything.
  let tooMany = blocks.length + 1;
  let next = lengths.findLastIndex((length) => length <= LARGEST * PACKS);
  while (tooMany - fitting > 1) {
    const count = Math.min(Math.max(next, fitting + 1), tooMany - 1);
    if (packed(count) <= LARGEST) fitting = count;
    else tooMany = count;
    next = Math.floor((fitting + tooMany) / 2);
  }
  return { html: blocks.slice(0, fitting).join(""), count: fitting };
}
