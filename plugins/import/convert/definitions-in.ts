import { decodeReferences } from "../read/decode-references.ts";
import { macroDefinitions } from "./macro-definitions.ts";
import { macrosInSettings } from "./math-config.ts";

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;
const COMMENT = /<!--[\s\S]*?-->|\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g;

/**
 * The macros that a piece of a page defines: in formulas of definitions, whatever elements they stand in, and in settings of MathJax's.
 * @returns nothing where it holds anything else, or defines nothing
 */
export function definitionsIn(html: string): Record<string, string> | undefined {
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
  const isBlank = tex.trim() === "";
  const defined = isBlank ? {} : macroDefinitions(decodeReferences(tex));
  if (!defined) return undefined;
  const macros = { ...settings, ...defined };
  return Object.keys(macros).length === 0 ? undefined : macros;
}
