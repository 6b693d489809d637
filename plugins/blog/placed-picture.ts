import { readFileSync } from "node:fs";
import { join } from "node:path";
import { imageSize } from "image-size";
import type { Prose } from "../catalog/model.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { escapeHtml } from "../core/escape-html.ts";
import type { Read } from "../incremental/fact-graph.ts";
import { resolveLink } from "../linking/resolve-link.ts";
import { svgFigure } from "../markdown/render/svg-figure.ts";
import type { FactBlog } from "./facts/fact-blog.ts";
import type { StoredSentence } from "./rules/sentences.ts";

/** A picture that YAML names. */
export interface NamedPicture {
  /** As a path from the file that names it. */
  readonly path: Prose;
  /** What it shows, for somebody who cannot see it. */
  readonly alt: string;
  /** What the ids of a drawing bear before them, so that no two pictures of a page share one. */
  readonly prefix: string;
}

/** A picture as it stands in a page, under the name of the sentence that names its file. */
export interface PlacedPicture {
  readonly stored: StoredSentence;
  /** The file, where it could be read. */
  readonly file?: { readonly path: string; readonly bytes: Uint8Array };
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a picture that YAML names. A drawing stands in the page as a post's figures do, so that it takes its colours and type.
 * @param root of the project
 * @param from the file that names it
 * @returns with `link-resolves` where there is no such file, and `svg-inert` where the drawing is refused
 */
export function placedPicture(
  root: string,
  read: Read,
  blog: FactBlog,
  from: string,
  { path, alt, prefix }: NamedPicture,
): PlacedPicture {
  const none: StoredSentence = { page: "", feed: "", plain: alt };
  const use = { kind: "image" as const, href: path.text, wantsText: false, place: path.place };
  const { target, diagnostic } = resolveLink(blog, from, use);
  const diagnostics = diagnostic ? [diagnostic] : [];
  if (target?.kind !== "asset") return { stored: none, diagnostics };
  read(`file:${target.path}`);
  const bytes = readFileSync(join(root, target.path));
  const file = { path: target.path, bytes };
  const drawn = target.path.toLowerCase().endsWith(".svg")
    ? svgFigure(bytes.toString("utf8"), prefix, alt)
    : ({ kind: "file" } as const);
  if (drawn.kind === "refused") {
    const message = `The figure \`${target.path}\` is refused: ${drawn.reason}.`;
    return {
      stored: none,
      file,
      diagnostics: [...diagnostics, { ...path.place, severity: "error", rule: "svg-inert", message }],
    };
  }
  const image = `<img src="${escapeHtml(target.href)}" alt="${escapeHtml(alt)}"${sizeOf(bytes)}>`;
  const feed = image.replace(escapeHtml(target.href), escapeHtml(new URL(target.href, blog.catalog.site.url).href));
  return { stored: { page: drawn.kind === "inline" ? drawn.html : image, feed, plain: alt }, file, diagnostics };
}

/** Width and height in CSS pixels, where the format is known. */
function sizeOf(bytes: Uint8Array): string {
  try {
    const { width, height } = imageSize(bytes);
    return ` width="${Math.round(width)}" height="${Math.round(height)}" loading="lazy" decoding="async"`;
  } catch {
    return ' loading="lazy" decoding="async"';
  }
}
