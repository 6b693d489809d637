import type { Address } from "../linking/addresses.ts";
import { ADDRESSES, withBase } from "../linking/addresses.ts";

/** Where hosts look for it, below the folder that is published. */
export const HEADERS_FILE = "_headers";

/** How it begins: one that begins otherwise is an author's. */
export const HEADERS_MARK = "# Made by Diptych, anew with every build. One of your own goes to posts/_headers.\n";

/** Folders in which every name bears a hash, or a version, of what the file holds. */
const NEVER_CHANGING = ["assets", "pictures", "python", "pyodide"];

const DAY = 86_400;

/**
 * What hosts that read a file `_headers` (Netlify, Cloudflare Pages) are to send with the site. No two lines say the same thing of
 * one address: hosts would join them. The policy is for pages alone: a worker, or a drawing that is opened by itself, has needs of
 * its own.
 * @param about.pages addresses of all pages, without the base path
 * @param about.files those of the author's own files: they keep their names when they change
 * @param about.policy the content security policy of pages
 */
export function headersFile(about: {
  readonly pages: readonly Address[];
  readonly files: readonly Address[];
  readonly base: string;
  readonly policy: string;
}): string {
  const { pages, files, base, policy } = about;
  const places = [...new Set(pages.map(pattern))].sort();
  const rule = (address: string, ...lines: readonly string[]): string =>
    [withBase(base, address), ...lines.map((line) => `  ${line}`), ""].join("\n");
  return [
    HEADERS_MARK,
    rule("/*", "X-Content-Type-Options: nosniff", "Referrer-Policy: strict-origin-when-cross-origin"),
    ...NEVER_CHANGING.filter((folder) => ![...pages, ...files].some((one) => one.startsWith(`/${folder}/`))).map(
      (folder) => rule(`/${folder}/*`, `Cache-Control: public, max-age=${365 * DAY}, immutable`),
    ),
    rule(ADDRESSES.serviceWorker, "Cache-Control: no-cache"),
    ...places.map((place) => rule(place, "Cache-Control: no-cache", `Content-Security-Policy: ${policy}`)),
  ].join("\n");
}

/** `/papers/*` for all that stands below that folder; the address itself of a page at the top. */
function pattern(address: Address): string {
  const [, folder] = /^(\/[^/]+\/)/.exec(address) ?? [];
  return folder === undefined ? address : `${folder}*`;
}
