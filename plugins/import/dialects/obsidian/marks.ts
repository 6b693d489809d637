// ==marked==   text ^block-id   #tag
import { isWithin, regionsOf } from "../../convert/regions.ts";
import { type Edit, edited } from "../../model/body.ts";
import type { Construct } from "../../model/construct.ts";

const HIGHLIGHT = /(?<![=\w<>!])==(?=[^\s=])([^=\n]*?[^\s=])==(?![=\w])/g;
const BLOCK_ID = /(^|[ \t])\^([A-Za-z0-9][A-Za-z0-9-]*)[ \t]*$/gm;
const TAG_LINE = /^[ \t]*(?:#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*[ \t,]*)+$/gmu;
const SIZE = /(!\[[^\]\n|]*)\|\s*\d+(?:x\d+)?\s*(?=\]\()/g;

/** Obsidian's marks within a text: what is highlighted, ids of blocks, lines of tags, sizes of images. */
export const obsidianMarks: Construct = {
  name: "marks of Obsidian's",
  convert(body, scene) {
    const regions = regionsOf(body.text, scene.post.math);
    const edits: Edit[] = [];
    const each = (pattern: RegExp, make: (match: RegExpExecArray) => string): void => {
      for (const match of body.text.matchAll(pattern)) {
        if (isWithin(regions, match.index + (match[1] === " " ? 1 : 0))) continue;
        const made = make(match);
        scene.took(match[0]);
        scene.gave(made);
        edits.push({ start: match.index, end: match.index + match[0].length, text: made });
      }
    };
    each(HIGHLIGHT, ([, words = ""]) => `<mark>${words}</mark>`);
    each(BLOCK_ID, ([, before = "", id = ""]) => `${before}<a id="${id}"></a>`);
    // They stand in the front matter now.
    each(TAG_LINE, () => "");
    each(SIZE, ([, image = ""]) => image);
    return edited(body, edits);
  },
};
