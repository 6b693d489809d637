import { readFileSync } from "node:fs";

/** The weights that the style sheets use: of the text, of labels, of headings. */
const WEIGHTS = { min: 400, max: 600 };

export interface SubsetTask {
  /** Of the font's file, an absolute path. */
  readonly path: string;
  /** All that it has to hold of what it holds. */
  readonly characters: string;
}

/** A font with what a site uses of it: its letters, and of a variable one the weights. WOFF2. */
export async function subsetFont({ path, characters }: SubsetTask): Promise<Uint8Array> {
  const { default: subset } = await import("subset-font");
  return subset(readFileSync(path), characters, {
    targetFormat: "woff2",
    ...(path.includes("wght") && { variationAxes: { wght: WEIGHTS } }),
  });
}
