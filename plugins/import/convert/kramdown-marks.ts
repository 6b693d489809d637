import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { isWithin, regionsOf } from "./regions.ts";

const CONTENTS =
  /^[ \t]*(?:[-*+]|\d+\.)[ \t]+.*\n[ \t]*\{:[ \t]*(?:\.[\w-]+[ \t]+)*toc[^}\n]*\}[ \t]*$|^[ \t]*\{:[ \t]*toc[^}\n]*\}[ \t]*$/gm;
const EXTENSION = /\{::(?:nomarkdown|options[^}\n]*|comment)\s*\/?\}|\{:\/(?:nomarkdown|comment)?\}/g;
const ATTRIBUTES = /[ \t]*\{:([^{}\n]*)\}/g;
const ABBREVIATION = /^\*\[([^\]\n]+)\]:[ \t]*(.*)(?:\n|$)/gm;

/** Kramdown's attributes, tables of contents and abbreviations. An id of a heading stays. */
export const kramdownMarks: Construct = {
  name: "kramdown's attributes",
  convert(body, scene) {
    const { text } = body;
    const regions = regionsOf(text, scene.post.math);
    const edits: Edit[] = [];
    const short: { readonly name: string; readonly long: string }[] = [];
    for (const match of text.matchAll(CONTENTS)) {
      if (isWithin(regions, match.index)) continue;
      scene.took(match[0]);
      edits.push({ start: match.index, end: match.index + match[0].length, text: "" });
    }
    for (const match of text.matchAll(EXTENSION))
      if (!isWithin(regions, match.index))
        edits.push({ start: match.index, end: match.index + match[0].length, text: "" });
    for (const match of text.matchAll(ATTRIBUTES)) {
      const start = match.index + match[0].indexOf("{");
      if (isWithin(regions, start) || !/^\s*(?:$|[.#:][\w-]|[\w-]+\s*=|[\w-]+\s*$)/.test(match[1] ?? "")) continue;
      const id = /#([A-Za-z][\w:.-]*)/.exec(match[1] ?? "")?.[1];
      const line = text.slice(text.lastIndexOf("\n", match.index - 1) + 1, start);
      const isHeading = /^#{1,6}[ \t]/.test(line);
      const above = line.trim() === "" ? headingAbove(text, match.index) : undefined;
      const end = match.index + match[0].length;
      // What stands alone on its line takes the line with it.
      const isAlone = line.trim() === "" && /^[ \t]*(?:\n|$)/.test(text.slice(end));
      const from = isAlone ? Math.max(0, text.lastIndexOf("\n", start)) : match.index;
      edits.push({ start: from, end, text: id !== undefined && isHeading ? ` {#${id}}` : "" });
      if (id !== undefined && above !== undefined) edits.push({ start: above, end: above, text: ` {#${id}}` });
      else if (id !== undefined && !isHeading)
        scene.tell("lost", body, start, `The id \`${id}\` stands at no heading, and was left out.`);
    }
    for (const match of text.matchAll(ABBREVIATION)) {
      if (isWithin(regions, match.index)) continue;
      const [all, name = "", long = ""] = match;
      scene.took(all);
      short.push({ name, long: long.trim() });
      edits.push({ start: match.index, end: match.index + all.length, text: "" });
      scene.tell("changed", body, match.index, `The abbreviation ${name} is told where it stands first.`);
    }
    const definitions = [...text.matchAll(ABBREVIATION)].map(({ 0: all, index }) => ({
      start: index,
      end: index + all.length,
    }));
    for (const { name, long } of short) {
      const use = new RegExp(
        `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`,
        "gu",
      );
      for (const match of text.matchAll(use)) {
        const isDefinition = definitions.some(({ start, end }) => start <= match.index && match.index < end);
        if (
          isDefinition ||
          isWithin(regions, match.index) ||
          /\]\([^)\s]*$|<[^<>]*$/.test(text.slice(Math.max(0, match.index - 200), match.index))
        )
          continue;
        edits.push({
          start: match.index,
          end: match.index + name.length,
          text: `<abbr title="${long.replace(/"/g, "&quot;")}">${name}</abbr>`,
        });
        break;
      }
    }
    return edited(body, edits);
  },
};

/** Where the heading in the line above ends. */
function headingAbove(text: string, offset: number): number | undefined {
  const end = text.lastIndexOf("\n", offset - 1);
  const start = text.lastIndexOf("\n", end - 1) + 1;
  return end > 0 && /^#{1,6}[ \t]/.test(text.slice(start, end)) ? end : undefined;
}
