import { escapeHtml } from "../core/escape-html.ts";
import { ADDRESSES, withBase } from "../linking/addresses.ts";
import type { LinkedBlog } from "../linking/linked-blog.ts";
import { listedAddresses } from "../pages/generated-pages.ts";

/** The addresses of all pages that search engines may list (sitemaps.org 0.9). */
export function sitemap(blog: LinkedBlog): string {
  const origin = new URL(blog.catalog.site.url).origin;
  const locations = listedAddresses(blog).map(
    // A URL's own escapes come first: the protocol wants both.
    (address) => `<url><loc>${escapeHtml(new URL(withBase(blog.base, address), origin).href)}</loc></url>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${locations.join("\n")}\n</urlset>\n`;
}

/** Lets every crawler in and names the sitemap. */
export function robots({ catalog, base }: LinkedBlog): string {
  const origin = new URL(catalog.site.url).origin;
  return `User-agent: *\nAllow: /\n\nSitemap: ${origin}${withBase(base, ADDRESSES.sitemap)}\n`;
}
