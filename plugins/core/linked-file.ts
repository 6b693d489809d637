import { dirname, join } from "node:path/posix";

/**
 * The file that a relative link leads to, as links in Markdown do: without what stands behind `#` and `?`, percent-escapes decoded.
 * @param from path of the file that it stands in
 * @param href like `../notes/a.md#peak`
 */
export function linkedFile(from: string, href: string): string {
  return join(dirname(from), decodeAddress((href.split("#")[0] as string).split("?")[0] as string));
}

/** Without percent-escapes, those of `#` and `?` too; as it is where an escape is none. */
export function decodeAddress(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
