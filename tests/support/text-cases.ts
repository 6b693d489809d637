import { readFileSync } from "node:fs";

/** One case of a text fixture: files, and what is expected of them. */
export interface TextCase {
  readonly title: string;
  /** Where the case begins, for a failing test's name: `file:line`. */
  readonly place: string;
  readonly files: Readonly<Record<string, string>>;
  readonly expected: string;
}

/**
 * Reads a fixture of the form
 *
 *     === title of the case
 *     --- path/of/a/file
 *     its lines
 *     --- expected
 *     what comes out
 *
 * Lines before the first title are a comment. In a file, `\t` and the like stand as they are.
 */
export function readTextCases(path: string): TextCase[] {
  const lines = readFileSync(path, "utf8").split("\n");
  const name = path.split("/").slice(-2).join("/");
  const cases: { title: string; place: string; parts: { name: string; lines: string[] }[] }[] = [];
  lines.forEach((line, index) => {
    if (line.startsWith("=== ")) cases.push({ title: line.slice(4), place: `${name}:${index + 1}`, parts: [] });
    else if (/^--- \S/.test(line)) cases.at(-1)?.parts.push({ name: line.slice(4).trim(), lines: [] });
    else cases.at(-1)?.parts.at(-1)?.lines.push(line);
  });
  return cases.map(({ title, place, parts }) => ({
    title,
    place,
    files: Object.fromEntries(
      parts.filter((part) => part.name !== "expected").map((part) => [part.name, `${part.lines.join("\n")}\n`]),
    ),
    expected: (parts.find((part) => part.name === "expected")?.lines ?? []).join("\n").trim(),
  }));
}
