// ```{note}   ```{python}   ```{=html}   ```python {.numberLines}
import type { Token } from "markdown-it";
import { readFenceOptions } from "../blocks/fence-options.ts";
import { insteadOfDirective, writeFence } from "./directives.ts";
import type { Advice } from "./mark.ts";

/** Languages of chunks that Quarto, R Markdown and MyST run. */
const CHUNK = /^(?:bash|julia|js|ojs|observable|python|r|sh|sql|stan)$/i;

/** What stands in braces behind a fence: `{name …}` in the place of the language, `{.class key=value}` behind it. */
const BRACES = /^[^{}`]{0,60}(\{[ \t]*([.=#]?)([\w:.-]{1,60})(=)?[^{}]{0,300}\}?)/;

/**
 * Looks at what stands behind a fence of code.
 * @returns also the end of the line, from which its place is counted; nothing for a language, or words in braces behind it
 */
export function adviseOnFence(token: Token): (Advice & { readonly text: string }) | undefined {
  const text = token.info.trim();
  const match = BRACES.exec(text);
  if (!match || readFenceOptions(text)) return undefined;
  const [, braces = "", sign, name = "", equals] = match;
  const from = match[0].length - braces.length;
  const found = (what: string, instead: string) => ({ what, instead, text, from, length: braces.trimEnd().length });
  if (from > 0 || equals) {
    if (sign !== "." && sign !== "#" && !equals) return undefined;
    return found(
      "Pandoc's mark for attributes of code",
      "only a language and options such as `{run}` are read there: leave it out",
    );
  }
  if (sign === "=") {
    const instead = name === "html" ? "write the HTML by itself, without a fence" : "there is nothing raw but HTML";
    return found(`Pandoc's mark for raw ${name}`, instead);
  }
  if (sign === ".") return found("Pandoc's mark for a language", writeFence(name));
  if (sign === "#") return found("Pandoc's mark for an id of code", "code has no ids here: leave it out");
  if (CHUNK.test(name))
    return found(
      "a chunk of code as Quarto and R Markdown run it",
      writeFence(/^python$/i.test(name) ? "python {run}" : name),
    );
  const instead = insteadOfDirective(name, text.slice(match[0].length).trim()) ?? "there are no directives here";
  return found(`MyST's directive \`${name}\``, instead);
}
