import type { CellOptions } from "./cell-options.ts";

/**
 * A block of code as a post has it, without a line break at its end.
 * @param language empty for a text
 * @param options nothing for code that does not run
 */
export function cellFence(language: string, code: string, options?: CellOptions): string {
  const braces = options ? ` {${parts(options).join(" ")}}` : "";
  const info = `${language}${braces}`;
  // Behind backticks no backtick may stand.
  const sign = info.includes("`") ? "~" : "`";
  const longest = Math.max(2, ...[...code.matchAll(sign === "~" ? /~+/g : /`+/g)].map(([run]) => run.length));
  const fence = sign.repeat(longest + 1);
  return `${fence}${info}\n${code === "" ? "" : `${code.replace(/\n$/, "")}\n`}${fence}`;
}

function parts({ hideCode, hideOutput, raises, id, alt, caption }: CellOptions): string[] {
  const quoted = (name: string, text: string): string => `${name}="${text.replace(/[\\"]/g, "\\$&")}"`;
  return [
    "run",
    ...(id === "" ? [] : [`#${id}`]),
    ...(hideCode ? ["hide-code"] : []),
    ...(hideOutput ? ["hide-output"] : []),
    ...(raises ? ["raises"] : []),
    ...(hideOutput ? [] : alt.map((text) => quoted("alt", text))),
    ...(caption === "" ? [] : [quoted("caption", caption)]),
  ];
}
