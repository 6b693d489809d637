// [[note]]   [[note#heading|words]]   ![[image.png|300]]   ![[note]]
import { slugify } from "../../../core/slug.ts";
import { isWithin, regionsOf } from "../../convert/regions.ts";
import { tellAt } from "../../convert/tell-at.ts";
import { type Edit, edited, lineAt } from "../../model/body.ts";
import type { Construct, Scene } from "../../model/construct.ts";
import { type VaultIndex, vaultIndex } from "./vault-index.ts";

const WIKILINK = /(!?)\[\[([^[\]|\n]*?)(?:\\?\|([^[\]\n]*))?\]\]/g;
const IMAGE = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i;

/** Obsidian's links and what it embeds. */
export const wikilinks: Construct = {
  name: "wikilinks",
  convert(body, scene) {
    const regions = regionsOf(body.text, scene.post.math);
    const index = vaultIndex(scene);
    const edits: Edit[] = [];
    for (const match of body.text.matchAll(WIKILINK)) {
      if (isWithin(regions, match.index) || body.text.charAt(match.index - 1) === "\\") continue;
      const [all, embed, target = "", words] = match;
      if (target.trim() === "" && (words ?? "").trim() === "") continue;
      const line = lineAt(body, match.index);
      const made = embed
        ? embedded(target.trim(), words, index, scene, line)
        : linked(target.trim(), words, index, scene, line);
      scene.took(all);
      scene.gave(made);
      edits.push({ start: match.index, end: match.index + all.length, text: made });
    }
    return edited(body, edits);
  },
};

function linked(target: string, words: string | undefined, index: VaultIndex, scene: Scene, line: number): string {
  const [name = "", ...places] = target.split("#");
  const shown =
    (words ?? "").trim() ||
    target
      .replace(/#\^.*$/, "")
      .replace(/^#/, "")
      .replace(/#/g, ", ")
      .replace(/^(?:.*\/)(?=[^/]+$)/, "")
      .replace(/\.md$/, "");
  const text = shown.replace(/[[\]]/g, "\\$&") || name;
  const hash = hashOf(places);
  if (name.trim() === "") return `[${text}](${hash})`;
  const post = index.note(name);
  if (post) return post === scene.post && hash === "" ? text : `[${text}](<${addressOf(post.path)}${hash}>)`;
  const file = index.file(name);
  if (file !== undefined) return `[${text}](<${addressOf(file)}>)`;
  tellAt(scene, "lost", line, `\`[[${target}]]\` leads to a note that is not there; its words stand.`);
  return text;
}

function embedded(target: string, words: string | undefined, index: VaultIndex, scene: Scene, line: number): string {
  const [name = ""] = target.split("#");
  const file = index.file(name);
  const said = (words ?? "")
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "" && !/^\d+(?:x\d+)?$|^(?:left|right|center|inline|wsmall|wmed)$/i.test(part))
    .join(" ");
  if (IMAGE.test(name)) {
    if (file === undefined) {
      tellAt(scene, "lost", line, `The image \`${name}\` is not there.`);
      return said || `\`${name}\``;
    }
    return `![${said.replace(/[[\]]/g, "\\$&")}](<${addressOf(file)}>)`;
  }
  const made = linked(target, said || undefined, index, scene, line);
  if (made.endsWith(")"))
    tellAt(scene, "changed", line, `What was shown within the note is a link: \`![[${target}]]\`.`);
  return made;
}

/** The id of the last of some headings, or of a block. */
function hashOf(places: readonly string[]): string {
  const last = places.at(-1)?.trim() ?? "";
  if (last === "") return "";
  return last.startsWith("^") ? `#${last.slice(1)}` : `#${slugify(last)}`;
}

/** An address of the old site, from its root. */
function addressOf(path: string): string {
  return `/${path.replace(/[%<>]/g, encodeURIComponent)}`;
}
