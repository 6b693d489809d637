import type { MapDrawing, TextLine } from "../../pages/story-map.ts";

/** The kinds of words in a map. */
export type MapWords = "number" | "byline" | "title";

/** Colours of light pages; where a style sheet is at hand, it has the last word by the classes. */
const [INK, MUTED, WARM, COOL, PAPER] = ["#1c1b19", "#625e56", "#8f5300", "#1f4b99", "#fdfcf8"];

/**
 * A story's map as a drawing that stands by itself: nothing in it can be pointed at.
 * @param words a line of text as SVG
 * @returns what stands within the `svg` element
 */
export function mapSvg(drawing: MapDrawing, words: (line: TextLine, kind: MapWords) => string): string {
  const lines = drawing.edges.map((edge) =>
    edge.kind === "order"
      ? `<path class="map-order" fill="none" stroke="${MUTED}" stroke-width="1.5" stroke-dasharray="0 5" stroke-linecap="round" d="${edge.path}"/>`
      : `<path class="map-arrow" fill="none" stroke="${MUTED}" stroke-width="1.25" stroke-linecap="round" stroke-linejoin="round" d="${edge.path}${edge.head}"/>`,
  );
  const tiles = drawing.nodes.map((node) => {
    const { tile, overview, deepDive, single } = node;
    const half = (x: number, width: number, colour: string, name: string, isThere: boolean): string =>
      `<rect class="map-${name}" x="${x}" y="${tile.y}" width="${width}" height="${tile.height}" fill="${isThere ? colour : PAPER}" stroke="${colour}"${isThere ? "" : ' stroke-dasharray="3 3"'}/>`;
    const panels = single
      ? half(tile.x, tile.width, MUTED, "single", true)
      : half(tile.x, tile.width / 2, WARM, "overview", overview !== undefined) +
        half(tile.x + tile.width / 2, tile.width / 2, COOL, "deep-dive", deepDive !== undefined);
    return [
      panels,
      words(node.number, "number"),
      ...node.byline.map((line) => words(line, "byline")),
      ...node.titleLines.map((line) => words(line, "title")),
    ].join("");
  });
  return lines.join("") + tiles.join("");
}

export const MAP_INKS: Readonly<Record<MapWords, string>> = { number: INK, byline: MUTED, title: INK };
/** In pixels of the drawing, as the map measures them. */
export const MAP_SIZES: Readonly<Record<MapWords, number>> = { number: 12.5, byline: 12.5, title: 17 };
