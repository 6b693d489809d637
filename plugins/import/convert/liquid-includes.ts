import { type Edit, edited } from "../model/body.ts";
import type { Construct, Scene } from "../model/construct.ts";
import { definitionsIn } from "./definitions-in.ts";
import { newAddress } from "./links.ts";
import { codeRegions, isWithin } from "./regions.ts";
import { argumentOf, type TagArguments, tagArguments } from "./tag-arguments.ts";
import { takeDefinitions } from "./take-definitions.ts";
import { aloneIn, isInHtmlBlock, writeFigure } from "./write-figure.ts";

const INCLUDE =
  /\{%-?\s*(?:include|include_cached|include_relative)\s+([\w./-]+)((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^"'%])*?)-?%\}/g;

/** Includes whose names say what they are: figures, notes in the margin, videos; and those that define macros. Others stay, and are named in the report. */
export const liquidIncludes: Construct = {
  name: "includes",
  convert(body, scene) {
    const code = codeRegions(body.text);
    const edits: Edit[] = [];
    for (const match of body.text.matchAll(INCLUDE)) {
      if (isWithin(code, match.index)) continue;
      const [all, file = "", written = ""] = match;
      const definitions = definitionsIn(scene.site.files.get(`_includes/${file}`)?.text ?? "");
      if (definitions) {
        const text = takeDefinitions(definitions, `the include \`${file}\``, body, match.index, scene);
        edits.push({ start: match.index, end: match.index + all.length, text });
        continue;
      }
      const inHtml = isInHtmlBlock(body.text, match.index);
      const text = insteadOf(file, tagArguments(written), inHtml, scene);
      if (text === undefined)
        scene.tell("lost", body, match.index, `The include \`${file}\` is not known here; its tag stands as text.`);
      else
        edits.push({
          start: match.index,
          end: match.index + all.length,
          text: text.startsWith("![") ? aloneIn(body.text, match.index, all.length, text) : text,
        });
    }
    return edited(body, edits);
  },
};

function insteadOf(file: string, written: TagArguments, inHtml: boolean, scene: Scene): string | undefined {
  const name = file.split("/").at(-1) ?? file;
  const src = argumentOf(written, "path", "src", "url", "image_path", "image", "file", "image_url", "img");
  const note = argumentOf(written, "note", "text", "content", "description", "caption");
  if (/side-?note|margin-?note|footnote/i.test(name) && note !== undefined) {
    scene.gave(note);
    return inHtml ? ` (${note})` : `^[${note.replace(/\s+/g, " ").trim()}]`;
  }
  if (/video|youtube|vimeo/i.test(name)) return videoLink(written, src, scene);
  if (/fig|image|img|photo|picture|fullwidth/i.test(name) && src !== undefined) {
    const caption = argumentOf(written, "caption", "description", "title", "image_caption");
    const alt = argumentOf(written, "alt", "image_alt");
    const address = newAddress(src, scene) ?? newAddress(`/${src.replace(/^\//, "")}`, scene) ?? src;
    const figure = writeFigure({ src: address, ...(alt && { alt }), ...(caption && { caption }) }, inHtml);
    scene.gave(figure);
    return figure;
  }
  return undefined;
}

function videoLink(written: TagArguments, src: string | undefined, scene: Scene): string | undefined {
  const id = argumentOf(written, "id", "video_id");
  const address = src ?? (id === undefined ? undefined : `https://www.youtube.com/watch?v=${id}`);
  if (address === undefined) return undefined;
  const words = argumentOf(written, "title", "caption", "alt") ?? "video";
  scene.gave(words);
  return `[${words}](${newAddress(address, scene) ?? newAddress(`/${address}`, scene) ?? address})`;
}
