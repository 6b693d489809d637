import type { FontRole } from "../../catalog/schema/look.ts";
import type { FontFace } from "./font-face.ts";

/** Weights as they are called in names of files. */
const WEIGHTS: readonly (readonly [RegExp, string])[] = [
  [/\bvariable|\bvf\b|wght|\[/, "100 900"],
  [/extra-?bold|ultra-?bold/, "800"],
  [/semi-?bold|demi-?bold/, "600"],
  [/bold/, "700"],
  [/black|heavy/, "900"],
  [/medium/, "500"],
  [/extra-?light|ultra-?light/, "200"],
  [/light/, "300"],
  [/thin/, "100"],
];

/** What a file of an author's is, by its name: `fonts/name-italic.woff2` is slanted, `name-600.woff2` of that weight. */
export function ownFace(file: string, role: FontRole): FontFace {
  const name = file.slice(file.lastIndexOf("/") + 1).toLowerCase();
  const [number] = /(?<!\d)[1-9]00(?!\d)/.exec(name) ?? [];
  const called = WEIGHTS.find(([pattern]) => pattern.test(name))?.[1];
  return {
    role,
    file,
    style: /italic|oblique/.test(name) ? "italic" : "normal",
    weight: number ?? called ?? "400",
  };
}

/** How a file of TrueType, OpenType or WOFF2 begins. */
const SIGNATURES = ["\u0000\u0001\u0000\u0000", "true", "OTTO", "wOF2"];

export function isFont(bytes: Buffer): boolean {
  return SIGNATURES.includes(bytes.subarray(0, 4).toString("latin1"));
}
