import type { SavedRun } from "../../plugins/python/saved-run.ts";
import { sha256 } from "../../plugins/python/sha256.ts";

/** A block as it stands in a post, and what it has printed when its author ran it. */
export interface PrintedBlock {
  readonly code: string;
  readonly text?: string;
  readonly traceback?: string;
}

/**
 * The files that a run of a post leaves.
 * @param folder of the outputs: `posts/notes/outputs/walk`
 */
export function savedRunFiles(folder: string, blocks: readonly PrintedBlock[]): Record<string, string> {
  const files: Record<string, string> = {};
  const run: SavedRun = {
    format: 1,
    python: "3.11.2",
    packages: {},
    blocks: blocks.map(({ code, text, traceback }, index) => {
      const content = text ?? traceback;
      const file = `${index + 1}.txt`;
      if (content !== undefined) files[`${folder}/${file}`] = content;
      const kind = text === undefined ? ("traceback" as const) : ("text" as const);
      return { code: sha256(code), files: {}, outputs: content === undefined ? [] : [{ kind, file }] };
    }),
    values: [],
  };
  files[`${folder}/run.json`] = `${JSON.stringify(run, null, 2)}\n`;
  return files;
}
