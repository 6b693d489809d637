import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Message } from "esbuild";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { LineIndex } from "../../core/line-index.ts";

/** Where something in an author's layout is wrong: a file relative to the root, line and column from 1. */
type Place = Pick<Diagnostic, "file" | "line" | "column"> & { readonly length?: number };

/** What esbuild says where a file lacks what is imported from it; it stands at the importing file. */
const NO_EXPORT = /^No matching export in "([^"]+)" for import "([^"]+)"/;

/**
 * What esbuild has to say of an author's layouts.
 * @param message paths in it are relative to the root
 */
export function compileMistake({ text, location }: Message, severity: Diagnostic["severity"]): Diagnostic {
  const rule = "layout-compiles";
  const [, file, name] = NO_EXPORT.exec(text) ?? [];
  if (file?.startsWith("layouts/")) {
    const message = `Found no export \`${name}\`; expected it, since other layouts use it. Export a component of that name.`;
    return { file, line: 1, column: 1, severity, rule, message };
  }
  const message = /[.?!]$/.test(text) ? text : `${text}.`;
  if (!location) return { file: "layouts", line: 1, column: 1, severity, rule, message };
  // esbuild counts bytes.
  const bytes = Buffer.from(location.lineText);
  const column = bytes.subarray(0, location.column).toString().length + 1;
  const length = bytes.subarray(location.column, location.column + location.length).toString().length;
  const place = { file: location.file, line: location.line, column, ...(length > 0 && { length }) };
  return { ...place, severity, rule, message };
}

/**
 * What went wrong while an author's layouts were loaded, or made a page.
 * @param root without links
 * @param when a part of a sentence
 * @param files the author's layouts, below `layouts/`: the first is named where nothing tells which it was
 */
export function thrownMistake(error: unknown, root: string, when: string, files: readonly string[]): Diagnostic {
  const text = error instanceof Error ? error.message : String(error);
  const template = templateMistake(text, root);
  const place = template ?? (error instanceof Error ? placeInStack(error.stack ?? "", root) : undefined);
  const unknown = { file: `layouts/${files[0] ?? ""}`, line: 1, column: 1 };
  const [said = ""] = (template?.said ?? text).split("\n");
  const message = `${said.trim().replace(/\.$/, "") || "Something was thrown"} (${when}).`;
  const { file, line, column } = place ?? unknown;
  return { file, line, column, severity: "error", rule: "layout-renders", message };
}

/** What Nunjucks says of a template is `(path) [Line 3, Column 5]`, and what is wrong in the next line. */
function templateMistake(text: string, root: string): (Place & { readonly said: string }) | undefined {
  const lines = text.split("\n").map((line) => line.trim());
  const at = lines.findLastIndex((line) => /^(?:Template render error: )?\(.+\)/.test(line));
  const found = /\((.+?\.njk)\)(?: \[Line (\d+)(?:, Column (\d+))?\])?/.exec(lines[at] ?? "");
  if (!found) return undefined;
  const [, path = "", line = "1", column = "1"] = found;
  const file = `layouts/${path.split(/[\\/]layouts[\\/]/).at(-1)}`;
  const next = lines.slice(at + 1).find((other) => other !== "") ?? "Something is wrong in it";
  const said = next.replace(/^(?:\w*Error|Template render error): /, "");
  if (found[2] === undefined) return { file, ...placeOfName(join(root, file), said), said };
  return { file, line: Number(line), column: Number(column), said };
}

/** Of a filter or block that is not there it says the name, and not where that stands. */
function placeOfName(file: string, said: string): Pick<Place, "line" | "column"> {
  const [name = ""] = /[\w.-]+$/.exec(said) ?? [];
  try {
    const text = readFileSync(file, "utf8");
    return new LineIndex(text).positionAt(Math.max(0, text.indexOf(name)));
  } catch {
    return { line: 1, column: 1 };
  }
}

/** The innermost place in an author's layouts that a stack leads through. */
function placeInStack(stack: string, root: string): Place | undefined {
  const own = join(root, "layouts") + sep;
  for (const line of stack.split("\n")) {
    const [, path = "", row, column] =
      /(?:\(|at )(?:async )?((?:file:\/\/)?\/?[^()]*?):(\d+):(\d+)\)?$/.exec(line) ?? [];
    const file = path.startsWith("file:") ? fileURLToPath(path) : path;
    if (!file.startsWith(own)) continue;
    return { file: relative(root, file).split(sep).join("/"), line: Number(row), column: Number(column) };
  }
  return undefined;
}

/** The same of a template that cannot be read. */
export function templateSyntaxMistake(error: unknown, root: string, path: string): Diagnostic {
  const text = error instanceof Error ? error.message : String(error);
  const { line, column, said } = templateMistake(text, root) ?? { line: 1, column: 1, said: text.split("\n")[0] ?? "" };
  const message = `${said.replace(/\.$/, "")}.`;
  return { file: `layouts/${path}`, line, column, severity: "error", rule: "layout-compiles", message };
}
