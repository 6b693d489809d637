// ```{python}   ```{r, echo=FALSE}   ```{.python filename="x.py"}   ```{=html}
import { cellFence } from "../../cells/cell-fence.ts";
import { type CellOptions, cellOptions } from "../../cells/cell-options.ts";
import { commentOptions } from "../../cells/comment-options.ts";
import { runnable } from "../../cells/runnable.ts";
import { oldAttributes } from "../../convert/attributes.ts";
import { findLine, type Line } from "../../convert/lines.ts";
import type { TellLine } from "../../notebooks/notebook-body.ts";
import type { Fields } from "../../read/field-values.ts";

const FENCE = /^([ \t]*)(`{3,}|~{3,})[ \t]*(.*?)[ \t]*$/;

/**
 * Writes blocks of code as posts have them: cells of Python run, those of other languages are code, raw HTML stands by itself.
 * @param defaults options of all cells: `execute` of the front matter
 */
export function quartoCells(lines: readonly Line[], defaults: Fields, tell: TellLine): Line[] {
  const made: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const opening = FENCE.exec(line.text);
    if (!opening || (opening[2]?.startsWith("`") && opening[3]?.includes("`"))) {
      made.push(line);
      continue;
    }
    const [, indent = "", fence = "", info = ""] = opening;
    const end = findLine(lines, at + 1, (text) => isClosing(text, fence));
    const stop = end < 0 ? lines.length : end;
    const inside = lines.slice(at + 1, stop).map(({ text, from }) => ({
      text: text.startsWith(indent) ? text.slice(indent.length) : text.trimStart(),
      from,
    }));
    const written = block(info, inside, line.from, defaults, tell);
    if (written) {
      const taken = inside.length - (written.length - 2);
      made.push(
        ...written.map((text, index) => ({
          text: text === "" ? "" : indent + text,
          from: inside[Math.max(0, index - 1 + Math.max(0, taken))]?.from ?? line.from,
        })),
      );
    } else made.push(...lines.slice(at, stop + 1));
    at = stop;
  }
  return made;
}

function isClosing(text: string, fence: string): boolean {
  const plain = text.trim();
  return plain.length >= fence.length && plain === fence.charAt(0).repeat(plain.length);
}

/** What stands in the place of a block; nothing where it stays as it is. */
function block(
  info: string,
  inside: readonly Line[],
  line: number,
  defaults: Fields,
  tell: TellLine,
): string[] | undefined {
  // Cells of notebooks are blocks already.
  if (/^python \{run\b/.test(info)) return undefined;
  const code = inside.map(({ text }) => text).join("\n");
  const raw = /^\{=(\w+)\}$/.exec(info)?.[1];
  if (raw !== undefined) {
    if (/^html\d?$/i.test(raw)) return code.split("\n");
    tell("left", line, `What is raw for \`${raw}\` alone is left out.`);
    return [];
  }
  const cell = /^\{([A-Za-z][\w+-]*)(?:[ ,]+([^{}]*))?\}$/.exec(info);
  if (cell) return runCell((cell[1] as string).toLowerCase(), cell[2] ?? "", code, line, defaults, tell);
  const braces = /^([^\s{}]*)\s*\{([^{}]*)\}$/.exec(info);
  const attributes = braces ? oldAttributes(braces[2] as string) : undefined;
  if (!braces || !attributes) return undefined;
  const [first] = attributes.classes;
  const language = braces[1] || (first === "unnumbered" ? "" : (first ?? ""));
  const name = attributes.values.get("filename");
  const lines = cellFence(language, code).split("\n");
  return name === undefined ? lines : [`\`${name}\`:`, "", ...lines];
}

function runCell(
  language: string,
  written: string,
  code: string,
  line: number,
  defaults: Fields,
  tell: TellLine,
): string[] {
  const { code: bare, fields } = commentOptions(code);
  const all = { ...defaults, ...chunkOptions(written), ...fields };
  const options = cellOptions(all);
  for (const name of options.unread)
    if (!SILENT.has(name)) tell("left", line, `The option \`${name}\` of a cell means nothing here.`);
  const { code: runs, commented, foreign } = runnable(bare);
  if (language === "python" && options.runs && foreign === undefined && bare.trim() !== "") {
    for (const _ of commented) tell("changed", line, "A command of IPython's that is not needed is a comment.");
    return cellFence("python", runs, options).split("\n");
  }
  if (language === "python" && foreign !== undefined)
    tell("changed", line, `A cell is code that does not run: \`${foreign.slice(0, 60)}\` is no Python.`);
  else if (language !== "python")
    tell("changed", line, `A cell in \`${language}\` is code that does not run, and shows nothing.`);
  return bare.trim() === "" ? [] : withCaption(cellFence(language, bare), options).split("\n");
}

/** What a cell says of its figure stands below its code where it does not run. */
function withCaption(fence: string, { caption, id }: CellOptions): string {
  const anchor = id === "" ? "" : `<a id="${id}"></a>`;
  return caption === "" && anchor === "" ? fence : `${fence}\n\n${anchor}${caption === "" ? "" : `*${caption}*`}`;
}

/** Options that say how large something is, or how a page is laid out. */
const SILENT = new Set(
  `cache fig-height fig-width fig.height fig.width fig.align fig-align fig-dpi out-width out-height out.width out.height column
  code-line-numbers code-summary freeze layout-ncol layout-nrow layout fig-cap-location tbl-cap-location filename attr.source comment
  collapse tidy enabled daemon keep-ipynb code-overflow fig-format dpi hold`.split(/\s+/),
);

/** Options behind the language, as knitr has them: `echo=FALSE, fig.cap="A walk"`. */
function chunkOptions(written: string): Fields {
  const fields: Record<string, unknown> = {};
  for (const [, name = "", double, single, bare] of written.matchAll(
    /([A-Za-z][\w.]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^,\s]+))/g,
  )) {
    const value = double ?? single ?? bare ?? "";
    fields[name] = /^(?:TRUE|T)$/.test(value) ? true : /^(?:FALSE|F)$/.test(value) ? false : value;
  }
  return fields;
}
