import { imageSize } from "image-size";
import type { Token } from "markdown-it";
import { escapeHtml } from "../../core/escape-html.ts";
import type { LinkTarget } from "../document/document.ts";
import { attributeOf } from "../document/token-attribute.ts";
import { plainText } from "../syntax/blocks/heading-ids.ts";
import type { RenderContext } from "./render-context.ts";

/**
 * The HTML of an image.
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
  const href = target && target.kind !== "none" ? target.href : (attributeOf(token, "src") ?? "");
  const size = target?.kind === "asset" ? sizeAttributes(target, render) : "";
  const loading = render.markup === "page" ? ' loading="lazy" decoding="async"' : "";
  return `<img src="${escapeHtml(href)}" alt="${escapeHtml(plainText(token.children ?? []))}"${title}${size}${loading}>`;
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
