import type { Assets } from "./props.ts";

/**
 * Nothing from elsewhere; styles in attributes, which KaTeX sets; WebAssembly for the search and for Python.
 * @param packages where a page's Python fetches packages from: the one other host that a page may speak to
 */
export function contentSecurityPolicy(
  assets: Pick<Assets, "firstScript">,
  dev: boolean,
  packages: string | undefined,
): string {
  const otherHost = packages === undefined || packages.startsWith("/") ? "" : ` ${new URL(packages).origin}`;
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' '${assets.firstScript.hash}'`,
    "worker-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    // The dev server tells the page of changes through a web socket.
    `connect-src 'self'${otherHost}${dev ? " ws: wss:" : ""}`,
    "manifest-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}
