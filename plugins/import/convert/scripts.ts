import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { macrosInSettings } from "./math-config.ts";
import { takeDefinitions } from "./take-definitions.ts";

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;

/** Scripts that hold formulas (`<script type="math/tex">`), or settings of MathJax's with macros, which are the post's. */
export const scripts: Construct = {
  name: "formulas and macros in scripts",
  convert(body, scene) {
    if (!/<\/script/i.test(body.text)) return body;
    const edits: Edit[] = [];
    for (const match of body.text.matchAll(SCRIPT)) {
      const [all, attributes = "", inner = ""] = match;
      const end = match.index + all.length;
      if (/math\/tex/i.test(attributes)) {
        const tex = inner.trim();
        scene.tookPlain(inner);
        scene.counted(1);
        const sign = scene.post.math.double === "kramdown" ? "$$" : "$";
        const written = /mode\s*=\s*display/i.test(attributes) ? `\n\n$$\n${tex}\n$$\n\n` : `${sign}${tex}${sign}`;
        edits.push({ start: match.index, end, text: written });
        continue;
      }
      const macros = macrosInSettings(inner);
      if (Object.keys(macros).length === 0) continue;
      scene.tookPlain(inner);
      const text = takeDefinitions({ macros, kept: [], broken: [] }, "a script's settings", body, match.index, scene);
      edits.push({ start: match.index, end, text });
    }
    return edited(body, edits);
  },
};
