// <div style="display:none">$$\newcommand{\R}{\mathbb{R}}$$</div>   ::: {.hidden}
import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { definitionsIn } from "./definitions-in.ts";
import { hiddenElements } from "./hidden-elements.ts";
import { oldFormulas } from "./old-formulas.ts";
import { blanked, codeRegions, isWithin } from "./regions.ts";

/** Elements that no reader sees, in which formulas define macros: the macros are the post's, and the element is left out. */
export const hiddenDefinitions: Construct = {
  name: "macros in hidden elements",
  convert(body, scene) {
    const code = codeRegions(body.text);
    const edits: Edit[] = [];
    for (const { start, end, text } of hiddenElements(body.text)) {
      const macros = isWithin(code, start) ? undefined : definitionsIn(text);
      if (!macros) continue;
      scene.define(macros);
      scene.took(text);
      scene.counted(-oldFormulas(blanked(text, codeRegions(text)), scene.post.math).length);
      scene.tell("changed", body, start, `Macros of a hidden element are \`macros\` now: ${names(macros)}.`);
      edits.push({ start, end, text: "" });
    }
    return edited(body, edits);
  },
};

/** "`\R`, `\E`" */
export function names(macros: Readonly<Record<string, string>>): string {
  return Object.keys(macros)
    .map((name) => `\`${name}\``)
    .join(", ");
}
