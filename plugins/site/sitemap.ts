import { escapeHtml } from "../core/escape-html.ts";
import { ADDRESSES, type Address, withBase } from "../linking/addresses.ts";

/**
 * The addresses of all pages that search engines may list (sitemaps.org 0.9).
 * @param addresses without the base path, in the order in which they are listed
 * @param url of the site
 * @param base the base path
 */
export function sitemap(addresses: Iterable<Address>, url: string, base: string): string {
  const { origin } = new URL(url);
  const locations = Array.from(
    addresses,
    // A URL's own escapes come first: the protocol wants both.
    (address) => `<url><loc>${escapeHtml(new URL(withBase(base, address), origin).href)}</loc></url>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${locations.join("\n")}\n</urlset>\n`;
}

/**
 * Lets every crawler in and names the sitemap.
 * @param url of the site
 * @param base the base path
 */
export function robots(url: string, base: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${new URL(url).origin}${withBase(base, ADDRESSES.sitemap)}\n`;
}
