import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { codeRegions } from "./regions.ts";

const WRAPPED = /^(`+)\s*(\\\([\s\S]+\\\)|\\\[[\s\S]+\\\]|\$\$[\s\S]+\$\$|\$\\?[^`$]*[\\_^{][^`$]*\$)\s*\1$/;

/** Formulas in code, `` `\(x\)` ``, which kept Markdown's hands off them until a script took the code away. */
export const codeFormulas: Construct = {
  name: "formulas in code",
  convert(body, scene) {
    const edits: Edit[] = [];
    for (const { start, end, kind } of codeRegions(body.text)) {
      const written = body.text.slice(start, end);
      const formula = kind === "code" ? WRAPPED.exec(written)?.[2] : undefined;
      if (formula === undefined || /\n[ \t]*\n/.test(formula)) continue;
      scene.tookPlain(formula);
      scene.counted(1);
      edits.push({ start, end, text: formula });
    }
    if (edits.length > 0)
      scene.tell("changed", body, (edits[0] as Edit).start, "Formulas between backticks have lost the backticks.");
    return edited(body, edits);
  },
};
