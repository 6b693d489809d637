import type { Icons } from "../../../layouts/props.ts";
import type { Site } from "../../catalog/schema/site.ts";
import type { Colour } from "../../core/contrast.ts";
import { ADDRESSES, withBase } from "../../linking/addresses.ts";

/**
 * The site as an app that can be installed (Web Application Manifest).
 * @param paper the colour of light paper: a manifest cannot ask which theme is on
 */
export function webManifest(site: Site, base: string, icons: Icons, paper: Colour): string {
  return JSON.stringify({
    id: base,
    name: site.title,
    short_name: site.title,
    description: site.description,
    lang: site.language,
    dir: "auto",
    start_url: base,
    scope: base,
    // A reader goes back more often than forward: where there can be a button for it, there is one.
    display: "standalone",
    display_override: ["minimal-ui"],
    background_color: paper,
    theme_color: paper,
    categories: ["education", "books"],
    icons: [
      ...(icons.vector === undefined ? [] : [{ src: icons.vector, sizes: "any", type: "image/svg+xml" }]),
      { src: icons.small, sizes: "192x192", type: "image/png" },
      { src: icons.large, sizes: "512x512", type: "image/png" },
      { src: icons.maskable, sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [{ name: "Search", url: withBase(base, ADDRESSES.search) }],
  });
}
