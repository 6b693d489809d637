import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MapDrawing } from "../../../pages/story-map.ts";
import { fitText } from "../../pictures/break-lines.ts";
import { facesFor } from "../../pictures/faces.ts";
import { type DrawnFace, Glyphs } from "../../pictures/glyphs.ts";
import { makeFace } from "../../pictures/make-face.ts";
import { drawLine } from "../../pictures/picture-svg.ts";
import { drawSheets } from "../../pictures/sheets.ts";
import { svgToPng } from "../../pictures/svg-to-png.ts";
import { MAP_INKS, MAP_SIZES, mapSvg } from "../map-svg.ts";

/** In pixels, as readers of books show it. */
const [WIDTH, HEIGHT] = [1200, 1800];
const MARGIN = 100;
const TITLE_SIZES = [
  [112, 3],
  [96, 4],
  [80, 5],
  [64, 6],
] as const;

export interface CoverView {
  readonly title: string;
  /** What kind of story it is, and which panels it has. */
  readonly label: string;
  readonly authors: string;
  readonly site: string;
  /** From top to bottom; nothing for a story without a map. */
  readonly map: MapDrawing | undefined;
}

/** The cover of a book: its title, and the map of its story. PNG. */
export async function drawCover(view: CoverView): Promise<Uint8Array> {
  const words = [view.title, view.label, view.authors, view.site];
  for (const node of view.map?.nodes ?? []) words.push(node.title, node.authors, "0123456789");
  const folder = mkdtempSync(join(tmpdir(), "diptych-cover-"));
  try {
    const fonts: string[] = [];
    const faces: DrawnFace[] = [];
    for (const face of facesFor(words.join(""))) {
      const made = await makeFace(face);
      const file = join(folder, face.name);
      writeFileSync(file, made.font);
      fonts.push(file);
      faces.push({ use: face.use, family: made.family, advances: made.advances });
    }
    return await svgToPng(coverSvg(view, faces), fonts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same as SVG. */
export function coverSvg(view: CoverView, faces: readonly DrawnFace[]): string {
  const serif = new Glyphs(faces, "serif");
  const sans = new Glyphs(faces, "sans");
  const width = WIDTH - 2 * MARGIN;
  const title = fitText(serif.drawable(view.title) ?? "", serif.measure, { width, sizes: TITLE_SIZES });
  const line = (text: string, y: number, size: number, ink: string): string => {
    const { lines } = fitText(sans.drawable(text) ?? "", sans.measure, { width, sizes: [[size, 1]] });
    return lines.map((shown) => drawLine(sans, shown, { x: MARGIN, y, size, ink })).join("");
  };
  const titleY = MARGIN + 150;
  const titleEnd = titleY + Math.max(0, title.lines.length - 1) * title.size * 1.12;
  const box = { top: titleEnd + 110, bottom: HEIGHT - 240 };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fdfcf8"/>`,
    `<rect width="${WIDTH / 2}" height="26" fill="#8f5300"/><rect x="${WIDTH / 2}" width="${WIDTH / 2}" height="26" fill="#1f4b99"/>`,
    line(view.label, MARGIN + 24, 34, "#625e56"),
    ...title.lines.map((text, index) =>
      drawLine(serif, text, { x: MARGIN, y: titleY + index * title.size * 1.12, size: title.size, ink: "#1c1b19" }),
    ),
    drawMap(view.map, box, { serif, sans }),
    line(view.authors, HEIGHT - MARGIN - 58, 36, "#1c1b19"),
    line(view.site, HEIGHT - MARGIN, 34, "#625e56"),
    "</svg>",
  ].join("");
}

function drawMap(
  map: MapDrawing | undefined,
  box: { readonly top: number; readonly bottom: number },
  glyphs: Readonly<Record<"serif" | "sans", Glyphs>>,
): string {
  const room = box.bottom - box.top;
  if (!map) {
    const scale = room / 478;
    return `<g transform="translate(${MARGIN} ${box.top - 76 * scale}) scale(${scale.toFixed(3)})">${drawSheets("both", { x: 0, width: Math.min(600, (WIDTH - 2 * MARGIN) / scale), isMirrored: false })}</g>`;
  }
  const scale = Math.min((WIDTH - 2 * MARGIN) / map.width, room / map.height, 3);
  const drawn = mapSvg(map, ({ x, y, text }, kind) => {
    const face = kind === "title" ? glyphs.serif : glyphs.sans;
    const shown = face.drawable(text);
    return shown === undefined ? "" : drawLine(face, shown, { x, y, size: MAP_SIZES[kind], ink: MAP_INKS[kind] });
  });
  return `<g transform="translate(${MARGIN} ${box.top.toFixed(1)}) scale(${scale.toFixed(3)})">${drawn}</g>`;
}
