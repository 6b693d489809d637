/** What hosts compress on the way; fonts, pictures and the parts of the search index are compressed already. */
const COMPRESSED_BY_HOSTS = /\.(?:html|css|m?js|json|svg|xml|txt|md|py|csv|ics|webmanifest)$/i;

/** DEFLATE (RFC 1951): how far back a repetition may lie, and how long and how short it may be, in bytes. */
const WINDOW = 32_768;
const LONGEST = 258;
const SHORTEST = 4;

/** What a byte that repeats nothing, and a repetition, come to on average once they are coded, in bits. */
const LITERAL_BITS = 5.5;
const REPETITION_BITS = 12.5;
/** Head, foot and code tables. */
const FRAME_BYTES = 80;

/** Of the table of what has been seen: a place for each of these many hashes. */
const PLACES = 1 << 15;

/**
 * What a file comes to when a host sends it compressed, in bytes: an estimate, within a fifth of what gzip makes of pages. It looks
 * for repetitions as gzip does and codes none of them. Compressing would take longer, and zlib's sizes differ from one version
 * of Node to the next, and with them the bytes of a site.
 * @param path of the file, which tells whether a host compresses it
 */
export function wireBytes(path: string, bytes: Uint8Array): number {
  return COMPRESSED_BY_HOSTS.test(path) ? Math.min(bytes.length, estimate(bytes)) : bytes.length;
}

function estimate(bytes: Uint8Array): number {
  const { length } = bytes;
  const seen = new Int32Array(PLACES).fill(-1);
  let literals = 0;
  let repetitions = 0;
  let at = 0;
  while (at + SHORTEST <= length) {
    const four =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    const place = Math.imul(four, 0x9e3779b1) >>> 17;
    const before = seen[place] as number;
    seen[place] = at;
    const repeated = before >= 0 && at - before <= WINDOW ? commonLength(bytes, before, at) : 0;
    if (repeated < SHORTEST) {
      literals++;
      at++;
    } else {
      repetitions++;
      at += repeated;
    }
  }
  literals += length - at;
  return FRAME_BYTES + Math.ceil((literals * LITERAL_BITS + repetitions * REPETITION_BITS) / 8);
}

/** How many bytes are the same from two places on. */
function commonLength(bytes: Uint8Array, before: number, at: number): number {
  const most = Math.min(LONGEST, bytes.length - at);
  let same = 0;
  while (same < most && bytes[before + same] === bytes[at + same]) same++;
  return same;
}
