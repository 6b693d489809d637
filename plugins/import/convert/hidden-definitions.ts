// <div style="display:none">$$\newcommand{\R}{\mathbb{R}}$$</div>   ::: {.hidden}
import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { definitionsIn } from "./definitions-in.ts";
import { hiddenElements } from "./hidden-elements.ts";
import { type Definitions, macroDefinitions } from "./macro-definitions.ts";
import { oldFormulas } from "./old-formulas.ts";
import { blanked, codeRegions, isWithin } from "./regions.ts";
import { takeDefinitions } from "./take-definitions.ts";

/** Elements that no reader sees, in which formulas define macros: the macros are the post's, and the element is left out, or the formula where other things stand in it. */
export const hiddenDefinitions: Construct = {
  name: "macros in hidden elements",
  convert(body, scene) {
    const code = codeRegions(body.text);
    const edits: Edit[] = [];
    for (const { start, text } of hiddenElements(body.text)) {
      if (isWithin(code, start)) continue;
      const whole = definitionsIn(text);
      const pieces = whole ? [{ start: 0, end: text.length, definitions: whole }] : definingFormulas(text);
      for (const piece of pieces) {
        const written = text.slice(piece.start, piece.end);
        const at = start + piece.start;
        scene.took(written);
        scene.counted(-oldFormulas(blanked(written, codeRegions(written)), scene.post.math).length);
        const stays = takeDefinitions(piece.definitions, "a hidden element", body, at, scene);
        edits.push({ start: at, end: start + piece.end, text: stays });
      }
    }
    return edited(body, edits);
  },
};

/** The formulas of an element that hold definitions and nothing else, where other things stand beside them. */
function definingFormulas(text: string): { start: number; end: number; definitions: Definitions }[] {
  const math = { single: true, double: "display", escaped: false } as const;
  return oldFormulas(blanked(text, codeRegions(text)), math).flatMap(({ start, end, tex }) => {
    const definitions = macroDefinitions(tex);
    return definitions ? [{ start, end, definitions }] : [];
  });
}
