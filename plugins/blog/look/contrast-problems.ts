import { placeAt, type YamlPlaces } from "../../catalog/read/yaml-text.ts";
import type { LookColours } from "../../catalog/schema/look.ts";
import { type Colour, contrast } from "../../core/contrast.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { GROUNDS, type Ground, INKS, paletteOf, SCHEMES, type Scheme } from "./palette.ts";

/**
 * The least contrast of what is read (WCAG 2.2: 4.5 is what AA asks of text, 7 what AAA asks). Body text is most of what there is to
 * read.
 */
const LEAST = { text: 7, rest: 4.5 } as const;

/** What grounds are called. */
const CALLED: Readonly<Record<Ground, string>> = {
  paper: "the paper",
  field: "boxes on the paper",
  "warm-paper": "the overview's paper",
  "warm-field": "boxes on the overview's paper",
  "warm-wash": "what is marked in the overview's colour",
  "cool-paper": "the deep dive's paper",
  "cool-field": "boxes on the deep dive's paper",
  "cool-wash": "what is marked in the deep dive's colour",
};

/**
 * Which of an author's colours do not stand out enough from what they stand on, or leave too little of what stands on them.
 * @returns a `contrast-enough` error for each, at the colour that has to change
 */
export function contrastProblems(colours: LookColours, places: YamlPlaces): Diagnostic[] {
  return SCHEMES.flatMap((scheme) => problemsIn(colours, scheme, places));
}

function problemsIn(colours: LookColours, scheme: Scheme, places: YamlPlaces): Diagnostic[] {
  const own = (scheme === "light" ? colours : colours.dark) ?? {};
  if (own.overview === undefined && own.deepDive === undefined && own.paper === undefined) return [];
  const palette = paletteOf(colours, scheme);
  const at = (name: "overview" | "deepDive" | "paper"): Diagnostic | undefined =>
    own[name] === undefined
      ? undefined
      : {
          ...placeAt(places, ["colors", ...(scheme === "dark" ? ["dark"] : []), name]),
          severity: "error",
          rule: "contrast-enough",
          message: "",
        };
  const problems: Diagnostic[] = [];
  const read: readonly (readonly [
    what: string,
    colour: Colour,
    least: number,
    own: "overview" | "deepDive" | undefined,
  ])[] = [
    ["The overview's colour", palette.warm, LEAST.rest, "overview"],
    ["The deep dive's colour", palette.cool, LEAST.rest, "deepDive"],
    ["The text", INKS[scheme].ink, LEAST.text, undefined],
    ["Small print", INKS[scheme].muted, LEAST.rest, undefined],
  ];
  for (const [what, colour, least, name] of read) {
    const worst = worstGround(colour, palette);
    if (worst.ratio >= least) continue;
    const accent = worst.ground.startsWith("warm")
      ? "overview"
      : worst.ground.startsWith("cool")
        ? "deepDive"
        : undefined;
    // The colour itself, else the paper that it stands on, else the accent that tints that.
    const blamed = (name && at(name)) ?? at("paper") ?? (accent && at(accent));
    if (!blamed) continue;
    const message = `${what}, ${colour}, has a contrast of ${rounded(worst.ratio)} to 1 with ${CALLED[worst.ground]}, ${palette[worst.ground]}, in the ${scheme} scheme; expected at least ${least} to 1.`;
    problems.push({ ...blamed, message });
  }
  return problems;
}

function worstGround(colour: Colour, palette: ReturnType<typeof paletteOf>): { ground: Ground; ratio: number } {
  const all = GROUNDS.map((ground) => ({ ground, ratio: contrast(colour, palette[ground]) }));
  return all.reduce((worst, one) => (one.ratio < worst.ratio ? one : worst));
}

/** Down, so that what misses its mark is never shown as if it met it. */
function rounded(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
