// <div style="display:none">$$\newcommand{\R}{\mathbb{R}}$$</div>   ::: {.hidden}
import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { definitionsIn } from "./definitions-in.ts";
import { hiddenElements } from "./hidden-elements.ts";
import { oldFormulas } from "./old-formulas.ts";
import { blanked, codeRegions, isWithin } from "./regions.ts";
import { takeDefinitions } from "./take-definitions.ts";

/** Elements that no reader sees, in which formulas define macros: the macros are the post's, and the element is left out. */
export const hiddenDefinitions: Construct = {
  name: "macros in hidden elements",
  convert(body, scene) {
    const code = codeRegions(body.text);
    const edits: Edit[] = [];
    for (const { start, end, text } of hiddenElements(body.text)) {
      const definitions = isWithin(code, start) ? undefined : definitionsIn(text);
      if (!definitions) continue;
      scene.took(text);
      scene.counted(-oldFormulas(blanked(text, codeRegions(text)), scene.post.math).length);
      edits.push({ start, end, text: takeDefinitions(definitions, "a hidden element", body, start, scene) });
    }
    return edited(body, edits);
  },
};
