/** How wide each character of a font is, in thousandths of the type's size, by code point. */
export type Advances = Readonly<Record<number, number>>;

/**
 * Reads the advances of a TrueType font (OpenType 1.9: `head`, `hhea`, `hmtx`, `cmap` of format 4 or 12). Kerning is left out.
 * @throws where one of those tables is missing
 */
export function readAdvances(bytes: Uint8Array): Advances {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < font.getUint16(4); index++) {
    const record = 12 + 16 * index;
    tables.set(String.fromCharCode(...bytes.subarray(record, record + 4)), font.getUint32(record + 8));
  }
  const table = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`The font has no table ${name}`);
    return at;
  };
  const unitsPerEm = font.getUint16(table("head") + 18);
  const measured = font.getUint16(table("hhea") + 34);
  const hmtx = table("hmtx");
  const advance = (glyph: number): number => font.getUint16(hmtx + 4 * Math.min(glyph, measured - 1));
  const advances: Record<number, number> = {};
  for (const [character, glyph] of glyphsOf(font, table("cmap")))
    if (glyph !== 0) advances[character] = Math.round((advance(glyph) * 1000) / unitsPerEm);
  return advances;
}

function* glyphsOf(font: DataView, cmap: number): Generator<readonly [character: number, glyph: number]> {
  for (let index = 0; index < font.getUint16(cmap + 2); index++) {
    const at = cmap + font.getUint32(cmap + 8 + 8 * index);
    const format = font.getUint16(at);
    if (format === 4) yield* segments(font, at);
    if (format === 12) yield* groups(font, at);
  }
}

function* segments(font: DataView, at: number): Generator<readonly [number, number]> {
  const bytes = font.getUint16(at + 6);
  for (let segment = 0; segment < bytes; segment += 2) {
    const last = font.getUint16(at + 14 + segment);
    const first = font.getUint16(at + 16 + bytes + segment);
    const delta = font.getUint16(at + 16 + 2 * bytes + segment);
    const rangeAt = at + 16 + 3 * bytes + segment;
    const range = font.getUint16(rangeAt);
    for (let character = first; character <= last && character < 0xffff; character++) {
      const listed = range === 0 ? character : font.getUint16(rangeAt + range + 2 * (character - first));
      yield [character, listed === 0 ? 0 : (listed + delta) & 0xffff];
    }
  }
}

function* groups(font: DataView, at: number): Generator<readonly [number, number]> {
  for (let group = 0; group < font.getUint32(at + 12); group++) {
    const record = at + 16 + 12 * group;
    const first = font.getUint32(record);
    for (let character = first; character <= font.getUint32(record + 4); character++)
      yield [character, font.getUint32(record + 8) + character - first];
  }
}
