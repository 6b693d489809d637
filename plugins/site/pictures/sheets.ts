import type { PictureView } from "../../pages/views/picture.ts";

type Panel = PictureView["panel"];

/** Colours as `layouts/styles/tokens.css` has them for light pages. */
const WARM = "#8f5300";
const COOL = "#1f4b99";
const WARM_WASH = "#f8ecd4";
const COOL_WASH = "#e6edf9";

/** What the picture of a panel is drawn on, and what its label is written in. */
export const PAPERS: Readonly<Record<Panel, string>> = { overview: "#fdf9f0", "deep-dive": "#f8f9fd", both: "#fdfcf8" };
export const INK: Readonly<Record<Panel, string>> = { overview: WARM, "deep-dive": COOL, both: "#625e56" };

const [TOP, HEIGHT, GAP, EDGE] = [76, 478, 12, 20];
const LINE_HEIGHT = 7;

/** How far lines reach over a sheet: words on the left, and on the right words with formulas among them (in their middle). */
const WORDS = [0.55, 0, 1, 0.94, 1, 0.6, 0, 1, 0.9, 1, 0.97, 0.4, 0, 1, 0.93, 0.7];
const PROOF = [0.7, 0, 1, 0.5, -0.6, -0.42, 0, 1, 0.95, -0.7, 0, 1, 0.62, -0.5, -0.34, 0.85];

/**
 * Both panels, open beside each other: the page's own is filled.
 * @param place.x where they begin
 * @param place.width of both
 * @param place.isMirrored whether the overview stands on the right
 */
export function drawSheets(
  panel: Panel,
  place: { readonly x: number; readonly width: number; readonly isMirrored: boolean },
): string {
  const width = (place.width - GAP) / 2;
  const [left, right] = [place.x, place.x + width + GAP];
  const [overview, deepDive] = place.isMirrored ? [right, left] : [left, right];
  return (
    sheet({ x: overview, width, lines: WORDS }, panel !== "deep-dive" ? [WARM, "#fdf9f0"] : [WARM_WASH, WARM]) +
    sheet({ x: deepDive, width, lines: PROOF }, panel !== "overview" ? [COOL, "#f8f9fd"] : [COOL_WASH, COOL])
  );
}

function sheet(
  { x, width, lines }: { readonly x: number; readonly width: number; readonly lines: readonly number[] },
  [paper, ink]: readonly [string, string],
): string {
  const room = width - 2 * EDGE;
  const step = (HEIGHT - 64) / (lines.length - 1);
  const drawn = lines.map((line, index) => {
    if (line === 0) return "";
    const length = Math.round(Math.abs(line) * room);
    const from = line < 0 ? x + Math.round((width - length) / 2) : x + EDGE;
    return `<rect x="${from}" y="${Math.round(TOP + 28 + index * step)}" width="${length}" height="${LINE_HEIGHT}" rx="3.5"/>`;
  });
  return (
    `<rect x="${x}" y="${TOP}" width="${width}" height="${HEIGHT}" rx="6" fill="${paper}"/>` +
    `<g fill="${ink}" fill-opacity="${ink === WARM || ink === COOL ? 0.4 : 0.72}">${drawn.join("")}</g>`
  );
}
