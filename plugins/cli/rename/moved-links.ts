import { posix } from "node:path";
import { leadsElsewhere } from "../../core/address-scheme.ts";
import { decodeAddress, linkedFile } from "../../core/linked-file.ts";

/** Where files and pages are after a renaming. */
export interface Moved {
  /** Files and folders that get another path; from the root. */
  readonly moves: readonly (readonly [from: string, to: string])[];
  /** Beginnings of addresses, with a slash at each end. */
  readonly addresses: readonly (readonly [from: string, to: string])[];
  /** Addresses below those that stay: somebody has chosen them. */
  readonly staying: ReadonlySet<string>;
}

/** The path that a file has afterwards. */
export function movedPath({ moves }: Pick<Moved, "moves">, path: string): string {
  for (const [from, to] of moves) {
    if (path === from) return to;
    if (path.startsWith(`${from}/`)) return to + path.slice(from.length);
  }
  return path;
}

/**
 * How an address is written afterwards, so that it leads to what it led to before.
 * @param from path of the file that it stands in, before
 * @param href without escapes
 * @param written as it stands there
 * @returns what is written in its place; the same where it still leads there
 */
export function movedLink(moved: Moved, from: string, href: string, written: string): string {
  if (leadsElsewhere(href)) return written;
  const path = (href.split("#")[0] as string).split("?")[0] as string;
  if (path === "") return written;
  const [rawPath = ""] = /^[^#?]*/.exec(written) ?? [];
  const rest = written.slice(rawPath.length);
  if (path.startsWith("/")) return movedAddress(moved, decodeAddress(path), rawPath) + rest;
  const to = movedPath(moved, linkedFile(from, href));
  const newFrom = movedPath(moved, from);
  if (linkedFile(newFrom, href) === to) return written;
  const parts = posix.relative(posix.dirname(newFrom), to).split("/");
  const raw = rawPath.replace(/\/+$/, "").split("/");
  // The end of the path is written as it was: it may hold escapes.
  for (let back = 1; back <= Math.min(parts.length, raw.length); back++) {
    const one = raw[raw.length - back] as string;
    if (decodeAddress(one.replace(/\\(?=[!-/:-@[-`{-~])/g, "")) !== parts[parts.length - back]) break;
    parts[parts.length - back] = one;
  }
  const relative = parts.join("/");
  const isMarked = rawPath.startsWith("./") && !relative.startsWith("../");
  return (isMarked ? `./${relative}` : relative) + (rawPath.endsWith("/") ? "/" : "") + rest;
}

function movedAddress({ addresses, staying }: Moved, path: string, rawPath: string): string {
  if (staying.has(path) || staying.has(`${path}/`)) return rawPath;
  for (const [from, to] of addresses) {
    if (path === from.slice(0, -1) && rawPath === path) return to.slice(0, -1);
    if (path.startsWith(from) && rawPath.startsWith(from)) return to + rawPath.slice(from.length);
  }
  return rawPath;
}
