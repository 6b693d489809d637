import type { MarkdownIt } from "markdown-it";
import { createMarkdown } from "./create-markdown.ts";

/**
 * What titles and descriptions hold: formulas, emphasis, code, and `\$` for a dollar. A title stands in links, and is what a
 * thing is called: so links, images, citations, notes and HTML are plain text in it, and so is an `@` or a `<`.
 */
const RULES = [
  "text",
  "newline",
  "escape",
  "backticks",
  "emphasis",
  "math_dollars",
  "math_parentheses",
  "math_brackets",
] as const;

/** The Markdown of titles and descriptions. What is written stays as it is, quotation marks included. */
export function createTitleMarkdown(): MarkdownIt {
  const md = createMarkdown();
  md.set({ linkify: false, typographer: false });
  md.inline.ruler.enableOnly([...RULES]);
  return md;
}

/** Whether a text may hold any of it; most hold none, and stand for themselves. */
export function hasMarks(text: string): boolean {
  return /[$`*_\\]/.test(text);
}
