import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { codeRegions, isWithin } from "./regions.ts";

/** Lists of definitions, kramdown's and Pandoc's: the term in bold, and a list below it. */
export const definitionLists: Construct = {
  name: "lists of definitions",
  convert(body, scene) {
    const code = codeRegions(body.text);
    const lines = body.text.split("\n");
    const edits: Edit[] = [];
    let offset = 0;
    let inList = false;
    lines.forEach((line, index) => {
      const definition = /^([ \t]*):[ \t]+(?=\S)/.exec(line);
      const next = lines[index + 1] ?? "";
      const after = lines[index + 2] ?? "";
      if (isWithin(code, offset)) inList = false;
      else if (definition && inList)
        edits.push({ start: offset, end: offset + definition[0].length, text: `${definition[1] ?? ""}- ` });
      else if (
        isTerm(line) &&
        (/^ {0,3}:[ \t]+\S/.test(next) || (next.trim() === "" && /^ {0,3}:[ \t]+\S/.test(after)))
      ) {
        inList = true;
        const before = index === 0 || (lines[index - 1] ?? "").trim() === "" ? "" : "\n";
        const bold = /^\*\*.*\*\*$/.test(line.trim()) ? line.trim() : `**${line.trim()}**`;
        edits.push({
          start: offset,
          end: offset + line.length,
          text: `${before}${bold}${next.trim() === "" ? "" : "\n"}`,
        });
        scene.tell("changed", body, offset, "A list of definitions is a list below its term in bold.");
      } else if (line.trim() !== "" && !/^[ \t]/.test(line)) inList = false;
      offset += line.length + 1;
    });
    return edited(body, edits);
  },
};

function isTerm(line: string): boolean {
  return /^[^\s#>|:`~<-][^|]*$/.test(line) && !/^(?:\d+\.|\*[ \t])/.test(line) && line.length < 300;
}
