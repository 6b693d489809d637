import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** The weights that the style sheets use: of the text, of labels, of headings. */
const WEIGHTS = { min: 400, max: 600 };

/** KaTeX's alphabets that are rare are small already, and are loaded by those pages alone that use them. */
const SUBSET = /(?:wght-(?:normal|italic)|KaTeX_(?:Main-Regular|Math-Italic|AMS-Regular|Size\d-Regular))\.woff2$/;

/**
 * Leaves out of the fonts what a site does not use: half of their bytes.
 * @param characters all that a site can show
 */
export function subsetFonts(characters: string): Plugin {
  return {
    name: "subset-fonts",
    async setup(build) {
      const { default: subsetFont } = await import("subset-font");
      build.onLoad({ filter: SUBSET }, async ({ path }) => ({
        contents: await subsetFont(readFileSync(path), characters, {
          targetFormat: "woff2",
          ...(path.includes("wght") && { variationAxes: { wght: WEIGHTS } }),
        }),
        loader: "file",
      }));
    },
  };
}
