import katex from "katex";
import { copyMacros, type Macros } from "../macros/macros.ts";
import { askKatex } from "./katex-commands.ts";

/**
 * Which of some names KaTeX has a meaning of its own for.
 * @param macros all that are in force; a name whose macro looks like KaTeX's own has no other meaning, and is left out
 */
export function takenNames(names: readonly string[], macros: Macros): string[] {
  const defined = askKatex((expander) => names.filter((name) => expander.isDefined(name)));
  return defined.filter((name) => {
    const own = looksOf(name, {});
    return own === undefined || own !== looksOf(name, macros);
  });
}

/** How a command looks with letters around it, which it may take as arguments; nothing where it wants others. */
function looksOf(name: string, macros: Macros): string | undefined {
  try {
    const set = katex.renderToString(`a${name}{u}{v}_b`, {
      macros: copyMacros(macros),
      displayMode: true,
      strict: false,
    });
    return set.replace(/<annotation[\s\S]*?<\/annotation>/, "");
  } catch {
    return undefined;
  }
}

/** What is said of a macro that takes a name of KaTeX's. */
export function hiddenMessage(name: string): string {
  return `The macro \`${name}\` hides KaTeX's own command of that name; expected another name.`;
}
