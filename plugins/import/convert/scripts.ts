import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { macrosInSettings } from "./math-config.ts";

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;

/** Scripts that hold formulas (`<script type="math/tex">`), or settings of MathJax's with macros, which become definitions in the post. */
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
        // Two dollars are a formula to every program that is read here.
        const written = /mode\s*=\s*display/i.test(attributes) ? `\n\n$$\n${tex}\n$$\n\n` : `$$${tex}$$`;
        edits.push({ start: match.index, end, text: written });
        continue;
      }
      const macros = Object.entries(macrosInSettings(inner));
      if (macros.length === 0) continue;
      scene.tookPlain(inner);
      scene.counted(1);
      scene.tell("changed", body, match.index, "Macros of a script's settings are definitions in the post.");
      edits.push({ start: match.index, end, text: `\n\n$$\n${macros.map(defined).join("\n")}\n$$\n\n` });
    }
    return edited(body, edits);
  },
};

function defined([name, tex]: readonly [string, string]): string {
  const most = Math.max(0, ...[...tex.matchAll(/#(\d)/g)].map(([, number]) => Number(number)));
  return `\\newcommand{${name}}${most === 0 ? "" : `[${most}]`}{${tex}}`;
}
