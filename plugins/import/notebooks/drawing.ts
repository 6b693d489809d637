import { imageSize } from "image-size";
import { inspectSvg } from "../../markdown/render/svg-refusal.ts";

/** A larger picture is a file beside the post and no part of its page, in bytes. */
const LARGEST_WITHIN = 200_000;

/** A picture that a cell has shown: as a drawing that a saved run may hold, or as a file of its own. */
export type Picture =
  | { readonly kind: "drawing"; readonly svg: string }
  | { readonly kind: "file"; readonly bytes: Uint8Array; readonly extension: string };

const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ["image/png", "png"],
  ["image/jpeg", "jpg"],
  ["image/gif", "gif"],
  ["image/webp", "webp"],
]);

/** The formats of pictures, the best first. */
export const PICTURE_TYPES: readonly string[] = ["image/svg+xml", ...EXTENSIONS.keys()];

/**
 * Makes of a picture what can be shown.
 * @param data SVG as text, anything else in base64
 * @returns nothing where it is no picture, or one that is refused
 */
export function readPicture(type: string, data: string): Picture | undefined {
  if (type === "image/svg+xml") return readDrawing(data.trim());
  const extension = EXTENSIONS.get(type);
  const bytes = Buffer.from(data, "base64");
  const size = sizeOf(bytes);
  if (extension === undefined || size === undefined) return undefined;
  if (bytes.length > LARGEST_WITHIN) return { kind: "file", bytes, extension };
  return { kind: "drawing", svg: framed(`data:${type};base64,${bytes.toString("base64")}`, size.width, size.height) };
}

function readDrawing(svg: string): Picture | undefined {
  const { refusal, standsAlone } = inspectSvg(svg);
  if (refusal !== undefined) return undefined;
  const bytes = Buffer.from(svg);
  if (bytes.length > LARGEST_WITHIN) return { kind: "file", bytes, extension: "svg" };
  if (!standsAlone) return { kind: "drawing", svg };
  // With a style sheet of its own it stands apart from the page, as a picture.
  const size = sizeOf(bytes);
  if (size === undefined) return { kind: "file", bytes, extension: "svg" };
  return {
    kind: "drawing",
    svg: framed(`data:image/svg+xml;base64,${bytes.toString("base64")}`, size.width, size.height),
  };
}

function framed(address: string, width: number, height: number): string {
  const box = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}><image width="${width}" height="${height}" href="${address}"/></svg>\n`;
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}
