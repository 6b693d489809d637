import { outputFile } from "../../../python/run-outputs.ts";
import type { SavedRun } from "../../../python/saved-run.ts";
import { sha256 } from "../../../python/sha256.ts";
import { plainOutput } from "../../notebooks/plain-output.ts";

/** A text that a block has shown. */
export interface SavedText {
  readonly kind: "text" | "traceback";
  readonly text: string;
}

/** As much text as a saved run keeps of a block, in characters. */
const LONGEST_TEXT = 1_000_000;

/** Collects what the blocks of a post have shown, into a saved run that says that it was taken over. */
export class KeptRun {
  readonly #blocks: SavedRun["blocks"][number][] = [];
  readonly #texts = new Map<string, string>();

  /** @param code of the next block that runs */
  save(code: string, shown: readonly SavedText[]): void {
    const number = this.#blocks.length + 1;
    const outputs = shown.map(({ kind, text }, index) => {
      const file = outputFile(number, index + 1, kind);
      this.#texts.set(file, plainOutput(text).slice(0, LONGEST_TEXT));
      return { kind, file };
    });
    this.#blocks.push({ code: sha256(code), files: {}, outputs });
  }

  /**
   * The files of the run, by path from the post's folder; none where no block has shown anything.
   * @param name of the post's file, without `.md`
   */
  files(name: string): ReadonlyMap<string, string> {
    if (this.#texts.size === 0) return new Map();
    const run: SavedRun = { format: 1, taken: true, python: "", packages: {}, blocks: this.#blocks, values: [] };
    const files = [...this.#texts].map(([file, text]): [string, string] => [`outputs/${name}/${file}`, text]);
    return new Map([...files, [`outputs/${name}/run.json`, `${JSON.stringify(run, null, 2)}\n`]]);
  }
}
