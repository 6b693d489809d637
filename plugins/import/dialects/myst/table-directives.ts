// ```{table} Caption   ```{list-table}   ```{csv-table}
import { type Line, linesAt } from "../../convert/lines.ts";
import { newId } from "../../convert/new-id.ts";
import { tableLines } from "../../convert/table-lines.ts";
import { tellAt } from "../../convert/tell-at.ts";
import type { Directive } from "../../directives/directive.ts";
import type { Scene } from "../../model/construct.ts";
import { listRows } from "./list-rows.ts";

/** A table in Markdown, with a caption. */
export function table(
  { argument, options, content, opening }: Directive,
  _: Scene,
  inner: (lines: readonly Line[]) => Line[],
): Line[] {
  return [...inner(content), ...tableCaption(argument, options, content.at(-1)?.from ?? opening.from)];
}

function tableCaption(argument: string, options: Directive["options"], from: number): Line[] {
  const label = options.get("name") ?? options.get("label") ?? "";
  if (argument === "" && label === "") return [];
  return linesAt(from, `\nTable: ${argument}${label === "" ? "" : ` {#${newId(label)}}`}`.replace(/: {2}/, ": "));
}

/** A table that is written as a list of lists; a list that is none stays one. */
export function listTable(directive: Directive, scene: Scene, inner: (lines: readonly Line[]) => Line[]): Line[] {
  const { argument, options, content, opening } = directive;
  const rows = listRows(content.map(({ text }) => text));
  if (!rows) {
    tellAt(
      scene,
      "lost",
      opening.from,
      "A table of lists has other things in it than rows of cells; it stands as a list.",
    );
    return inner(content);
  }
  const from = content[0]?.from ?? opening.from;
  const head = options.has("header-rows") && options.get("header-rows") !== "0" ? rows : [[], ...rows];
  return [...tableLines(head).flatMap((text) => linesAt(from, text)), ...tableCaption(argument, options, from)];
}

/** A table whose cells stand between commas. */
export function csvTable({ argument, options, content, opening }: Directive): Line[] {
  const rows = content.filter(({ text }) => text.trim() !== "").map(({ text }) => csvCells(text));
  const head = options.get("header");
  const all = head !== undefined ? [csvCells(head), ...rows] : options.has("header-rows") ? rows : [[], ...rows];
  const from = content[0]?.from ?? opening.from;
  return [...tableLines(all).flatMap((text) => linesAt(from, text)), ...tableCaption(argument, options, from)];
}

function csvCells(line: string): string[] {
  return [...line.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)]
    .slice(0, -1)
    .map(([, quotedCell, bare]) => quotedCell?.replace(/""/g, '"') ?? (bare ?? "").trim());
}
