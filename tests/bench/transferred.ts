import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Page } from "playwright-core";

/** What static hosts send compressed. Fonts, and Pagefind's files, are compressed as they stand. */
const COMPRESSED = /\.(?:html|css|js|json|svg|xml|opml|webmanifest|txt)$/;

/** A file that a page has asked for. */
export interface Transfer {
  /** Below the site's folder. */
  readonly path: string;
  /** As it is sent: with Brotli where a host would, at its highest level. */
  readonly bytes: number;
}

/** The bytes of a file as a static host sends it. */
export function sentBytes(folder: string, path: string): number {
  const file = join(folder, path);
  return COMPRESSED.test(path) ? brotliCompressSync(readFileSync(file)).length : statSync(file).size;
}

/**
 * Notes what a page asks for from now on, each file once: what a browser has kept is not sent again.
 * @param folder of the site that is served at `/`
 */
export function watchTransfers(page: Page, folder: string): { taken(): Transfer[] } {
  const known = new Map<string, Transfer>();
  let untold: Transfer[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    const path = decodeURIComponent(pathname.slice(1)) + (pathname.endsWith("/") ? "index.html" : "");
    if (known.has(path) || !existsSync(join(folder, path))) return;
    const transfer = { path, bytes: sentBytes(folder, path) };
    known.set(path, transfer);
    untold.push(transfer);
  });
  return {
    /** What was asked for since this was called last. */
    taken: () => {
      const now = untold;
      untold = [];
      return now;
    },
  };
}

export function sum(transfers: readonly Transfer[]): number {
  return transfers.reduce((total, { bytes }) => total + bytes, 0);
}
