// {.class}   H~2~O   x^2^   Term / : text   | line block   +---+---+
import { adviseOnBraces } from "./attribute-braces.ts";
import type { InlineMark, ParagraphMark } from "./mark.ts";

/** Marks of Pandoc (pandoc.org/MANUAL.html), which Quarto and R Markdown have too. */
export const PANDOC_MARKS: readonly InlineMark[] = [
  { first: "{", pattern: /\{([^{}\n]{1,300})\}/y, advise: adviseOnBraces },
  {
    first: "~",
    pattern: /~([A-Za-z0-9+-]{1,12})~/y,
    advise: ([, text = ""], { before, behind }) =>
      /[\p{L}\p{N})\]*_]/u.test(before) && behind !== "~" && !(/\d/.test(before) && /\d/.test(behind))
        ? { what: "Pandoc's mark for a subscript", instead: `write \`<sub>${text}</sub>\` or a formula` }
        : undefined,
  },
  {
    first: "^",
    pattern: /\^([A-Za-z0-9+-]{1,12})\^/y,
    advise: ([, text = ""], { before, behind }) =>
      /[\p{L}\p{N})\]*_]/u.test(before) && !/[\p{L}\p{N}^]/u.test(behind)
        ? { what: "Pandoc's mark for a superscript", instead: `write \`<sup>${text}</sup>\` or a formula` }
        : undefined,
  },
  {
    first: ":",
    pattern: /:[ \t]{1,8}\S/y,
    advise: (_match, { before, beginsLine, block }) =>
      beginsLine && before !== "" && block === "paragraph_open" ? { ...DEFINITION, length: 1 } : undefined,
  },
];

const DEFINITION = {
  what: "Pandoc's mark for a definition in a list",
  instead: "write `**Term.** Text`, or `<dl>` in HTML",
};
/** Also where the line has become a row of the table. */
export const CAPTION = { what: "Pandoc's mark for a caption", instead: "write `Table: …` behind the table" };

/** What begins a paragraph in Pandoc. */
export const PANDOC_PARAGRAPHS: readonly ParagraphMark[] = [
  {
    pattern: /^:[ \t]{1,8}(?=\S)/,
    advise: (_match, { behind, previous }) => {
      if (behind === "table_close") return { ...CAPTION, length: 1 };
      // The term is a line of its own, and no sentence.
      return /^[^\n]{0,79}[^\n.:;,!?]$/.test(previous) ? { ...DEFINITION, length: 1 } : undefined;
    },
  },
  {
    // One bar a line; with more it may be a table.
    pattern: /^\|[ \t][^|\n]*(?:\n[ \t]*\|[^|\n]*)*$/,
    advise: () => ({
      what: "Pandoc's mark for a line of verse",
      instead: "end each line but the last with a backslash",
      length: 1,
    }),
  },
  {
    pattern: /^\+(?:[-=:]{2,200}\+){1,50}[ \t]*(?:\n|$)/,
    advise: () => ({
      what: "Pandoc's table drawn as a grid",
      instead: "write a table with bars, `| a | b |` over `|---|---|`",
    }),
  },
  {
    pattern: /^(?:\(@\)|#\.)(?=[ \t]+\S)/,
    advise: () => ({ what: "Pandoc's mark for an item that is numbered for you", instead: "write `1.`" }),
  },
];
