import { slugify } from "../../core/slug.ts";
import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { isWithin, regionsOf } from "./regions.ts";

const HEADING = /^( {0,3})(#{1,6})(?=[ \t]+\S)(.*)$/gm;
const UNDERLINED = /^( {0,3}[^\s#>|<\-=][^\n]*)\n(={3,})[ \t]*$/gm;

/**
 * Headings of the first level in a text: a post's title is the only one. One that says the title again is left out; where others
 * stand, all headings are one level lower.
 */
export const headings: Construct = {
  name: "headings of the first level",
  convert(body, scene) {
    const { text } = body;
    const regions = regionsOf(text, scene.post.math);
    const found = [...text.matchAll(HEADING)].filter(({ index }) => !isWithin(regions, index));
    const underlined = [...text.matchAll(UNDERLINED)].filter(({ index }) => !isWithin(regions, index));
    const edits: Edit[] = [];
    const isTitle = (words: string): boolean =>
      scene.post.title !== undefined && slugify(plain(words)) === slugify(plain(scene.post.title));
    const firsts = [
      ...found
        .filter(({ 2: marks }) => marks === "#")
        .map((match) => ({ index: match.index, end: match.index + match[0].length, words: match[3] ?? "" })),
      ...underlined.map((match) => ({ index: match.index, end: match.index + match[0].length, words: match[1] ?? "" })),
    ].sort((a, b) => a.index - b.index);
    const [first] = firsts;
    const repeats =
      first !== undefined && isTitle(first.words) && text.slice(0, first.index).trim() === "" ? first : undefined;
    if (repeats) {
      scene.took(repeats.words);
      scene.tell("changed", body, repeats.index, "A heading that says the title again was left out.");
      edits.push({ start: repeats.index, end: repeats.end, text: "" });
    }
    const others = firsts.filter((one) => one !== repeats);
    if (others.length === 0) return edited(body, edits);
    scene.tell(
      "changed",
      body,
      (others[0] as { index: number }).index,
      "Headings are one level lower: the title is the only one of the first level.",
    );
    for (const match of found) {
      if (match.index === repeats?.index || (match[2] as string).length === 6) continue;
      const at = match.index + (match[1] as string).length;
      edits.push({ start: at, end: at, text: "#" });
    }
    for (const match of underlined) {
      if (match.index === repeats?.index) continue;
      edits.push({ start: match.index, end: match.index + match[0].length, text: `## ${(match[1] as string).trim()}` });
    }
    return edited(body, edits);
  },
};

function plain(words: string): string {
  return words
    .replace(/\{[^{}]*\}\s*$/, "")
    .replace(/\s#+\s*$/, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
}
