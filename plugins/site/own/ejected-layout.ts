import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestOf } from "../../incremental/digest.ts";

/** Where the text stands that a layout had when it was copied, below the blog's `layouts/`: hidden, so that it is no layout. */
export const ORIGINALS = ".ejected";

/** The first line of a copied layout. */
export function originNote(version: string, text: string): string {
  return `// Copied from Diptych ${version} (${shortDigest(text)}); \`diptych doctor\` tells what has changed there since.\n`;
}

/** What the first line of a copied layout says of where it came from; nothing of one that an author has written. */
export function originOf(text: string): { readonly version: string; readonly digest: string } | undefined {
  const [, version, digest] = /^\/\/ Copied from Diptych (\S+) \(([\w-]+)\)/.exec(text) ?? [];
  return version === undefined || digest === undefined ? undefined : { version, digest };
}

/** What tells a layout's text from others, as it stands in the note. */
export function shortDigest(text: string): string {
  return digestOf(text).slice(0, 12);
}

/** The text that a layout of the engine's had when it was copied; nothing where it was not kept. */
export function originalText(root: string, path: string): string | undefined {
  try {
    return readFileSync(join(root, "layouts", ORIGINALS, path), "utf8");
  } catch {
    return undefined;
  }
}

/** Keeps that text. */
export function keepOriginal(root: string, path: string, text: string): void {
  const file = join(root, "layouts", ORIGINALS, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
