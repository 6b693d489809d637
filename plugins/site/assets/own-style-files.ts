import type { Loader } from "esbuild";

/** Fonts and pictures that a style sheet of an author's may name: they go to the site with it. */
export const OWN_STYLE_FILES: Readonly<Record<string, Loader>> = Object.fromEntries(
  [".woff2", ".woff", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"].map((ending) => [ending, "file"]),
);
