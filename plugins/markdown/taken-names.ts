import katex from "katex";
import { askKatex } from "./katex-commands.ts";
import { copyMacros, type Macros } from "./tex-macros.ts";

/**
 * Which of some names KaTeX has a meaning of its own for.
 * @param bodies by name; one that looks like KaTeX's own is no other meaning, and its name is left out
 */
export function takenNames(bodies: Macros): string[] {
  const names = Object.keys(bodies);
  const defined = askKatex((expander) => names.filter((name) => expander.isDefined(name)));
  return defined.filter((name) => looksOf(name, {}) !== looksOf(name, bodies));
}

/** How a command without arguments looks; what it lacks where it wants some. */
function looksOf(name: string, macros: Macros): string {
  try {
    const set = katex.renderToString(`a${name}_b`, { macros: copyMacros(macros), displayMode: true, strict: false });
    return set.replace(/<annotation[\s\S]*?<\/annotation>/, "");
  } catch (error) {
    return String(error);
  }
}
