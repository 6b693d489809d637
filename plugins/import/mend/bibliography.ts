import type { Mend } from "./mend.ts";

/** The name of a `@string` that is nowhere stands as the text that it is. */
export const nameInBraces: Mend = ({ text, offset, diagnostic }) => {
  const name = /^The name `([^`]+)` stands for nothing/.exec(diagnostic.message)?.[1];
  if (name === undefined || !text.startsWith(name, offset)) return undefined;
  return {
    edit: { start: offset, end: offset + name.length, text: `{${name}}` },
    kind: "changed",
    what: "A short name in a BibTeX file stands for nothing; it stands as a text.",
  };
};

/** A work that stands twice is left out where it stands for the second time. */
export const dropEntry: Mend = ({ path, text, offset }) => {
  if (!path.endsWith(".bib")) return undefined;
  const start = text.lastIndexOf("@", offset);
  const open = text.indexOf("{", start);
  if (start < 0 || open < 0) return undefined;
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text.charAt(at) === "{") depth++;
    else if (text.charAt(at) === "}" && --depth === 0) {
      const key = /\{\s*([^\s,]+)/.exec(text.slice(open, at))?.[1] ?? "";
      const edit = { start, end: at + 1, text: "" };
      return { edit, kind: "left", what: `The work \`${key}\` stands twice; the second was left out.` };
    }
  }
  return undefined;
};
