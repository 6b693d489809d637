import type { Icons } from "../../../layouts/props.ts";
import type { Site } from "../../catalog/schema/site.ts";
import { ADDRESSES, withBase } from "../../linking/addresses.ts";

/** The colours of paper in `layouts/styles/tokens.css`; a manifest cannot ask which theme is on. */
const PAPER = "#fdfcf8";

/** The site as an app that can be installed (Web Application Manifest). */
export function webManifest(site: Site, base: string, icons: Icons): string {
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
    background_color: PAPER,
    theme_color: PAPER,
    categories: ["education", "books"],
    icons: [
      { src: icons.vector, sizes: "any", type: "image/svg+xml" },
      { src: icons.small, sizes: "192x192", type: "image/png" },
      { src: icons.large, sizes: "512x512", type: "image/png" },
      { src: icons.maskable, sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [{ name: "Search", url: withBase(base, ADDRESSES.search) }],
  });
}
