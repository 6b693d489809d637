// ```{python}   ```{r, echo=FALSE}   ```{.python filename="x.py"}   ```{=html}
import { cellFence } from "../../cells/cell-fence.ts";
import { type CellOptions, cellOptions } from "../../cells/cell-options.ts";
import { commentOptions } from "../../cells/comment-options.ts";
import { FOLDED, foldedCode } from "../../cells/folded-code.ts";
import { runnable } from "../../cells/runnable.ts";
import { oldAttributes } from "../../convert/attributes.ts";
import type { Line } from "../../convert/lines.ts";
import type { TellLine } from "../../notebooks/notebook-body.ts";
import type { Fields } from "../../read/field-values.ts";
import { codeBlocks } from "./code-blocks.ts";
import type { FrozenOutput } from "./frozen-cells.ts";
import { frozenOutputs } from "./frozen-outputs.ts";
import type { SavedText } from "./kept-run.ts";
import type { SourceCell } from "./match-frozen.ts";

/** What cells have shown, as Quarto has kept it, and where that goes. */
export interface KeptOutputs {
  /** By the index of the cell among all cells of the text. */
  readonly outputs: ReadonlyMap<number, readonly FrozenOutput[]>;
  address(written: string): string;
  /** What a block that runs has shown; each block says so, in order. */
  save(code: string, shown: readonly SavedText[]): void;
}

const CELL = /^\{([A-Za-z][\w+-]*)(?:[ ,]+([^{}]*))?\}$/;

/** The cells of a text, in order: those that `quartoCells` counts. @param defaults options of all cells */
export function sourceCells(lines: readonly Line[], defaults: Fields): SourceCell[] {
  return codeBlocks(lines).flatMap(({ info, inside }) => {
    const cell = CELL.exec(info);
    if (!cell) return [];
    const { code, fields } = commentOptions(inside.map(({ text }) => text).join("\n"));
    const all: Fields = { ...defaults, ...chunkOptions(cell[2] ?? ""), ...fields };
    return [{ code, hidesCode: cellOptions(all).hideCode, isAbsent: all.include === false }];
  });
}

/**
 * Writes blocks of code as posts have them: cells of Python run, those of other languages are code, raw HTML stands by itself.
 * @param defaults options of all cells: `execute` of the front matter
 * @param kept nothing where nothing was kept
 */
export function quartoCells(
  lines: readonly Line[],
  defaults: Fields,
  tell: TellLine,
  kept: KeptOutputs | undefined,
): Line[] {
  const made: Line[] = [];
  let at = 0;
  let cell = 0;
  for (const { start, end, indent, info, inside } of codeBlocks(lines)) {
    made.push(...lines.slice(at, start));
    at = end + 1;
    const from = (lines[start] as Line).from;
    const shown = CELL.test(info) ? kept?.outputs.get(cell++) : undefined;
    const written = block(info, inside, from, defaults, tell, kept, shown ?? []);
    if (written) {
      const taken = Math.max(0, inside.length - (written.length - 2));
      made.push(
        ...written.map((text, index) => ({
          text: text === "" ? "" : indent + text,
          from: inside[Math.min(Math.max(0, index - 1 + taken), inside.length - 1)]?.from ?? from,
        })),
      );
    } else made.push(...lines.slice(start, end + 1));
  }
  return [...made, ...lines.slice(at)];
}

/** What stands in the place of a block; nothing where it stays as it is. */
function block(
  info: string,
  inside: readonly Line[],
  line: number,
  defaults: Fields,
  tell: TellLine,
  kept: KeptOutputs | undefined,
  shown: readonly FrozenOutput[],
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
  const cell = CELL.exec(info);
  if (cell) return runCell((cell[1] as string).toLowerCase(), cell[2] ?? "", code, line, defaults, tell, kept, shown);
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
  kept: KeptOutputs | undefined,
  outputs: readonly FrozenOutput[],
): string[] {
  const { code: bare, fields } = commentOptions(code);
  const all = { ...defaults, ...chunkOptions(written), ...fields };
  const options = cellOptions(all);
  for (const name of options.unread)
    if (!SILENT.has(name)) tell("left", line, `The option \`${name}\` of a cell means nothing here.`);
  const { code: runs, commented, foreign } = runnable(bare);
  const shown = options.hideOutput ? [] : outputs;
  const standing = (rest: readonly FrozenOutput[]): string =>
    frozenOutputs(
      rest,
      options,
      (address) => kept?.address(address) ?? address,
      (kind, what) => tell(kind, line, what),
    );
  if (language === "python" && options.runs && foreign === undefined && bare.trim() !== "") {
    for (const _ of commented) tell("changed", line, "A command of IPython's that is not needed is a comment.");
    const saved = shown.filter(isText);
    kept?.save(runs, saved);
    const raises = options.raises || saved.some(({ kind }) => kind === "traceback");
    const below = standing(shown.filter((one) => !isText(one)));
    return joined(cellFence("python", runs, { ...options, raises }), below);
  }
  if (language === "python" && foreign !== undefined)
    tell("changed", line, `A cell is code that does not run: \`${foreign.slice(0, 60)}\` is no Python.`);
  else if (language !== "python")
    tell(
      "changed",
      line,
      shown.length === 0
        ? `A cell in \`${language}\` is code that does not run, and shows nothing.`
        : `A cell in \`${language}\` is code that does not run; what it has shown stands below it.`,
    );
  const below = standing(shown);
  if (bare.trim() === "") return below === "" ? [] : below.split("\n");
  const fence = cellFence(language, bare);
  // Whose code the old page did not show has it folded.
  if (options.hideCode && below !== "") {
    tell("changed", line, FOLDED);
    return joined(foldedCode(fence), below);
  }
  return joined(below === "" ? withCaption(fence, options) : fence, below);
}

function isText(output: FrozenOutput): output is SavedText {
  return output.kind === "text" || output.kind === "traceback";
}

function joined(above: string, below: string): string[] {
  return (below === "" ? above : `${above}\n\n${below}`).split("\n");
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
