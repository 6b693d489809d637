// ```{figure} plot.png   ```{youtube} id
import { figureLine, plainWords } from "../../convert/figure-line.ts";
import { type Line, trimmedLines } from "../../convert/lines.ts";
import { newId } from "../../convert/new-id.ts";
import { tellAt } from "../../convert/tell-at.ts";
import type { Directive } from "../../directives/directive.ts";
import type { Scene } from "../../model/construct.ts";

/** An image; the first paragraph within is its caption. */
export function figure({ name, argument, options, content, opening }: Directive, scene: Scene): Line[] {
  const paragraphs = content
    .map(({ text }) => text)
    .join("\n")
    .split(/\n[ \t]*\n/);
  const caption = name === "image" ? "" : (paragraphs[0] ?? "").trim();
  const rest = content.slice((paragraphs[0] ?? "").split("\n").length);
  const label = options.get("name") ?? options.get("label") ?? "";
  const alt = options.get("alt") ?? plainWords(caption);
  if (alt === "")
    tellAt(scene, "proposed", opening.from, "What an image shows is not said; write it between its brackets.");
  const written = {
    path: argument,
    alt: alt === "" ? "A figure, not yet described." : alt,
    caption,
    id: label === "" ? "" : newId(label),
  };
  return [
    { text: figureLine(written), from: opening.from },
    ...(rest.length > 0 && name === "figure" ? [{ text: "", from: opening.from }, ...trimmedLines(rest)] : []),
  ];
}

/** A video, or a page in a frame. */
export function video({ name, argument, content, opening }: Directive, scene: Scene): Line[] {
  const address =
    name === "youtube" && !argument.includes("/") ? `https://www.youtube.com/watch?v=${argument}` : argument;
  tellAt(
    scene,
    "changed",
    opening.from,
    "A video or a page in a frame is a link: nothing is loaded from another host.",
  );
  return [{ text: `[Video](${address})`, from: opening.from }, ...content];
}
