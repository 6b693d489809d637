import type { Blog } from "../blog/prepare-blog.ts";
import { escapeHtml } from "../core/escape-html.ts";
import { ADDRESSES, withBase } from "../linking/addresses.ts";
import { listedAddresses } from "../pages/build-views.ts";

/** The addresses of all pages that search engines may list (sitemaps.org 0.9). */
export function sitemap(blog: Blog): string {
  const origin = new URL(blog.catalog.site.url).origin;
  const locations = listedAddresses(blog.context, blog.pages).map(
    // A URL's own escapes come first: the protocol wants both.
    (address) => `<url><loc>${escapeHtml(new URL(withBase(blog.linked.base, address), origin).href)}</loc></url>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${locations.join("\n")}\n</urlset>\n`;
}

/** Lets every crawler in and names the sitemap. */
export function robots(blog: Blog): string {
  const origin = new URL(blog.catalog.site.url).origin;
  return `User-agent: *\nAllow: /\n\nSitemap: ${origin}${withBase(blog.linked.base, ADDRESSES.sitemap)}\n`;
}
