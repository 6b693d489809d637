import { copyMacros, type Macros } from "../macros/macros.ts";
import { WATCH, watchExpansion } from "../macros/watched-expansion.ts";
import { renderTex } from "../render-tex.ts";
import { askKatex } from "./katex-commands.ts";

/**
 * The names among the given ones that mean something in KaTeX itself.
 * @param macros all that are in force; a name whose macro looks like KaTeX's own has no other meaning, and is left out
 */
export function takenNames(names: readonly string[], macros: Macros): string[] {
  const defined = askKatex((expander) => names.filter((name) => expander.isDefined(name)));
  return defined.filter((name) => {
    const own = looksOf(name, {});
    return own === undefined || own !== looksOf(name, macros);
  });
}

/** The markup of a command between letters, which it may take as arguments; nothing where KaTeX refuses that. */
function looksOf(name: string, macros: Macros): string | undefined {
  const set = renderTex(`a${name}{u}{v}_b`, {
    macros: { ...copyMacros(macros), [WATCH]: watchExpansion },
    displayMode: true,
  });
  return typeof set === "string" ? set.replace(/<annotation[\s\S]*?<\/annotation>/, "") : undefined;
}

/** The message for a macro that takes the name of a command of KaTeX's. */
export function hiddenMessage(name: string): string {
  return `The macro \`${name}\` hides KaTeX's own command of that name; expected another name.`;
}
