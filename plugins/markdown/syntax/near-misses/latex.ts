// \cite{key}   \textbf{it}   \begin{theorem}   \section{…}
import { insteadOfCommand } from "./latex-commands.ts";
import { insteadOfEnvironment } from "./latex-environments.ts";
import type { InlineMark } from "./mark.ts";

/** LaTeX outside of formulas. Backslashes in prose (`C:\section`) are left alone unless what follows is plainly a command. */
export const LATEX_MARKS: readonly InlineMark[] = [
  {
    first: "\\",
    pattern: /\\\\(?:\[[^[\]\n]{1,12}\])?[ \t]{0,8}(?=\n)/y,
    advise: (match, { before, state }) => {
      const line = state.src.slice(state.src.lastIndexOf("\n", state.pos) + 1, state.pos);
      // A row of a matrix: its formula is broken elsewhere.
      if (before === "\\" || line.includes("&")) return undefined;
      const instead = "write a single backslash at the end of the line";
      return { what: "LaTeX's end of a line", instead, length: match[0].trimEnd().length };
    },
  },
  {
    first: "`",
    pattern: /``(?=[\p{L}\p{N}])[^`'\n]{0,200}[\p{L}\p{N}.,!?]''/uy,
    advise: ([text], { before, behind, state }) => {
      if (before === "`" || /[\p{L}\p{N}'`]/u.test(behind)) return undefined;
      // Where a second pair of backticks ends code, it stands behind a word; where it opens another quotation, before one.
      const next = state.src.indexOf("``", state.pos + text.length);
      const isCode = next >= 0 && !/^[\s(]``[\p{L}\p{N}]/u.test(state.src.slice(next - 1, next + 3));
      return isCode
        ? undefined
        : { what: "LaTeX's quotation", instead: 'write `"…"`: the quotes are made round for you' };
    },
  },
  {
    first: "\\",
    pattern: /\\begin\{([A-Za-z]{1,40})(\*?)\}(?:\[([^[\]\n]{0,200})\])?/y,
    advise: ([, name = "", star = "", title = ""], { before }) => {
      const instead = before === "\\" ? undefined : insteadOfEnvironment(name, star, title);
      return instead === undefined ? undefined : { what: `LaTeX's environment \`${name}${star}\``, instead };
    },
  },
  {
    first: "\\",
    pattern: /\\([A-Za-z]{2,30})(\*?)((?:\[[^[\]\n]{0,200}\]){0,2})(?:\{([^{}\n]{0,300})(\}?))?/y,
    advise: ([text, name = "", star = "", options = "", argument, closing], { before, beginsLine, behind }) => {
      if (/[\p{L}\p{N}:\\]/u.test(before)) return undefined;
      const isAlone = beginsLine && /^[\s\\]?$/.test(behind);
      const written = {
        options: [...options.matchAll(/\[([^[\]]*)\]/g)].map((option) => option[1] ?? ""),
        argument,
        isWhole: closing === "}",
        isAlone,
      };
      const instead = insteadOfCommand(name, written);
      if (instead === undefined) return undefined;
      const command = `\\${name}${star}`;
      // What goes on over a line, or holds braces, is named by its command alone.
      const length = argument === undefined || closing === "}" ? text.trimEnd().length : command.length;
      return { what: `LaTeX's \`\\${name}\``, instead, length };
    },
  },
];

/** Words behind which LaTeX's authors keep a number on the line: `Figure~3`. */
const NUMBERED =
  /(?:^|[^\p{L}])(?:[Cc]h(?:apter|ap\.)|[Ee]q(?:uation|\.)|[Ff]ig(?:ure|\.)|[Ll]emma|[Ss]ec(?:tion|\.)|[Tt]able|[Tt]heorem)$/u;

/** Where it begins with another sign than a backslash. */
export const LATEX_SPACES: readonly InlineMark[] = [
  {
    first: "~",
    pattern: /~(?=\\(?:eqref|ref|cite[a-z]*)\{|\[\]\(|\[@|@[A-Za-z]|\$|\d)/y,
    advise: (_match, { before, behind, state }) => {
      const word = state.src.slice(Math.max(0, state.pos - 12), state.pos);
      const isSpace = /\d/.test(behind) ? NUMBERED.test(word) : /[\p{L}.]/u.test(before);
      return isSpace ? { what: "LaTeX's space that does not break", instead: "write a space, or `&nbsp;`" } : undefined;
    },
  },
];
