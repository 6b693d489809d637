import type { PostPython, PythonValue, RunBlock } from "./run-block.ts";
import type { SavedBlock, SavedRun } from "./saved-run.ts";
import { sha256 } from "./sha256.ts";

/** Why a saved run is no longer true; blocks are counted from 1. */
export type StaleReason =
  /** The post has never been run, or what was saved cannot be read. */
  | { readonly kind: "unsaved"; readonly block: 1 }
  /** What is shown has been taken from a notebook. */
  | { readonly kind: "taken"; readonly block: 1 }
  /** Its code is another. */
  | { readonly kind: "changed"; readonly block: number }
  /** It was not there. */
  | { readonly kind: "new"; readonly block: number }
  /** A block that stood before it is gone; or behind the last, where it would be one more than there are. */
  | { readonly kind: "removed"; readonly block: number }
  /** It is expected to raise and did not, or the other way round. */
  | { readonly kind: "raises"; readonly block: number }
  /** The last run did not get to its end. */
  | { readonly kind: "kept"; readonly block: number }
  /** A file that it reads has changed, has come, or is gone. */
  | {
      readonly kind: "file";
      readonly block: number;
      readonly file: string;
      readonly now: "changed" | "there" | "gone";
    }
  /** One of its outputs is gone. */
  | { readonly kind: "output"; readonly block: number; readonly file: string }
  /** A sentence shows a value that was not saved. */
  | { readonly kind: "value"; readonly value: PythonValue };

/** What is no longer true of a saved run, and why. */
export interface Staleness {
  /** The first block whose outputs have to be made again; one more than there are where only values have to be. */
  readonly from: number;
  /** In the order of the post; at least one. */
  readonly reasons: readonly StaleReason[];
}

/**
 * Whether a saved run still says what the post's Python does, as far as that can be seen without Python.
 * @param saved nothing where there is none
 * @param digestOf SHA-256, in hexadecimal digits, of a file that a block has read; by its path from the post's folder. Nothing
 *   where there is no such file
 * @param hasOutput whether a file that the saved run names stands beside it
 * @returns nothing where all is as it was saved
 */
export function staleness(
  python: PostPython,
  saved: SavedRun | undefined,
  digestOf: (path: string) => string | undefined,
  hasOutput: (file: string) => boolean = () => true,
): Staleness | undefined {
  const { blocks, values } = python;
  if (blocks.length === 0 && values.length === 0) return undefined;
  if (!saved) return { from: 1, reasons: [{ kind: "unsaved", block: 1 }] };
  const cut = codeReason(blocks, saved.blocks);
  // Whatever stands behind a change is made again anyway.
  const same = Math.min(blocks.length, saved.blocks.length, cut ? cut.block - 1 : Number.POSITIVE_INFINITY);
  const reasons: StaleReason[] = saved.taken && saved.blocks.length > 0 ? [{ kind: "taken", block: 1 }] : [];
  const told = new Set<string>();
  for (let index = 0; index < same; index++) {
    const block = blocks[index] as RunBlock;
    const before = saved.blocks[index] as SavedBlock;
    const { number } = block;
    if (before.kept) reasons.push({ kind: "kept", block: number });
    else if (block.options.raises !== before.outputs.some(({ kind }) => kind === "traceback"))
      reasons.push({ kind: "raises", block: number });
    for (const [file, digest] of Object.entries(before.files)) {
      const now = digestOf(file) ?? "";
      if (now === digest || told.has(file)) continue;
      told.add(file);
      reasons.push({
        kind: "file",
        block: number,
        file,
        now: now === "" ? "gone" : digest === "" ? "there" : "changed",
      });
    }
    for (const { file } of before.outputs) if (!hasOutput(file)) reasons.push({ kind: "output", block: number, file });
  }
  if (cut) reasons.push(cut);
  const from = Math.min(blocks.length + 1, ...reasons.map((reason) => ("block" in reason ? reason.block : Infinity)));
  // Those behind a stale block are found out again with it.
  for (const value of values)
    if (value.after < from && !saved.values.some((one) => isSameValue(one, value)))
      reasons.push({ kind: "value", value });
  return reasons.length === 0 ? undefined : { from, reasons };
}

/** Whether a saved value is that of a sentence. */
export function isSameValue(
  a: Pick<PythonValue, "name" | "format" | "after">,
  b: Pick<PythonValue, "name" | "format" | "after">,
): boolean {
  return a.name === b.name && a.format === b.format && a.after === b.after;
}

/** A reason as a part of a sentence: "block 3 has changed". */
export function staleReasonText(reason: StaleReason): string {
  switch (reason.kind) {
    case "unsaved":
      return "nothing has been saved of it";
    case "taken":
      return "its outputs were taken from a notebook";
    case "changed":
      return `block ${reason.block} has changed`;
    case "new":
      return `block ${reason.block} is new`;
    case "removed":
      return "a block has been taken out";
    case "raises":
      return `block ${reason.block} is expected to end otherwise`;
    case "kept":
      return `block ${reason.block} did not run to its end`;
    case "file":
      return `\`${reason.file}\` ${reason.now === "changed" ? "has changed" : `is ${reason.now}`}`;
    case "output":
      return `the output \`${reason.file}\` is gone`;
    case "value":
      return `\`${reason.value.name}\` is shown where it was not`;
  }
}

/** Where the code of two rows of blocks begins to differ. */
function codeReason(
  blocks: readonly RunBlock[],
  saved: readonly SavedBlock[],
): Extract<StaleReason, { kind: "changed" | "new" | "removed" }> | undefined {
  const now = blocks.map(({ code }) => sha256(code));
  const before = saved.map(({ code }) => code);
  let at = 0;
  while (at < now.length && at < before.length && now[at] === before[at]) at++;
  if (at === now.length && at === before.length) return undefined;
  const more = now.length - before.length;
  // The rest is as it was, moved along.
  if (more > 0 && now[at + more] === before[at]) return { kind: "new", block: at + 1 };
  if (more < 0 && now[at] === before[at - more]) return { kind: "removed", block: at + 1 };
  return { kind: "changed", block: at + 1 };
}
