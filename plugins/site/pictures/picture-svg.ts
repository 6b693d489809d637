import { escapeHtml } from "../../core/escape-html.ts";
import { PICTURE_SIZE, type PictureView } from "../../pages/views/picture.ts";
import { type FittedText, fitText } from "./break-lines.ts";
import { type DrawnFace, Glyphs } from "./glyphs.ts";
import { drawSheets, INK, PAPERS } from "./sheets.ts";

const { width, height } = PICTURE_SIZE;
/** From the edges of the picture to what stands in it. */
const MARGIN = 76;
/** How wide both panels are, beside a title and without one. */
const SHEETS = 280;
const WIDE_SHEETS = 600;

/** The title's sizes, the largest first. */
const TITLE_SIZES = [78, 68, 60, 52, 46, 40];
/** What is left free above and below the title, at least. */
const AIR = 60;
const TITLE_LEADING = 1.14;
/** How high a capital is, of a size. */
const CAPITALS = 0.72;
const LINE_SIZES = [[25, 2]] as const;
const LINE_LEADING = 1.4;

/**
 * A picture as SVG: the title, both panels, what the page is, and whose it is. Words that the fonts lack a letter of are left out;
 * where the title is, the panels take its room.
 * @param faces that have the letters, as far as the site's fonts have them
 */
export function pictureSvg(view: PictureView, faces: readonly DrawnFace[]): string {
  const serif = new Glyphs(faces, "serif");
  const sans = new Glyphs(faces, "sans");
  const isMirrored = view.direction === "rtl";
  const words = serif.drawable(view.title) ?? "";
  const sheets = words === "" ? WIDE_SHEETS : SHEETS;
  const column = width - 2 * MARGIN - sheets - MARGIN;
  const line = fitText(sans.drawable(view.line) ?? "", sans.measure, { width: column, sizes: LINE_SIZES });
  const one = (text: string, size: number): FittedText =>
    fitText(sans.drawable(text) ?? "", sans.measure, { width: column, sizes: [[size, 1]] });
  const label = one(view.label, 26);
  const site = one(view.site, 25);
  const siteY = height - MARGIN;
  const lineY = siteY - (site.lines.length > 0 ? 54 : 0) - (line.lines.length - 1) * line.size * LINE_LEADING;
  // The title stands a little above the middle of the room that is left.
  const above = MARGIN + (label.lines.length > 0 ? AIR : 0);
  const room = lineY - AIR - above;
  const sizes = TITLE_SIZES.map((size) => [size, Math.floor((room / size - CAPITALS) / TITLE_LEADING) + 1] as const);
  const title = fitText(words, serif.measure, { width: column, sizes });
  const titleHeight = ((title.lines.length - 1) * TITLE_LEADING + CAPITALS) * title.size;
  const titleY = above + Math.max(0, room - titleHeight) * 0.42 + CAPITALS * title.size;
  const edge = isMirrored ? width - MARGIN : MARGIN;
  const draw = (glyphs: Glyphs, { size, lines }: FittedText, y: number, leading: number, ink: string): string =>
    lines
      .map((text, index) => {
        const x = isMirrored ? edge - glyphs.measure(text) * size : edge;
        return drawLine(glyphs, text, { x, y: y + index * size * leading, size, ink });
      })
      .join("");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${PAPERS[view.panel]}"/>`,
    drawSheets(view.panel, { x: isMirrored ? MARGIN : width - MARGIN - sheets, width: sheets, isMirrored }),
    draw(sans, label, MARGIN + 20, 1, INK[view.panel]),
    draw(serif, title, titleY, TITLE_LEADING, "#1c1b19"),
    draw(sans, line, lineY, LINE_LEADING, "#625e56"),
    draw(sans, site, siteY, 1, "#1c1b19"),
    "</svg>",
  ].join("");
}

/** One element for each face: a text of several faces is not drawn at all where their letters meet in one cluster. */
export function drawLine(
  glyphs: Glyphs,
  line: string,
  { x, y, size, ink }: { readonly x: number; readonly y: number; readonly size: number; readonly ink: string },
): string {
  let at = x;
  return glyphs
    .runs(line)
    .map(({ text, family }) => {
      const from = at;
      at += glyphs.measure(text) * size;
      return `<text x="${from.toFixed(1)}" y="${y.toFixed(1)}" font-family="${family}" font-size="${size}" fill="${ink}" xml:space="preserve">${escapeHtml(text)}</text>`;
    })
    .join("");
}
