import { inflateSync } from "node:zlib";
import { imageSize } from "image-size";
import { describe, expect, test } from "vitest";
import { indexedPng } from "../../plugins/site/pictures/indexed-png.ts";

/** Pixels of colours, opaque. */
function pixels(colours: readonly (readonly [number, number, number])[]): Uint8Array {
  return Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));
}

/** The colours of a PNG with a palette and rows that are not filtered. */
function coloursOf(png: Uint8Array, width: number): number[][] {
  const bytes = Buffer.from(png);
  const chunk = (name: string): Buffer => {
    const at = bytes.indexOf(name, 0, "latin1");
    return bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4));
  };
  const palette = chunk("PLTE");
  const rows = inflateSync(chunk("IDAT"));
  return [...rows].flatMap((place, index) =>
    index % (width + 1) === 0 ? [] : [[...palette.subarray(3 * place, 3 * place + 3)]],
  );
}

describe("a PNG with a palette", () => {
  test("has the colours of a drawing, row by row", () => {
    const colours = [
      [253, 249, 240],
      [143, 83, 0],
      [31, 75, 153],
      [253, 249, 240],
    ] as const;
    const png = indexedPng(pixels(colours), 2, 2) as Uint8Array;
    expect(imageSize(png)).toMatchObject({ width: 2, height: 2, type: "png" });
    expect(coloursOf(png, 2)).toEqual(colours.map((colour) => [...colour]));
  });

  test("joins shades at edges, and keeps what is filled evenly as it is", () => {
    const png = indexedPng(
      pixels([
        [101, 101, 101],
        [100, 100, 100],
        [100, 100, 100],
        [100, 100, 100],
      ]),
      4,
      1,
    ) as Uint8Array;
    expect(coloursOf(png, 4)).toEqual([
      [100, 100, 100],
      [100, 100, 100],
      [100, 100, 100],
      [100, 100, 100],
    ]);
  });

  test("is not made of what has too many colours", () => {
    const many = Array.from({ length: 4096 }, (_, index) => [
      (index >> 8) * 16,
      ((index >> 4) & 15) * 16,
      (index & 15) * 16,
    ]);
    expect(indexedPng(pixels(many as [number, number, number][]), 64, 64)).toBeUndefined();
  });
});
