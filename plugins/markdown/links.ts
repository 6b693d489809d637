import { imageSize } from "image-size";
import type { Env, MarkdownIt, Token } from "markdown-it";
import { escapeHtml } from "../core/escape-html.ts";
import { MARKS } from "../core/marks.ts";
import type { LinkTarget } from "./document.ts";
import type { FigureMeta } from "./figures.ts";
import { plainText } from "./heading-ids.ts";
import { contextOf, type RenderContext } from "./render-context.ts";
import { svgFigure } from "./svg-figure.ts";
import { attributeOf } from "./token-attribute.ts";
import { metaOf } from "./token-meta.ts";

/** Links, images and figures, as the render context resolves them. */
export function installLinks(md: MarkdownIt): void {
  const { rules } = md.renderer;
  rules.link_open = (tokens, index, _options, env) => {
    const token = tokens[index] as Token;
    const render = contextOf(env);
    const target = render.target(token) ?? { kind: "external", href: attributeOf(token, "href") ?? "" };
    if (target.kind === "none") return "";
    const title = attributeOf(token, "title");
    const attributes = [`href="${escapeHtml(target.href)}"`];
    if (title) attributes.push(`title="${escapeHtml(title)}"`);
    if (target.kind === "internal" && target.hinge !== undefined && render.mode === "page") {
      attributes.push(`${MARKS.hinge}="${escapeHtml(target.hinge)}"`);
    }
    // What stands in the page itself needs no mark: it can be seen from the address.
    if (target.kind === "internal" && target.previewed && !target.href.startsWith("#") && render.mode === "page")
      attributes.push(MARKS.preview);
    const text = tokens[index + 1]?.type === "link_close" && target.kind === "internal" ? escapeHtml(target.label) : "";
    return `<a ${attributes.join(" ")}>${text}`;
  };
  rules.link_close = (tokens, index, _options, env) => {
    const target = contextOf(env).target(openingOf(tokens, index));
    return target?.kind === "none" ? "" : "</a>";
  };
  rules.image = (tokens, index, _options, env) => {
    const token = tokens[index] as Token;
    const title = attributeOf(token, "title");
    return imageElement(token, contextOf(env), title ? ` title="${escapeHtml(title)}"` : "");
  };
  rules.figure = (tokens, index, options, env, self) => {
    const { image, caption } = metaOf<FigureMeta>(tokens[index] as Token);
    const render = contextOf(env);
    const picture = (render.mode === "page" && inlineSvg(image, env)) || imageElement(image, render, "");
    const text = caption.length > 0 ? `<figcaption>${self.renderInline([...caption], options, env)}</figcaption>` : "";
    return `<figure>${picture}${text}</figure>\n`;
  };
}

/** The token that opens the link which ends here: links hold no links. */
function openingOf(tokens: readonly Token[], close: number): Token {
  let index = close - 1;
  while (index > 0 && tokens[index]?.type !== "link_open") index--;
  return tokens[index] as Token;
}

function imageElement(token: Token, render: RenderContext, title: string): string {
  const target = render.target(token);
  const href = target && target.kind !== "none" ? target.href : (attributeOf(token, "src") ?? "");
  const size = target?.kind === "asset" ? sizeAttributes(target, render) : "";
  const loading = render.mode === "page" ? ' loading="lazy" decoding="async"' : "";
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

/** `2-` for the second figure of a name in a document, and so on, so that no id is in a page twice; nothing for the first. */
function repetition(env: Env | undefined, name: string): string {
  const state = (env ?? {}) as { figures?: Map<string, number> };
  state.figures ??= new Map();
  const count = (state.figures.get(name) ?? 0) + 1;
  state.figures.set(name, count);
  return count === 1 ? "" : `${count}-`;
}

function inlineSvg(image: Token, env: Env | undefined): string | undefined {
  const render = contextOf(env);
  const target = render.target(image);
  if (target?.kind !== "asset" || !/\.svg$/i.test(target.path)) return undefined;
  const bytes = render.readAsset(target.path);
  if (!bytes) return undefined;
  const name = (target.path.split("/").at(-1) ?? "").replace(/\.svg$/i, "").replace(/[^A-Za-z0-9_-]+/g, "-");
  const prefix = `fig-${name}-${repetition(env, name)}`;
  const figure = svgFigure(new TextDecoder().decode(bytes), prefix, plainText(image.children ?? []));
  if (figure.kind === "refused")
    render.report(image, "svg-inert", `The figure \`${target.path}\` is refused: ${figure.reason}.`);
  return figure.kind === "inline" ? figure.html : undefined;
}
