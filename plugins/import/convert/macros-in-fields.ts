import type { Fields } from "../read/field-values.ts";
import { macroDefinitions } from "./macro-definitions.ts";

/** Under which names settings and front matter keep macros. */
const MACROS = /^(?:(?:katex|mathjax|latex|tex|math)[-_]?)?macros$/i;
/** Under which names they keep what they say of formulas. */
const ABOUT_MATH = /math|katex|kramdown|tex|opts|options|params|format|html|config/i;
/** As deep as settings of formulas stand: `kramdown`, `math_engine_opts`, `macros`. */
const DEEPEST = 5;

/**
 * Macros in a post's front matter or a site's settings, whichever program they are for: `macros: {RR: "\\mathbb{R}"}`, at any depth
 * below `mathjax`, `katex` or `kramdown`, and definitions in `header-includes`.
 * @returns what each name stands for, as `macros` has it
 */
export function macrosInFields(fields: Fields, depth = 0): Record<string, string> {
  const macros: Record<string, string> = {};
  if (depth > DEEPEST) return macros;
  for (const [name, value] of Object.entries(fields)) {
    if (name === "header-includes") Object.assign(macros, definitionsOf(value));
    else if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
    else if (MACROS.test(name)) Object.assign(macros, macrosOfEntries(value as Fields));
    else if (ABOUT_MATH.test(name)) Object.assign(macros, macrosInFields(value as Fields, depth + 1));
  }
  return macros;
}

/** `EE: \mathbb{E}`, or a list of it and how many arguments it takes; what is anything else is none. */
export function macrosOfEntries(fields: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const tex: unknown = Array.isArray(value) ? value[0] : value;
      return typeof tex === "string" && /^\\?[A-Za-z]+$/.test(name) ? [[`\\${name.replace(/^\\/, "")}`, tex]] : [];
    }),
  );
}

/** Pandoc's lines of LaTeX, of which those that define something are read. */
function definitionsOf(value: unknown): Record<string, string> {
  const texts = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string");
  const lines = texts.flatMap((text) => (macroDefinitions(text) ? [text] : text.split("\n")));
  return Object.assign({}, ...lines.map((line) => macroDefinitions(line)?.macros ?? {})) as Record<string, string>;
}
