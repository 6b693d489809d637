import type { Mend } from "./mend.ts";

/** A sign that means something here and did not there: a backslash before it makes it plain. */
export function escapeSign(pattern: RegExp, what: string): Mend {
  return ({ text, offset }) => {
    // The place may be that of what stands right behind the sign.
    for (const start of [offset, offset - 1, offset - 2]) {
      const found = start < 0 ? undefined : pattern.exec(text.slice(start, start + 200));
      if (found?.index === 0 && text.charAt(start - 1) !== "\\")
        return { edit: { start, end: start + 1, text: `\\${text.charAt(start)}` }, kind: "changed", what };
    }
    return undefined;
  };
}

/** An id that stands twice is left out where it stands for the second time. */
export const dropId: Mend = ({ text, offset }) => {
  const from = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const line = text.slice(from, end < 0 ? text.length : end);
  const found = /[ \t]*\{#[^{}\n]*\}|[ \t]*\\label\{[^{}\n]*\}|\sid\s*=\s*(?:"[^"]*"|'[^']*')/g;
  let best: RegExpExecArray | undefined;
  for (const match of line.matchAll(found))
    if (best === undefined || Math.abs(from + match.index - offset) < Math.abs(from + best.index - offset))
      best = match;
  if (!best) return undefined;
  const start = from + best.index;
  return {
    edit: { start, end: start + best[0].length, text: "" },
    kind: "changed",
    what: `An id that stood twice was left out: \`${best[0].trim()}\`.`,
  };
};
