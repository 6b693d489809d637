// $x = 5% of y$
import type { TexError } from "../tex-error.ts";

/** The most of hidden words that a message repeats, in characters. */
const MOST_SHOWN = 40;

const PART = /\\verb\*?([^A-Za-z@*\s])[^\n]*?\1|\\[\s\S]|%([^\n]*)(\n?)/g;

/**
 * The first comment that is no comment but a percent sign: one in a line of text, where nobody writes comments, and one that
 * hides the end of the formula. In a display, a comment may end with its line.
 */
export function hidingComment(tex: string, display: boolean): TexError | undefined {
  return tex.includes("%") ? commentsOf(tex).find(({ ends }) => !display || !ends)?.mistake : undefined;
}

/** The first comment of a formula that can be set if all percent signs in it are meant as such. */
export function breakingComment(tex: string, canBeSet: (tex: string) => boolean): TexError | undefined {
  const [first] = tex.includes("%") ? commentsOf(tex) : [];
  return first && canBeSet(tex.replace(PART, (part) => part.replace(/^%/, "\\%"))) ? first.mistake : undefined;
}

function commentsOf(tex: string): { readonly ends: boolean; readonly mistake: TexError }[] {
  return [...tex.matchAll(PART)].flatMap(({ index, 2: hidden, 3: end }) => {
    if (hidden === undefined) return [];
    const words = hidden.trim();
    const shown = words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN)}…` : words;
    const found = words === "" ? "begins a comment and is not shown" : `comments out \`${shown}\``;
    return { ends: end !== "", mistake: { message: `The \`%\` ${found}; write \`\\%\``, offset: index, length: 1 } };
  });
}
