// ```{note}   ```{python}   ```{=html}   ```python {.numberLines}
import type { Token } from "markdown-it";
import { insteadOfDirective } from "./directives.ts";
import type { Advice } from "./mark.ts";

/** Languages of chunks that Quarto, R Markdown and MyST run. */
const CHUNK = /^(?:bash|julia|js|ojs|observable|python|r|sh|sql|stan)$/i;

const FENCE = "```";
/** What a fence is quoted between in a message. */
const SPAN = "````";

/** What stands in braces behind a fence: `{name …}` in the place of the language, `{.class key=value}` behind it. */
const BRACES = /^[^{}`]{0,60}(\{[ \t]*([.=#]?)([\w:.-]{1,60})(=)?[^{}]{0,300}\}?)/;

/**
 * Looks at what stands behind a fence of code.
 * @returns also the line's end, from which its place is counted; nothing for a language, or words in braces behind it
 */
export function adviseOnFence(token: Token): (Advice & { readonly line: string }) | undefined {
  const line = token.info.trim();
  const match = BRACES.exec(line);
  if (!match) return undefined;
  const [, braces = "", sign, name = "", equals] = match;
  const from = match[0].length - braces.length;
  const found = (what: string, instead: string) => ({ what, instead, line, from, length: braces.trimEnd().length });
  if (from > 0) {
    if (sign !== "." && sign !== "#" && !equals) return undefined;
    return found("Pandoc's mark for attributes of code", "only the language before it is read: leave it out");
  }
  if (sign === "=") {
    const instead = name === "html" ? "write the HTML by itself, without a fence" : `there is nothing raw but HTML`;
    return found(`Pandoc's mark for raw ${name}`, instead);
  }
  const language = `write ${SPAN} ${FENCE}${name} ${SPAN}`;
  if (sign === ".") return found("Pandoc's mark for a language", language);
  if (sign === "#") return found("Pandoc's mark for an id of code", "code has no ids here: leave it out");
  if (CHUNK.test(name)) return found(`a chunk of code as Quarto and R Markdown run it`, language);
  const instead = insteadOfDirective(name) ?? "there are no directives here";
  return found(`MyST's directive \`${name}\``, instead);
}
