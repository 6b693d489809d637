import type { Zippable } from "fflate";

/** What Unix programs keep of a file in an archive: that it is one, and who may do what with it. */
const MODES = { file: 0o100644, program: 0o100755 };

/** That the attributes are those of Unix. */
const UNIX = 3;

/**
 * Puts files into an archive. The same files give the same bytes, whenever and wherever they are put in.
 * @param folder that they are in when they are taken out
 * @param files paths and contents
 */
export async function zipProject(
  folder: string,
  files: Iterable<readonly [path: string, content: Uint8Array]>,
): Promise<Uint8Array> {
  // Most sites have no archive.
  const { zipSync } = await import("fflate");
  const entries: Zippable = {};
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const mode = isProgram(content) ? MODES.program : MODES.file;
    entries[`${folder}/${path}`] = [content, { os: UNIX, attrs: (mode << 16) >>> 0 }];
  }
  // The first day that an archive can name, on the clock of wherever this runs: that is the one that is written.
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 9 });
}

/** True for a text that says by its first line what runs it. */
function isProgram(content: Uint8Array): boolean {
  return content[0] === 0x23 && content[1] === 0x21;
}
