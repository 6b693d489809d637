import type { Env, MarkdownIt, Token } from "markdown-it";
import { escapeHtml } from "../../core/escape-html.ts";
import type { LinkTarget } from "../document/document.ts";
import { metaOf } from "../document/token-meta.ts";
import type { FigureMeta } from "../syntax/blocks/figures.ts";
import { plainText } from "../syntax/blocks/heading-ids.ts";
import { imageElement } from "./image-element.ts";
import { knobElement } from "./knobs.ts";
import { contextOf } from "./render-context.ts";
import { type MovedElements, svgFigure } from "./svg-figure.ts";

/** Figures: the picture, in its light and its dark variant where it has two, and its number and caption. */
export function installFigureRenderer(md: MarkdownIt): void {
  md.renderer.rules.figure = (tokens, index, options, env, self) => {
    const { image, caption, braces, id, number } = metaOf<FigureMeta>(tokens[index] as Token);
    const render = contextOf(env);
    const isPlain = render.markup === "plain";
    const knobName = braces?.attributes.get("knob") ?? "";
    const frames = isPlain ? undefined : render.knobs?.frames(knobName);
    const moved = frames && { knob: knobName, ids: Object.keys(frames.marks) };
    const light = picture(image, render.target(image), env, moved);
    const dark = braces?.attributes.get("dark");
    // A feed reader does not say whether it shows posts on light or dark, so it gets the light variant alone.
    const pictures =
      dark && !isPlain
        ? `<div class="light-variant">${light}</div><div class="dark-variant">${picture(image, render.rawTarget(image, dark), env, moved)}</div>`
        : light;
    const words = self.renderInline([...caption], options, env);
    const name = isPlain ? `<strong>Figure ${number}.</strong>` : `<span class="caption-name">Figure ${number}.</span>`;
    const hinge = isPlain ? "" : render.hinge(id);
    const beside = render.corrections(id) + hinge;
    // Nothing may stand behind the caption of a figure.
    const text =
      number === undefined
        ? beside
        : `<figcaption>${name}${words && ` ${words}`}${beside && ` ${beside}`}</figcaption>`;
    const attributes = isPlain || id === "" ? "" : ` id="${escapeHtml(id)}"${hinge && ' class="hinged-block"'}`;
    const turned = frames ? knobElement(knobName, frames, true) : "";
    return `<figure${attributes}>${pictures}${turned}${text}</figure>\n`;
  };
}

/** SVG within the page, where it takes its colours, or an image file. */
function picture(
  image: Token,
  target: LinkTarget | undefined,
  env: Env | undefined,
  moved: MovedElements | undefined,
): string {
  const render = contextOf(env);
  return (render.markup === "page" && inlineSvg(image, target, env, moved)) || imageElement(image, target, render, "");
}

function inlineSvg(
  image: Token,
  target: LinkTarget | undefined,
  env: Env | undefined,
  moved: MovedElements | undefined,
): string | undefined {
  const render = contextOf(env);
  if (target?.kind !== "asset" || !/\.svg$/i.test(target.path)) return undefined;
  const bytes = render.readAsset(target.path);
  if (!bytes) return undefined;
  const name = (target.path.split("/").at(-1) ?? "").replace(/\.svg$/i, "").replace(/[^A-Za-z0-9_-]+/g, "-");
  const prefix = `fig-${name}-${repetition(env, name)}`;
  const figure = svgFigure(new TextDecoder().decode(bytes), prefix, plainText(image.children ?? []), {
    ...(moved && { moved }),
  });
  return figure.kind === "inline" ? figure.html : undefined;
}

/** Empty for the first figure of a name in a document, `2-` for the second, and so on: no id may be in a page twice. */
function repetition(env: Env | undefined, name: string): string {
  const state = (env ?? {}) as { figures?: Map<string, number> };
  state.figures ??= new Map();
  const count = (state.figures.get(name) ?? 0) + 1;
  state.figures.set(name, count);
  return count === 1 ? "" : `${count}-`;
}
