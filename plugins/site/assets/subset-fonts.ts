import type { Plugin } from "esbuild";
import type { SubsetTask } from "./subset-font.ts";

/** KaTeX's alphabets that are not rare. The others are small already, and are loaded by those pages alone that use them. */
const ALPHABETS = ["Main-Regular", "Math-Italic", "AMS-Regular", ...[1, 2, 3, 4].map((size) => `Size${size}-Regular`)];
const SUBSET = new RegExp(`(?:wght-(?:normal|italic)|KaTeX_(?:${ALPHABETS.join("|")}))\\.woff2$`);

/** So many fonts at least are subset; those of the text are more. */
export const SUBSET_FONTS = ALPHABETS.length;

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
