import type { Mend } from "./mend.ts";

/** A bar within code, which ends a cell here and does not in Pandoc's tables, has a backslash before it. */
export const escapeBars: Mend = ({ text, offset }) => {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const row = text.slice(start, end < 0 ? text.length : end);
  const written = row.replace(/(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)/g, (span) => span.replace(/(?<!\\)\|/g, "\\|"));
  if (written === row) return undefined;
  return {
    edit: { start, end: start + row.length, text: written },
    kind: "changed",
    what: "A bar in code within a table has a backslash before it, which is not shown.",
  };
};
