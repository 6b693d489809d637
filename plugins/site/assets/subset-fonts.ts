import type { Plugin } from "esbuild";
import type { SubsetTask } from "./subset-font.ts";

/** KaTeX's alphabets that are rare are small already, and are loaded by those pages alone that use them. */
const SUBSET = /(?:wght-(?:normal|italic)|KaTeX_(?:Main-Regular|Math-Italic|AMS-Regular|Size\d-Regular))\.woff2$/;

/** About how many fonts that finds. */
export const SUBSET_FONTS = 11;

/**
 * Leaves out of the fonts what a site does not use: half of their bytes.
 * @param characters all that a site can show
 * @param subset does it (`subsetFont`)
 */
export function subsetFonts(characters: string, subset: (task: SubsetTask) => Promise<Uint8Array>): Plugin {
  return {
    name: "subset-fonts",
    setup(build) {
      build.onLoad({ filter: SUBSET }, async ({ path }) => ({
        contents: await subset({ path, characters }),
        loader: "file",
      }));
    },
  };
}
