// $$ … $$ (eq-risk)

import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { labelled } from "./labelled-formula.ts";
import { oldFormulas } from "./old-formulas.ts";
import { blanked, codeRegions } from "./regions.ts";

/** Labels behind formulas stand within them. */
export const equationLabels: Construct = {
  name: "labels of formulas",
  convert(body, scene) {
    const masked = blanked(body.text, codeRegions(body.text));
    const edits: Edit[] = [];
    for (const { start, end, markup } of oldFormulas(masked, scene.post.math)) {
      if (markup !== "$$") continue;
      const behind = /^[ \t]*(?:\(([^()\s]+)\)|\{#([\w:.-]+)[^{}\n]*\})[ \t]*(?=\n|$)/.exec(
        body.text.slice(end, end + 300),
      );
      const tex = body.text.slice(start + 2, end - 2);
      const label = behind?.[1] ?? behind?.[2];
      const written = labelled(tex, label);
      if (written === tex && !behind) continue;
      edits.push({ start: start + 2, end: end - 2, text: written });
      if (!behind) continue;
      edits.push({ start: end, end: end + behind[0].length, text: "" });
      // Braces with an id are mark-up anyway.
      if (behind[1] !== undefined) scene.took(behind[0]);
    }
    return edited(body, edits);
  },
};
