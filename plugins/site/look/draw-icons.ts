import type { Colour } from "../../core/contrast.ts";

/** The pictures of a site's sign that devices ask for: names of files and bytes. */
export interface DrawnIcons {
  readonly small: Uint8Array;
  readonly large: Uint8Array;
  readonly maskable: Uint8Array;
  readonly touch: Uint8Array;
}

/** How much of a picture that devices cut to a shape of theirs is safe (Web Application Manifest, "Icon masks"): a circle of 80 %. */
const SAFE = 0.8;
/** The largest square within a circle. */
const SQUARE_IN_CIRCLE = Math.SQRT1_2;

/**
 * Draws a site's sign in the sizes that devices ask for.
 * @param bytes of an SVG or PNG file that has been looked through
 * @param paper what stands behind it where there must be something
 */
export async function drawIcons(bytes: Uint8Array, type: "svg" | "png", paper: Colour): Promise<DrawnIcons> {
  const { Resvg } = await import("@resvg/resvg-js");
  const address = `data:image/${type === "svg" ? "svg+xml" : "png"};base64,${Buffer.from(bytes).toString("base64")}`;
  // The same file gives the same picture on every machine: letters in it are drawn by no font of the system's.
  const draw = (size: number, share = 1, background?: Colour): Uint8Array => {
    const side = size * share;
    const at = (size - side) / 2;
    const image = `<image href="${address}" x="${at}" y="${at}" width="${side}" height="${side}"/>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${image}</svg>`;
    const options = { font: { loadSystemFonts: false }, ...(background && { background }) };
    return new Resvg(svg, options).render().asPng();
  };
  return {
    small: draw(192),
    large: draw(512),
    maskable: draw(512, SAFE * SQUARE_IN_CIRCLE, paper),
    touch: draw(180, 0.86, paper),
  };
}
