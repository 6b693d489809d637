import type { ContentStore } from "../../incremental/content-store.ts";
import type { PictureView } from "../../pages/views/picture.ts";
import type { LostText } from "../jobs/site-jobs.ts";
import type { Face } from "./faces.ts";
import type { Advances } from "./font-metrics.ts";
import type { DrawnFace } from "./glyphs.ts";
import { pictureSvg } from "./picture-svg.ts";
import { svgToPng } from "./svg-to-png.ts";

/** A face as it is kept: digests of contents in the store. */
export interface StoredFace {
  readonly use: Face["use"];
  readonly family: string;
  /** TrueType. */
  readonly font: string;
  /** `Advances`, as JSON. */
  readonly advances: string;
}

export interface PictureTask {
  readonly view: PictureView;
  /** By their names, in the order in which a letter is looked for. */
  readonly faces: readonly (readonly [name: string, face: StoredFace])[];
}

/** Draws a picture. What it gives is the digest of the PNG in the store. */
export async function drawPicture(store: ContentStore, { view, faces }: PictureTask): Promise<string | LostText> {
  const drawn: DrawnFace[] = [];
  const fonts: string[] = [];
  for (const [name, { use, family, font, advances }] of faces) {
    const text = store.get(advances);
    // A font that is damaged would be drawn as nothing, and nobody would be told.
    if (text === undefined || store.bytes(font) === undefined) return { lost: name };
    drawn.push({ use, family, advances: JSON.parse(text) as Advances });
    fonts.push(store.path(font));
  }
  return store.put(await svgToPng(pictureSvg(view, drawn), fonts));
}
