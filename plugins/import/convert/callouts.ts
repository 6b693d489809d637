import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { codeRegions, isWithin } from "./regions.ts";
import { insteadOfCallout } from "./write-callout.ts";

const CALLOUT = /^>[ \t]*\[!([A-Za-z][\w-]*)(?:\|[^\]\n]*)?\]([+-]?)[ \t]*(.*)((?:\n>.*)*)/gm;

/** Callouts of GitHub's and Obsidian's, `> [!note] Title`, become environments; those that are folded there, `<details>`. */
export const callouts: Construct = {
  name: "callouts",
  convert(body, scene) {
    const code = codeRegions(body.text);
    const edits: Edit[] = [];
    for (const match of body.text.matchAll(CALLOUT)) {
      if (isWithin(code, match.index)) continue;
      const [all, kind = "", fold = "", title = "", quoted = ""] = match;
      const words = quoted
        .replace(/^\n/, "")
        .replace(/^>[ \t]?/gm, "")
        .trim();
      const text =
        fold === "-"
          ? `<details>\n<summary>${title || kind}</summary>\n\n${words}\n\n</details>`
          : insteadOfCallout(kind, title.trim(), words);
      if (text === undefined) {
        scene.tell("lost", body, match.index, `The callout \`${kind}\` is not known here; it stands as a quotation.`);
        continue;
      }
      scene.took(kind);
      if (fold === "-" && title === "") scene.gave(kind);
      edits.push({ start: match.index, end: match.index + all.length, text });
    }
    return edited(body, edits);
  },
};
