/** Commands of IPython's that say how figures come out, or load modules anew: here nothing is needed for it. */
const HARMLESS = /^(?:%matplotlib\b|%config\s+InlineBackend\b|%(?:load|reload)_ext\s+autoreload\b|%autoreload\b)/;

/** Code of a cell as Python runs it. */
export interface RunnableCode {
  readonly code: string;
  /** The 0-based lines that are comments now. */
  readonly commented: readonly number[];
  /** The line that only IPython understands, as it is written; nothing where Python runs all of it. */
  readonly foreign: string | undefined;
}

/** Makes comments of commands of IPython's that are not needed, and finds those that are no Python. */
export function runnable(code: string): RunnableCode {
  const commented: number[] = [];
  let foreign: string | undefined;
  const lines = code.split("\n").map((line, index) => {
    const command = line.trim();
    if (HARMLESS.test(command)) {
      commented.push(index);
      return `${line.slice(0, line.length - line.trimStart().length)}# ${command}`;
    }
    if (/^(?:%%?[A-Za-z]|!\s*\S|\?+\w)/.test(command) || /^[\w.*]+\?{1,2}$/.test(command)) foreign ??= command;
    return line;
  });
  return { code: lines.join("\n"), commented, foreign };
}
