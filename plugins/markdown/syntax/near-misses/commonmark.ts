// [text](my file.md)   ![plot](my plot.png)   [text][nowhere]   | a | b | without its second line
import { type InlineMark, type ParagraphMark, quoted } from "./mark.ts";

/** How far back a bracket is looked for. */
const LOOKBACK = 300;

/** What almost is a link, an image or a table of Markdown itself. */
export const COMMONMARK_MARKS: readonly InlineMark[] = [
  {
    first: "]",
    pattern: /\]\(([ \t]{0,8})((?:[^()<>\n"]|\([^()<>\n"]{0,60}\)){1,300})(?:"[^"\n]{0,300}"[ \t]*)?\)/y,
    advise: ([, blanks = "", written = ""], { state }) => {
      const address = written.trim();
      if (!/\s/.test(address) || /\{\{|\{%/.test(address)) return undefined;
      const before = state.src.slice(Math.max(0, state.pos - LOOKBACK), state.pos);
      const opening = before.lastIndexOf("[");
      if (opening < 0) return undefined;
      const isImage = before.charAt(opening - 1) === "!";
      // `f[i](x, y)` and "[1] (see p. 3)" are prose: an address has a slash in it, or ends as a file's name does.
      const isPath = /^[^\s,;]*\/|\.(?:[A-Za-z]{2,5}|mp[34])(?:#[^\s]*)?$/.test(address);
      if (!isImage && !isPath) return undefined;
      return {
        what: "an address with a space in it",
        instead: `write \`<${quoted(address)}>\``,
        from: 2 + blanks.length,
        length: address.length,
      };
    },
  },
  {
    first: "[",
    pattern: /\[([^[\]\n]{1,200})\]\[([\p{L}\p{N}][\p{L}\p{N} _.:-]{0,100})\]/uy,
    advise: ([, text = "", label = ""], { before }) =>
      /[\p{L}\p{N}_\])!\\[]/u.test(before) || !/\p{L}{3}/u.test(text) || !/\p{L}{2}|^\d+$/u.test(label)
        ? undefined
        : {
            what: "a link whose address is nowhere",
            instead: `write a line \`[${label}]: address\`, or \`[${quoted(text)}](address)\``,
          },
  },
];

/** What almost is a table. */
export const COMMONMARK_PARAGRAPHS: readonly ParagraphMark[] = [
  {
    pattern: /^\|[^\n]+\|[ \t]*\n[ \t]*\|/,
    advise: ([lines], _place) =>
      /^\|[^|\n]+\|[^\n]*\|[ \t]*\n/.test(lines)
        ? {
            what: "a row of a table that has no second line",
            instead: "write `|---|---|`, with a cell for each column, below its first line",
          }
        : undefined,
  },
];
