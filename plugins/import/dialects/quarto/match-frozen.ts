import type { FrozenCell, FrozenOutput } from "./frozen-cells.ts";

/** A cell as it stands in the text. */
export interface SourceCell {
  /** Without options. */
  readonly code: string;
  /** Whether its code is not shown. */
  readonly hidesCode: boolean;
  /** Whether nothing of it is in the page: `include: false`. */
  readonly isAbsent: boolean;
}

/**
 * Finds what each cell has shown: cells are the same by their code, in order; between two that are the same, those whose code is not
 * shown are where there are as many on either side, or as many of all that are in the page.
 * @returns what cells have shown, by their index, and how many kept cells that have shown something belong to none for sure
 */
export function matchFrozen(
  cells: readonly SourceCell[],
  frozen: readonly FrozenCell[],
): { readonly outputs: ReadonlyMap<number, readonly FrozenOutput[]>; readonly unknown: number } {
  const outputs = new Map<number, readonly FrozenOutput[]>();
  const codes = cells.map(({ code }) => plain(code));
  let unknown = 0;
  let cell = 0;
  let kept = 0;
  const pairBetween = (cellEnd: number, keptEnd: number): void => {
    const between = frozen.slice(kept, keptEnd);
    const silent = between.filter(({ code }) => code === undefined);
    const present = cells.flatMap(({ isAbsent }, index) =>
      !isAbsent && index >= cell && index < cellEnd ? [index] : [],
    );
    const hidden = present.filter((index) => cells[index]?.hidesCode);
    const paired = [hidden, present].find(({ length }) => length === silent.length) ?? [];
    const isSure = paired.length > 0;
    silent.forEach((one, index) => {
      if (isSure) outputs.set(paired[index] as number, one.outputs);
    });
    unknown += between.filter((one) => one.outputs.length > 0 && !(isSure && one.code === undefined)).length;
  };
  frozen.forEach(({ code, outputs: own }, index) => {
    if (code === undefined) return;
    const same = codes.indexOf(plain(code), cell);
    if (same < 0) return;
    pairBetween(same, index);
    outputs.set(same, own);
    cell = same + 1;
    kept = index + 1;
  });
  pairBetween(cells.length, frozen.length);
  return { outputs, unknown };
}

/** Code without blank lines and what ends lines: Quarto cuts it where an output stands. */
function plain(code: string): string {
  return code
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .join("\n");
}
