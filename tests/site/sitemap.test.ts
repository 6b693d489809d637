import { expect, test } from "vitest";
import type { Address } from "../../plugins/linking/addresses.ts";
import { robots, sitemap } from "../../plugins/site/sitemap.ts";

test("a sitemap has every address below the base path, escaped as a URL and then as XML", () => {
  expect(sitemap(["/", "/a&b/", "/é/"] as Address[], "https://blog.example/blog/", "/blog/")).toBe(
    `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://blog.example/blog/</loc></url>
<url><loc>https://blog.example/blog/a&amp;b/</loc></url>
<url><loc>https://blog.example/blog/%C3%A9/</loc></url>
</urlset>
`,
  );
});

test("crawlers are told where it is", () => {
  expect(robots("https://blog.example/blog/", "/blog/")).toBe(
    "User-agent: *\nAllow: /\n\nSitemap: https://blog.example/blog/sitemap.xml\n",
  );
});
