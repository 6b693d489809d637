import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { codeRegions, isWithin } from "./regions.ts";

const CODE = /\{%-?\s*(highlight|pseudocode)\s*([^\s%]*)[^%]*%\}\n?([\s\S]*?)\{%-?\s*end\1\s*-?%\}/g;
const COMMENT = /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g;
const DETAILS = /\{%-?\s*details\s*([^%]*?)\s*-?%\}([\s\S]*?)\{%-?\s*enddetails\s*-?%\}/g;
const SILENT =
  /\{%-?\s*(?:raw|endraw|bibliography[^%]*|tabs[^%]*|endtabs|endtab|include\s+(?:toc|base_path|mathjax|katex|head|lib\/\w+)[\w./-]*[^%]*)\s*-?%\}/g;

/** Blocks of Liquid's: code, comments, what is unfolded, and tags that only tell Jekyll something. */
export const liquidBlocks: Construct = {
  name: "Liquid's blocks",
  convert(body, scene) {
    const { text } = body;
    // What `{% highlight %}` holds is code as well: only fences and spans keep it from being read.
    const fences = codeRegions(text.replace(/\{%/g, "(%"));
    const edits: Edit[] = [];
    const each = (pattern: RegExp, written: (match: RegExpExecArray) => string): void => {
      for (const match of text.matchAll(pattern)) {
        if (isWithin(fences, match.index)) continue;
        edits.push({ start: match.index, end: match.index + match[0].length, text: written(match) });
      }
    };
    each(CODE, ([, tag, language = "", code = ""]) => {
      const fence = code.includes("```") ? "~~~~" : "```";
      return `${fence}${tag === "pseudocode" ? "" : language}\n${code.replace(/\s+$/, "")}\n${fence}`;
    });
    each(COMMENT, (match) => {
      scene.took(match[0].replace(/\{%[^%]*%\}/g, " "));
      scene.tell("left", body, match.index, "A comment of Liquid's was left out.");
      return "";
    });
    each(DETAILS, ([, summary = "", inner = ""]) => {
      scene.gave(summary);
      return `<details>\n<summary>${summary}</summary>\n\n${inner.trim()}\n\n</details>`;
    });
    each(SILENT, () => "");
    return edited(body, edits);
  },
};
