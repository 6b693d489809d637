import { decodeReferences } from "../read/decode-references.ts";
import { type Definitions, macroDefinitions } from "./macro-definitions.ts";
import { macrosInSettings } from "./math-config.ts";

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;
const COMMENT = /<!--[\s\S]*?-->|\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g;

/**
 * What a piece of a page defines: in formulas of definitions, whatever elements they stand in, and in settings of MathJax's.
 * @returns nothing where it holds anything else, or defines nothing
 */
export function definitionsIn(html: string): Definitions | undefined {
  const settings: Record<string, string> = {};
  const tex = html
    .replace(COMMENT, " ")
    .replace(SCRIPT, (_, attributes: string, inner: string) => {
      if (/math\/tex/i.test(attributes)) return ` ${inner} `;
      Object.assign(settings, macrosInSettings(inner));
      return " ";
    })
    .replace(/<\/?[A-Za-z][^<>]*>/g, " ")
    .replace(/^[ \t]*:{3,}.*$/gm, "");
  if (tex.trim() === "")
    return Object.keys(settings).length === 0 ? undefined : { macros: settings, kept: [], broken: [] };
  const defined = macroDefinitions(decodeReferences(tex));
  return defined && { ...defined, macros: { ...settings, ...defined.macros } };
}
