import { imageSize } from "image-size";
import type { Token } from "markdown-it";
import { escapeHtml } from "../../core/escape-html.ts";
import type { LinkTarget } from "../document/document.ts";
import { plainText } from "../syntax/blocks/heading-ids.ts";
import type { RenderContext } from "./render-context.ts";
import { inspectSvg } from "./svg-refusal.ts";

/**
 * The HTML of an image; its description alone where it leads to nothing that may be shown.
 * @param token whose children are the description
 * @param target the file: the token's own, or its variant for the dark theme
 * @param title an attribute, with a space before it, or nothing
 */
export function imageElement(
  token: Token,
  target: LinkTarget | undefined,
  render: RenderContext,
  title: string,
): string {
  const description = escapeHtml(plainText(token.children ?? []));
  if (!target || target.kind === "none") return description;
  if (refusedSvg(token, target, render)) return description;
  const size = target.kind === "asset" ? sizeAttributes(target, render) : "";
  const loading = render.markup === "page" ? ' loading="lazy" decoding="async"' : "";
  return `<img src="${escapeHtml(target.href)}" alt="${description}"${title}${size}${loading}>`;
}

/** Reports an SVG file that may not be shown, as a figure or among words: readers can open it by its address. */
export function refusedSvg(token: Token, target: LinkTarget, render: RenderContext): boolean {
  if (target.kind !== "asset" || !/\.svg$/i.test(target.path)) return false;
  const bytes = render.readAsset(target.path);
  const { refusal } = bytes ? inspectSvg(new TextDecoder().decode(bytes)) : { refusal: undefined };
  if (refusal === undefined) return false;
  render.report(token, "svg-inert", `The figure \`${target.path}\` is refused: ${refusal}.`, target.path);
  return true;
}

/** Width and height in CSS pixels, so that nothing moves when the image arrives. */
function sizeAttributes(target: LinkTarget & { kind: "asset" }, render: RenderContext): string {
  const bytes = render.readAsset(target.path);
  if (!bytes) return "";
  try {
    const { width, height } = imageSize(bytes);
    return ` width="${Math.round(width)}" height="${Math.round(height)}"`;
  } catch {
    // A format that is not known has no size to give; the browser finds it.
    return "";
  }
}
