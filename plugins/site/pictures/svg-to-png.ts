import { indexedPng } from "./indexed-png.ts";

/**
 * Draws an SVG that fills all of its box.
 * @param fonts files of the fonts that it may be drawn with; no others are looked for
 * @param width in pixels; without it as wide as the SVG says
 */
export async function svgToPng(svg: string, fonts: readonly string[], width?: number): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const drawing = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [...fonts] },
    ...(width !== undefined && { fitTo: { mode: "width" as const, value: width } }),
  }).render();
  return indexedPng(drawing.pixels, drawing.width, drawing.height) ?? drawing.asPng();
}
