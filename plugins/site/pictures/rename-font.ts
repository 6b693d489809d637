/** The names of a font that say what family it belongs to (OpenType 1.9, `name`). */
const FAMILY_NAMES: ReadonlySet<number> = new Set([1, 16]);
/** Platforms whose names have two bytes a letter. */
const WIDE: ReadonlySet<number> = new Set([0, 3]);

/**
 * Gives a font a family of its own: parts of one font bear the same name, so that whoever draws with them could not ask for one.
 * @param bytes of a TrueType font; they are changed
 * @param letter ASCII
 * @returns the family: the letter, as often as the name had letters
 */
export function renameFont(bytes: Uint8Array, letter: string): string {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let family = letter;
  for (let index = 0; index < font.getUint16(4); index++) {
    const record = 12 + 16 * index;
    if (String.fromCharCode(...bytes.subarray(record, record + 4)) !== "name") continue;
    const table = font.getUint32(record + 8);
    const strings = table + font.getUint16(table + 4);
    for (let name = 0; name < font.getUint16(table + 2); name++) {
      const at = table + 6 + 12 * name;
      if (!FAMILY_NAMES.has(font.getUint16(at + 6))) continue;
      const [length, offset] = [font.getUint16(at + 8), strings + font.getUint16(at + 10)];
      const isWide = WIDE.has(font.getUint16(at));
      for (let byte = 0; byte < length; byte++)
        bytes[offset + byte] = isWide && byte % 2 === 0 ? 0 : letter.charCodeAt(0);
      family = letter.repeat(isWide ? length / 2 : length);
    }
  }
  return family;
}
