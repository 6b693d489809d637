import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { FACES, type Face } from "./faces.ts";
import { type Advances, readAdvances } from "./font-metrics.ts";
import { renameFont } from "./rename-font.ts";

/** A face as pictures are drawn with it. */
export interface MadeFace {
  /** TrueType, in one weight. */
  readonly font: Uint8Array;
  /** What it is called in an SVG. */
  readonly family: string;
  readonly advances: Advances;
}

/** Signs and letters of the scripts that the packages have. */
const [FIRST, BEHIND] = [0x20, 0x3000];

/** Makes a TrueType font, which is what can be drawn with, of the packed font that pages load. */
export async function makeFace({ name, folder, weight }: Face): Promise<MadeFace> {
  const { default: subsetFont } = await import("subset-font");
  const packed = readFileSync(createRequire(import.meta.url).resolve(`${folder}/${name}.woff2`));
  const text = String.fromCodePoint(...Array.from({ length: BEHIND - FIRST }, (_, index) => FIRST + index));
  const font = await subsetFont(packed, text, {
    targetFormat: "truetype",
    ...(weight !== undefined && { variationAxes: { wght: weight } }),
  });
  const letter = String.fromCharCode("A".charCodeAt(0) + FACES.findIndex((face) => face.name === name));
  return { family: renameFont(font, letter), advances: readAdvances(font), font };
}
