import type { PostPython, PythonValue, RunBlock, RunOptions } from "../../plugins/python/run-block.ts";

const PLAIN: RunOptions = { hideCode: false, hideOutput: false, raises: false, alt: [] };

/**
 * The Python of a post that consists of blocks, with an empty line between them.
 * @param code of each block
 * @param options of some, by their numbers
 */
export function pythonOf(
  code: readonly string[],
  options: Readonly<Record<number, Partial<RunOptions>>> = {},
  file = "posts/notes/a.md",
): PostPython {
  // Behind a front matter of three lines.
  let line = 4;
  const blocks = code.map((text, index): RunBlock => {
    const fence = line;
    const lines = text.split("\n").length;
    line += lines + 3;
    return {
      number: index + 1,
      code: text,
      from: { file, line: fence + 1 },
      place: { file, line: fence, column: 1, length: 15 },
      options: { ...PLAIN, ...options[index + 1] },
    };
  });
  return { blocks, values: [] };
}

/** `{py:name:format}` behind so many blocks, at the end of the post. */
export function valueAfter(after: number, name: string, format = "", file = "posts/notes/a.md"): PythonValue {
  const written = `{py:${name}${format === "" ? "" : `:${format}`}}`;
  return { name, format, after, place: { file, line: 90, column: 1, length: written.length } };
}
